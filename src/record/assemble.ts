import { distance } from 'fastest-levenshtein';
import type { ColumnRule, Grammar, ValueRule, Vocabulary } from '../model/grammar.ts';
import type { JsonValue } from '../model/json.ts';
import type { FormMatch, MatchedValue } from '../model/match.ts';
import type { Field, Recognition, RecordDraft, ValueDoubt } from '../model/record.ts';
import type { Candidate } from '../model/uncertainty.ts';
import { bracketContents } from '../text/fold.ts';
import { type JsonTree, setAt } from '../text/json-pointer.ts';
import { emptyRecord, emptyRow } from './empty-record.ts';
import { reasons } from './reasons.ts';
import { bracketing, withBrackets } from './recognition/brackets.ts';
import { type RecognisedReading, readRecognised } from './recognition/read-recognised.ts';
import { termsOfRows } from './terms-of-rows.ts';
import type { ValueContext, ValueReading } from './value-type.ts';
import { valueTypes } from './values/registry.ts';
import { bracketWords } from './values/term.ts';

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
    readAs(rule.type, text, { ...context, vocabulary: vocabularyOf(grammar, rule) });
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

type Restore = (text: string) => string;

const restorers = new WeakMap<Vocabulary, Restore>();

/** What restores the brackets of a term; nothing does where the grammar does not know what may stand in them. */
const bracketingOf = (vocabulary: Vocabulary | null): Restore => {
  if (vocabulary === null) return (text) => text;
  const known = restorers.get(vocabulary) ?? bracketing(vocabulary.terms.map(({ name }) => name));
  restorers.set(vocabulary, known);
  return known;
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

/** The words in brackets are read off the same text, so they change with it. */
const bracketAlso = (pointer: string, rule: ValueRule, text: string): OtherReading['also'] =>
  rule.bracket === undefined ? undefined : { [beside(pointer, rule.bracket)]: bracketWords(text) };

const beside = (pointer: string, key: string): string => pointer.replace(/[^/]+$/, key);

const vocabularyOf = (grammar: Grammar, rule: ValueRule): Vocabulary | null =>
  vocabularyNamed(grammar, rule.vocabulary);

const vocabularyNamed = (grammar: Grammar, name: string | undefined): Vocabulary | null =>
  grammar.vocabularies.find(({ id }) => id === name) ?? null;

/** The words in brackets beside a term have a key of their own: 数量指标（必填） → 必填. */
const bracketField = (
  { recognition, ...field }: Field,
  key: string,
  vocabulary: Vocabulary | null,
): Field => {
  const read = bracketWords(field.raw);
  const usual = recognition ? usualWord(read, recognition, vocabulary) : null;
  const change = { rule: 'term', from: read ?? '', to: usual ?? '' };
  return {
    ...field,
    ...(recognition && { recognition: withoutOverruled(recognition) }),
    pointer: beside(field.pointer, key),
    rule: { type: 'text', required: false, optional: true },
    value: usual ?? read,
    changes: usual === null || usual === read ? [] : [change],
    doubts: usual === null ? bracketDoubts(field.raw, recognition, vocabulary) : [],
  };
};

/** What engines read in the brackets, for each that sees any. */
const wordsInBrackets = (
  { readers }: Recognition,
  vocabulary: Vocabulary | null,
): readonly string[] =>
  readers.flatMap(({ text }) => bracketWords(withBrackets(bracketingOf(vocabulary)(text))) ?? []);

/** An engine that is less sure than this names no word. */
const leastForWord = 0.3;

/**
 * The word of the vocabulary that stands in the brackets, where each engine has one character of it wrong at most: the
 * one that an engine reads exactly, or, where each has another character wrong, the only one that all are so near to.
 * No engine may see a character that tells another word from it.
 */
const usualWord = (
  own: string | null,
  recognition: Recognition,
  vocabulary: Vocabulary | null,
): string | null => {
  const words = wordsInBrackets(recognition, vocabulary);
  const { readers } = recognition;
  const read = new Set(words);
  if (own === null || words.length < readers.length || read.size < 2) return null;
  if (readers.some(({ confidence }) => confidence < leastForWord)) return null;
  const names = vocabulary?.terms.map(({ name }) => name) ?? [];
  const known = names.filter((name) => read.has(name));
  const isNear = (name: string): boolean => words.every((word) => distance(name, word) <= 1);
  const [only, ...more] = known.length > 0 ? known : names.filter(isNear);
  if (only === undefined || more.length > 0 || !isNear(only)) return null;
  const telling = [...names.join('')].filter((character) => !only.includes(character));
  const mayBeAnother = words.some((word) => telling.some((character) => word.includes(character)));
  return mayBeAnother ? null : only;
};

/** What was read for the term is no question of its brackets. */
const withoutOverruled = ({ readers, confidence }: Recognition): Recognition => ({
  readers,
  confidence,
});

/** In a text that is less sure than this, brackets may have been overlooked. */
const leastForBlank = 0.3;

/**
 * Engines that agree on the term may differ in the words in its brackets, or miss a bracket. Where only the words
 * that were taken are of the vocabulary, they are what stands there.
 */
const bracketDoubts = (
  raw: string,
  recognition: Recognition | undefined,
  vocabulary: Vocabulary | null,
): readonly ValueDoubt[] => {
  if (!recognition) return [];
  const own = bracketWords(raw);
  const again = bracketWords(withBrackets(raw));
  const seen = [...(again === null ? [] : [again]), ...wordsInBrackets(recognition, vocabulary)];
  // A usual word that stands in the text though no brackets were seen may have stood in some.
  const outside = own === null ? namedIn(recognition, vocabulary) : [];
  const words = [...new Set([own, ...seen, ...outside])];
  const isCertain = words.length < 2 && recognition.confidence >= leastForBlank;
  if (isCertain && !isLikeTerm(own, vocabulary)) return [];
  const known = words.filter((one) => vocabulary?.terms.some(({ name }) => name === one));
  if (own !== null && known.length === 1 && known[0] === own) return [];
  const usual = isCertain ? (vocabulary?.terms.map(({ name }) => name) ?? []) : [];
  const candidates = [...words, ...usual].map((value) => ({
    value,
    because: reasons.inBrackets(),
  }));
  // Where no engine sees any, other labels of the form may show that there are none.
  const settledByCorroboration = words.every((one) => one === null);
  return [{ code: 'low-confidence', candidates, details: {}, settledByCorroboration }];
};

const namedIn = ({ readers }: Recognition, vocabulary: Vocabulary | null): readonly string[] =>
  vocabulary?.terms
    .map(({ name }) => name)
    .filter((name) => readers.some(({ text }) => text.includes(name))) ?? [];

/** Half of a usual word, of which the other may not have been seen, or one but for a character that all may misread. */
const isLikeTerm = (words: string | null, vocabulary: Vocabulary | null): boolean =>
  words !== null &&
  (vocabulary?.terms.some(
    ({ name }) => (name !== words && name.includes(words)) || distance(name, words) === 1,
  ) ??
    false);

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
