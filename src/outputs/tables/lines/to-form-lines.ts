import type { JsonValue } from '../../../model/json.ts';
import { type JsonTree, setAt, valueAt } from '../../../text/json-pointer.ts';
import { type ExportOptions, type FormItem, type ImportSource, itemsOf } from '../import-source.ts';
import { grammarsInUse } from '../survey.ts';
import { type FormLine, formLineVersion } from './form-line.ts';

/** A finished import → NDJSON, one line a form (`formLineSchema`). Errors as of `toWorkbook`. */
export async function* toFormLines(
  source: ImportSource,
  options: Omit<ExportOptions, 'language'>,
): AsyncGenerator<string> {
  const grammars = await grammarsInUse(source, options.grammars);
  for await (const item of itemsOf(source, grammars)) {
    if (item.kind === 'file') continue;
    const lines = item.forms.map((form) => lineOf(form, options.confirmedOnly));
    yield lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  }
}

const lineOf = ({ entry, form, doubts }: FormItem, confirmedOnly: boolean): FormLine => {
  const { name, path, sha256, document } = entry;
  const statuses = Object.entries(form.evidence).map(([at, { status }]) => [at, status] as const);
  return {
    schema: formLineVersion,
    source: { name, path, sha256, document, form: form.id, where: form.where },
    grammar: form.grammar,
    record: confirmedOnly ? withoutDoubts(form.record, doubts.uncertain()) : form.record,
    statuses: Object.fromEntries(statuses),
    questions: doubts.questions.map(({ id, pointer, code }) => ({ id, pointer, code })),
  };
};

type JsonObject = Readonly<Record<string, JsonValue>>;

/** The record with null at these pointers. Rows of tables stay, so that pointers still fit. */
const withoutDoubts = (record: JsonObject, pointers: readonly string[]): FormLine['record'] => {
  const copy = structuredClone(record) as JsonTree;
  for (const pointer of pointers) {
    const value = valueAt(copy as JsonObject, pointer);
    if (value !== undefined && !Array.isArray(value)) setAt(copy, pointer, null);
  }
  return copy as FormLine['record'];
};
