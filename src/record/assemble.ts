import { type ColumnRule, type Grammar, vocabularyNamed } from '../model/grammar.ts';
import type { JsonValue } from '../model/json.ts';
import type { FormMatch, MatchedValue } from '../model/match.ts';
import type { Field, RecordDraft, ValueDoubt } from '../model/record.ts';
import type { Candidate } from '../model/uncertainty.ts';
import { bracketContents } from '../text/fold.ts';
import { type JsonTree, setAt } from '../text/json-pointer.ts';
import { bordersOfTerms } from './borders-of-terms.ts';
import { bracketAlso, bracketField, bracketingOf, type Restore } from './bracket-field.ts';
import { emptyRecord, emptyRow } from './empty-record.ts';
import { reasons } from './reasons.ts';
import { readRecognised } from './recognition/read-recognised.ts';
import type { RecognisedReading } from './recognition/reported.ts';
import { termsOfRows } from './terms-of-rows.ts';
import type { ValueContext, ValueReading } from './value-type.ts';
import { valueTypes } from './values/registry.ts';

/** Matched cells → values at their pointers. Doubts stay with their fields until the checks have spoken. */
export const matchToRecord = (match: FormMatch): RecordDraft => {
  const values = withUnit(match);
  const context = contextOf(values);
  const fields = new Map<string, Field>();
  for (const value of values) {
    for (const field of readValue(match.grammar, value, context)) fields.set(field.pointer, field);
  }
  const { grammar, block } = match;
  for (const field of contestedUnit(match, fields)) fields.set(field.pointer, field);
  for (const field of bordersOfTerms(grammar, fields, match.tableRows))
    fields.set(field.pointer, field);
  for (const field of termsOfRows(grammar, fields, match.tableRows))
    fields.set(field.pointer, field);
  return { grammar, block, fields, record: toRecord(match, fields) };
};

/** Year and unit are read first: other values lean on them. */
const contextOf = (values: readonly MatchedValue[]): ValueContext => {
  const context = { year: null, unit: null, vocabulary: null };
  const first = (type: string): JsonValue => {
    const value = values.find(({ rule }) => rule.type === type);
    return value ? readAs(type, value.raw, context).value : null;
  };
  return {
    ...context,
    year: first('year') as number | null,
    unit: first('money-unit') as string | null,
  };
};

/** A form without a unit line may name its unit in the brackets of a label: 项目资金（万元）. */
const withUnit = (match: FormMatch): readonly MatchedValue[] => {
  const rule = match.grammar.headings.find(({ type }) => type === 'money-unit');
  if (!rule || match.values.some(({ pointer }) => pointer === rule.pointer)) return match.values;
  const named = unitsOfLabels(match)[0];
  if (!named) return match.values;
  const { pointer } = rule;
  return [
    { pointer, rule, raw: named.raw, source: named.source, alternatives: [] },
    ...match.values,
  ];
};

/** The unit of the form with the question about it, where the brackets of a label name another. */
const contestedUnit = (match: FormMatch, fields: ReadonlyMap<string, Field>): readonly Field[] => {
  const unit = [...fields.values()].find(({ rule }) => rule.type === 'money-unit');
  if (!unit || unit.value === null) return [];
  const others = unitsOfLabels(match).filter(({ value }) => value !== unit.value);
  const [first] = others;
  if (!first) return [];
  const candidates = [
    { value: unit.value, because: reasons.unitHere() },
    { value: first.value, because: reasons.unitOfLabel(first.label) },
  ];
  const details = { found: first.raw };
  const doubt = {
    code: 'unit-conflict',
    candidates,
    details,
    settledByCorroboration: false,
  } as const;
  return [{ ...unit, doubts: [...unit.doubts, doubt] }];
};

