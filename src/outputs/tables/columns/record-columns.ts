import type { ColumnRule, Grammar, MatrixRule, ValueRule } from '../../../model/grammar.ts';
import { type Say, texts } from '../texts.ts';
import { headingLabel, shortestLabel } from './label.ts';
import { type Part, partsOf } from './parts.ts';

/** A value that a grammar describes, with the name of its columns. */
interface NamedValue {
  /** Into the record, or into the row of a table. */
  readonly pointer: string;
  readonly type: string;
  readonly label: string;
}

/** A column that is filled from records. */
export interface RecordColumn {
  readonly pointer: string;
  readonly part: Part;
  readonly header: string;
  /** The grammars that have this value. */
  readonly grammars: ReadonlySet<string>;
}

/**
 * The columns of several form types in one table: a pointer that they share is one column, for the same
 * thing stands at it, and forms that lack it leave it blank. One table is what people filter and pivot;
 * with a table for each type they would have to look for a project in all of them.
 */
export const columnsOf = (
  grammars: readonly Grammar[],
  valuesOf: (grammar: Grammar) => readonly NamedValue[],
  say: Say,
): readonly RecordColumn[] => {
  const columns = new Map<string, { value: NamedValue; grammars: Set<string> }>();
  for (const grammar of grammars) {
    for (const value of valuesOf(grammar)) {
      const key = `${value.pointer} ${value.type}`;
      const column = columns.get(key) ?? { value, grammars: new Set() };
      column.grammars.add(grammar.id);
      columns.set(key, column);
    }
  }
  const all = [...columns.values()].flatMap(({ value, grammars: having }) =>
    partsOf(value.type).map((part) => ({
      pointer: value.pointer,
      part,
      header: headerOf(value.label, part, say),
      grammars: having,
    })),
  );
  return withOwnHeaders(all);
};

const headerOf = (label: string, { name }: Part, say: Say): string =>
  name === null ? label : joinWords(label, say(name));

/** Chinese words stand together, English ones apart. */
const joinWords = (label: string, name: string): string =>
  /^[a-z]/i.test(name) ? `${label} ${name}` : `${label}${name}`;

/** Two fields of one label are told apart by where they stand in the record. */
const withOwnHeaders = (columns: readonly RecordColumn[]): readonly RecordColumn[] => {
  const taken = new Set<string>();
  return columns.map((column) => {
    const own = taken.has(column.header) ? `${column.header} ${column.pointer}` : column.header;
    taken.add(own);
    return { ...column, header: own };
  });
};

/** The values of a form outside its tables, the one that names the form first. */
export const formValues =
  (say: Say) =>
  ({ fields, headings, matrices }: Grammar): readonly NamedValue[] => [
    ...fields.filter(({ opens }) => opens).flatMap((field) => named(field, field.labels, say)),
    ...headings.flatMap((heading) => named(heading, [headingLabel(heading)], say)),
    ...fields.filter(({ opens }) => !opens).flatMap((field) => named(field, field.labels, say)),
    ...matrices.flatMap((matrix) => matrixValues(matrix, say)),
    { pointer: '/title', type: 'text', label: say(texts.title) },
  ];

/** The values in a row of the table at the pointer. */
export const rowValues =
  (table: string, say: Say) =>
  ({ tables }: Grammar): readonly NamedValue[] =>
    tables
      .filter(({ pointer }) => pointer === table)
      .flatMap(({ columns }) => columns.filter(isWhole))
      .flatMap((column) => named({ ...column, pointer: `/${column.key}` }, column.labels, say));

/** A column that only adds a part to another one's value has no value of its own. */
const isWhole = ({ part }: ColumnRule): boolean => part === undefined;

/** The value of a rule, and the words in the brackets of its text where the grammar keeps them. */
const named = (
  { pointer, type, bracket }: ValueRule & { readonly pointer: string },
  labels: readonly string[],
  say: Say,
): readonly NamedValue[] => {
  const label = shortestLabel(labels) || pointer;
  const value = { pointer, type, label };
  if (bracket === undefined) return [value];
  const beside = `${pointer.slice(0, pointer.lastIndexOf('/'))}/${bracket}`;
  return [value, { pointer: beside, type: 'text', label: joinWords(label, say(texts.bracket)) }];
};

const matrixValues = ({ pointer, rows, columns }: MatrixRule, say: Say): readonly NamedValue[] => {
  if (rows.length === 0) {
    return columns.flatMap((c) => named({ ...c, pointer: `${pointer}/${c.key}` }, c.labels, say));
  }
  return rows.flatMap((row) =>
    columns.flatMap((column) =>
      named(
        { ...column, pointer: `${pointer}/${row.key}/${column.key}` },
        [`${shortestLabel(row.labels) ?? row.key}·${shortestLabel(column.labels) ?? column.key}`],
        say,
      ),
    ),
  );
};

/** The pointers of the tables that these grammars have. */
export const tablesOf = (grammars: readonly Grammar[]): readonly string[] => [
  ...new Set(grammars.flatMap(({ tables }) => tables.map(({ pointer }) => pointer))),
];
