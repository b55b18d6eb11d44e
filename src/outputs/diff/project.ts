import type { Evidence, Form } from '../../model/document.ts';
import { type ColumnRule, type Grammar, yearHeading } from '../../model/grammar.ts';
import type { JsonValue } from '../../model/json.ts';
import { dropSpace, foldBrackets, foldDashes, foldWidth } from '../../text/fold.ts';
import { valueAt } from '../../text/json-pointer.ts';
import { formName } from '../tables/form-name.ts';

/** One value that is compared. */
export interface ComparedValue {
  readonly pointer: string;
  readonly label: string;
  /** Of the grammar's value types. */
  readonly type: string;
  readonly value: JsonValue;
  readonly isUncertain: boolean;
}

/** One row of a table, such as an indicator. */
export interface ComparedRow {
  readonly pointer: string;
  /** The names that tell it from the other rows, level by level. */
  readonly names: readonly string[];
  readonly values: readonly ComparedValue[];
}

/** What is kept of a form for the comparison: of thousands of documents, no evidence and no pictures. */
export interface Project {
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
  readonly form: string;
  readonly grammar: string;
  readonly name: string;
  /** Folded, without the form's own year; what is compared. */
  readonly key: string;
  /** The department's code where there is one, else its folded name; '' where neither is known. */
  readonly department: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly values: readonly ComparedValue[];
  readonly rows: readonly ComparedRow[];
}

export interface FormSource {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
}

/** What differs in print and means the same becomes the same, so that only other words are another name. */
export const nameKey = (text: string): string =>
  dropSpace(foldDashes(foldBrackets(foldWidth(text.normalize('NFKC'))))).toLowerCase();

/** A project that names its year is the same project the year after. */
const withoutYear = (key: string, year: number | null): string =>
  year === null ? key : key.replaceAll(String(year), '#');

export const toProject = (source: FormSource, form: Form, grammar: Grammar): Project => {
  const opening = grammar.fields.find(({ opens }) => opens);
  const name = formName(form, grammar) ?? '';
  return {
    file: source.name,
    path: source.path,
    sha256: source.sha256,
    form: form.id,
    grammar: form.grammar,
    name,
    key: withoutYear(nameKey(name), yearOf(form, grammar)),
    department: departmentOf(form, grammar),
    unit: textAt(form, grammar.headings.find(({ type }) => type === 'money-unit')?.pointer) || null,
    year: yearOf(form, grammar),
    // Imports of different years differ in their years: that says nothing of a project.
    values: fieldsOf(grammar)
      .filter(({ pointer, type }) => pointer !== opening?.pointer && type !== 'year')
      .map((field) => compared(form, field)),
    rows: grammar.tables.flatMap(({ pointer, columns }) => rowsOf(form, pointer, columns)),
  };
};

const textAt = ({ record }: Form, pointer: string | undefined): string => {
  const value = pointer === undefined ? null : valueAt(record, pointer);
  return typeof value === 'string' ? value : '';
};

/** The first field that holds a name with its code says whose the project is. */
const departmentOf = ({ record }: Form, { fields }: Grammar): string => {
  const field = fields.find(({ type }) => type === 'name-code');
  const value = field ? valueAt(record, field.pointer) : null;
  const { code, name } = (value ?? {}) as { code?: JsonValue; name?: JsonValue };
  if (typeof code === 'string' && code !== '') return code;
  return typeof name === 'string' ? nameKey(name) : '';
};

const yearOf = ({ record }: Form, grammar: Grammar): number | null => {
  const pointer = yearHeading(grammar)?.pointer;
  const year = pointer === undefined ? null : valueAt(record, pointer);
  return typeof year === 'number' ? year : null;
};

interface FieldOfGrammar {
  readonly pointer: string;
  readonly label: string;
  readonly type: string;
}

const fieldsOf = ({ headings, fields, matrices }: Grammar): readonly FieldOfGrammar[] => [
  ...headings.map(({ pointer, type, patterns }) => ({
    pointer,
    type,
    label: patterns[0]?.replaceAll('*', '') || pointer,
  })),
  ...fields.map(({ pointer, type, labels }) => ({ pointer, type, label: labels[0] ?? pointer })),
  ...matrices.flatMap(({ pointer, rows, columns }) =>
    (rows.length === 0 ? [{ key: '', labels: [] as readonly string[] }] : rows).flatMap((row) =>
      columns.map((column) => ({
        pointer: [pointer, row.key, column.key].filter(Boolean).join('/'),
        type: column.type,
        label: [row.labels[0], column.labels[0]].filter(Boolean).join('·'),
      })),
    ),
  ),
];

const compared = (form: Form, { pointer, label, type }: FieldOfGrammar): ComparedValue => ({
  pointer,
  label,
  type,
  value: valueAt(form.record, pointer) ?? null,
  isUncertain: statusAt(form, pointer) === 'uncertain',
});

const statusAt = ({ evidence }: Form, pointer: string): Evidence['status'] | undefined =>
  Object.hasOwn(evidence, pointer) ? evidence[pointer]?.status : undefined;

/** Words that a row must have are its name; everything else in it is what may change. */
const isName = ({ type, required, part }: ColumnRule): boolean =>
  required && part === undefined && (type === 'term' || type === 'text');

const rowsOf = (
  form: Form,
  table: string,
  columns: readonly ColumnRule[],
): readonly ComparedRow[] => {
  const rows = valueAt(form.record, table);
  if (!Array.isArray(rows)) return [];
  const names = columns.filter(isName);
  const others = columns.filter((column) => !isName(column) && column.part === undefined);
  return rows.map((_, index) => {
    const pointer = `${table}/${index}`;
    return {
      pointer,
      names: names.map(({ key }) => textAt(form, `${pointer}/${key}`)),
      values: others.map(({ key, labels, type }) =>
        compared(form, { pointer: `${pointer}/${key}`, label: labels[0] ?? key, type }),
      ),
    };
  });
};