const unitsOfLabels = (match: FormMatch) =>
  match.labels.flatMap((label) =>
    bracketContents(label.text).flatMap((raw) => {
      const { value, doubts } = readAs('money-unit', raw, noContext);
      const isUnit = value !== null && doubts.length === 0;
      return isUnit ? [{ raw, value, label: label.text, source: label.source }] : [];
    }),
  );

const noContext: ValueContext = { year: null, unit: null, vocabulary: null };

const readAs = (type: string, raw: string, context: ValueContext): ValueReading => {
  const valueType = valueTypes.get(type);
  if (!valueType) throw new Error(`value type ${type} is not registered`);
  return valueType.read(raw, context);
};

const readValue = (
  grammar: Grammar,
  matched: MatchedValue,
  context: ValueContext,
): readonly Field[] => {
  const { pointer, rule, source, alternatives } = matched;
  const read = (text: string): ValueReading =>
    readAs(rule.type, text, { ...context, vocabulary: vocabularyNamed(grammar, rule.vocabulary) });
  const ofBracket = vocabularyNamed(grammar, rule.bracket);
  const { raw, reading, recognition } = readMatched(matched, read, bracketingOf(ofBracket));
  const { value, changes, doubts } = reading;
  const otherReadings = alternatives.map(({ text, because }) => ({
    ...read(text),
    because,
    also: bracketAlso(pointer, rule, text),
  }));
  const borders = bordersDoubts(value, otherReadings);
  const field = {
    pointer,
    rule,
    raw,
    source,
    value,
    changes,
    doubts: [...doubts, ...borders],
    ...(recognition && { recognition }),
  };
  if (rule.bracket === undefined) return [field];
  return [field, bracketField(field, rule.bracket, ofBracket)];
};

const readMatched = (
  { raw, readers = [] }: MatchedValue,
  read: (text: string) => ValueReading,
  restore: Restore,
): Omit<RecognisedReading, 'recognition'> & Partial<RecognisedReading> => {
  const [first, ...others] = readers.map((reader) => ({ ...reader, text: restore(reader.text) }));
  if (!first) return { raw, reading: read(raw) };
  const found = readRecognised([first, ...others], read);
  const { reading } = found;
  const from = readers[0]?.text ?? raw;
  const change = { rule: 'punctuation', from, to: first.text };
  const restored = from === first.text ? [] : [change];
  return {
    ...found,
    reading: { ...reading, changes: [...restored, ...reading.changes] },
    // As the engines read it, for the evidence.
    recognition: { ...found.recognition, readers },
  };
};

/** The text was put together from lines that could also belong to other cells. Does it change the value? */
const bordersDoubts = (
  value: JsonValue,
  others: readonly OtherReading[],
): readonly ValueDoubt[] => {
  const same = (other: JsonValue): boolean => JSON.stringify(other) === JSON.stringify(value);
  const different = others.filter((other) => !same(other.value));
  if (different.length === 0) return [];
  const readable = different.filter((other) => other.value !== null || other.doubts.length === 0);
  const candidates = [{ value, because: reasons.concluded() }, ...readable.map(toCandidate)];
  return [{ code: 'uncertain-borders', candidates, details: {}, settledByCorroboration: false }];
};

/** What the value would be if the borders of its cell ran otherwise. */
type OtherReading = ValueReading &
  Pick<Candidate, 'because'> & { readonly also: Candidate['also'] };

const toCandidate = ({ value, also, because }: OtherReading): Candidate => ({
  value,
  ...(also && { also }),
  because,
});

const toRecord = (match: FormMatch, fields: ReadonlyMap<string, Field>): RecordDraft['record'] => {
  const record = emptyRecord(match.grammar) as JsonTree;
  for (const { pointer, columns } of match.grammar.tables) {
    const length = match.tableRows[pointer] ?? 0;
    const rows = Array.from({ length }, () => emptyRow(columns as readonly ColumnRule[]));
    setAt(record, pointer, rows as JsonValue);
  }
  for (const { pointer, value } of fields.values()) setAt(record, pointer, value);
  return record as RecordDraft['record'];
};
