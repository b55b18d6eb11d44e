import type { ColumnRule, Grammar, ValueRule, Vocabulary } from '../model/grammar.ts';
import type { JsonValue } from '../model/json.ts';
import type { FormMatch, MatchedValue } from '../model/match.ts';
import type { Field, RecordDraft } from '../model/record.ts';
import { bracketContents } from '../text/fold.ts';
import { type JsonTree, setAt } from '../text/json-pointer.ts';
import { emptyRecord, emptyRow } from './empty-record.ts';
import type { ValueContext, ValueReading } from './value-type.ts';
import { valueTypes } from './values/registry.ts';
import { bracketWords } from './values/term.ts';

/** Matched cells → values at their pointers. Doubts stay with their fields until the checks have spoken. */
export const matchToRecord = (match: FormMatch): RecordDraft => {
  const context = contextOf(match);
  const fields = new Map<string, Field>();
  for (const value of withUnit(match)) {
    for (const field of readValue(match.grammar, value, context)) fields.set(field.pointer, field);
  }
  const { grammar, block } = match;
  return { grammar, block, fields, record: toRecord(match, fields) };
};

/** Year and unit are read first: other values lean on them. */
const contextOf = (match: FormMatch): ValueContext => {
  const context = { year: null, unit: null, vocabulary: null };
  const first = (type: string): JsonValue => {
    const value = withUnit(match).find(({ rule }) => rule.type === type);
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

const unitsOfLabels = (match: FormMatch) =>
  match.labels.flatMap((label) =>
    bracketContents(label.text)
      .filter((raw) => isMoneyUnit(raw))
      .map((raw) => ({ raw, source: label.source })),
  );

const isMoneyUnit = (raw: string): boolean => {
  const { value, doubts } = readAs('money-unit', raw, noContext);
  return value !== null && doubts.length === 0;
};

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
  const { pointer, rule, raw, source, alternatives } = matched;
  const reading = readAs(rule.type, raw, { ...context, vocabulary: vocabularyOf(grammar, rule) });
  const field = { pointer, rule, raw, source, alternatives, ...reading };
  return rule.bracket === undefined ? [field] : [field, bracketField(field, rule.bracket)];
};

const vocabularyOf = (grammar: Grammar, rule: ValueRule): Vocabulary | null =>
  grammar.vocabularies.find(({ id }) => id === rule.vocabulary) ?? null;

/** The words in brackets beside a term have a key of their own: 数量指标（必填） → 必填. */
const bracketField = (field: Field, key: string): Field => ({
  ...field,
  pointer: field.pointer.replace(/[^/]+$/, key),
  rule: { type: 'text', required: false, optional: false },
  value: bracketWords(field.raw),
  changes: [],
  doubts: [],
  alternatives: [],
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
