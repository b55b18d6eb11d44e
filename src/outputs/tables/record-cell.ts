import type { JsonValue } from '../../model/json.ts';
import type { Uncertainty } from '../../model/uncertainty.ts';
import { valueAt } from '../../text/json-pointer.ts';
import type { Cell } from './cell.ts';
import type { Part } from './columns/parts.ts';
import type { RecordColumn } from './columns/record-columns.ts';
import type { FormItem } from './import-source.ts';
import { showValue } from './show-value.ts';
import { type Say, texts } from './texts.ts';

/** How the cells of an export are made. */
export interface CellStyle {
  readonly say: Say;
  readonly confirmedOnly: boolean;
}

/** The cell of one column in the row of a form, or of the table row at `above`. */
export const recordCell = (
  item: FormItem,
  above: string,
  { pointer, part, grammars }: RecordColumn,
  style: CellStyle,
): Cell => {
  const blank: Cell = { value: null, format: part.format };
  if (!grammars.has(item.grammar.id)) return blank;
  const whole = `${above}${pointer}`;
  const value = valueAt(item.form.record, whole) ?? null;
  const shown = partOf(value, part, item.doubts.evidence(whole)?.raw ?? '');
  const pointers = part.key === null ? [whole] : [whole, `${whole}/${part.key}`];
  // A quantity has no lower end: that its column is blank is not in doubt.
  const status = shown === null && value !== null ? null : item.doubts.statusOf(pointers);
  if (status === null) return { ...blank, value: shown };
  const left = status === 'uncertain' && style.confirmedOnly;
  const note = part.name === null ? noteOf(item, pointers, left, style.say) : undefined;
  const cell: Cell = { ...blank, value: left ? null : shown, status };
  return note === undefined ? cell : { ...cell, note };
};

const partOf = (value: JsonValue, part: Part, raw: string): string | number | null => {
  if (part.from === 'raw') return raw === '' ? null : raw;
  if (part.key === null) return toScalar(value);
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, part.key);
  return isObject
    ? toScalar((value as Readonly<Record<string, JsonValue>>)[part.key] ?? null)
    : null;
};

const toScalar = (value: JsonValue): string | number | null =>
  value === null || typeof value === 'string' || typeof value === 'number'
    ? value
    : JSON.stringify(value);

/** Notes are small windows; the rest stands in the table of questions. */
const shownCandidates = 3;
const longestLine = 300;

const noteOf = (item: FormItem, pointers: readonly string[], left: boolean, say: Say): string => {
  const questions = [...new Set(pointers.flatMap((pointer) => item.doubts.at(pointer)))];
  const by = pointers.map((pointer) => item.doubts.evidence(pointer)?.confirmed).find(Boolean);
  if (by) return `${say(texts.confirmedBy, by.by ?? say(texts.somebody))} ${by.at}`;
  const lines = questions.flatMap((question) => questionLines(question, say));
  const opening = left ? [say(texts.leftOut)] : [];
  const all = [...opening, ...(lines.length > 0 ? lines : [say(texts.open)])];
  return all.map(shorten).join('\n');
};

const shorten = (line: string): string =>
  line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;

const questionLines = ({ message, raw, candidates }: Uncertainty, say: Say): readonly string[] => [
  say(message),
  ...(raw === '' ? [] : [say(texts.rawIs, raw)]),
  ...(candidates.length === 0 ? [] : [say(texts.candidatesAre, candidateText(candidates, say))]),
];

/** The ways to settle a question, with their reasons. */
export const candidateText = (
  candidates: Uncertainty['candidates'],
  say: Say,
  most = shownCandidates,
) =>
  candidates
    .slice(0, most)
    .map(({ value, because }) => say(texts.because, showValue(value, say), say(because)))
    .join(say(texts.semicolon));
