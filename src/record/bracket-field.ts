import { distance } from 'fastest-levenshtein';
import type { ValueRule, Vocabulary } from '../model/grammar.ts';
import type { Field, Recognition, ValueDoubt } from '../model/record.ts';
import type { Candidate } from '../model/uncertainty.ts';
import { reasons } from './reasons.ts';
import { bracketing, withBrackets } from './recognition/brackets.ts';
import { bracketWords, changesTo } from './values/term.ts';

export type Restore = (text: string) => string;

const restorers = new WeakMap<Vocabulary, Restore>();

/** What restores the brackets of a term; nothing does where the grammar does not know what may stand in them. */
export const bracketingOf = (vocabulary: Vocabulary | null): Restore => {
  if (vocabulary === null) return (text) => text;
  const known = restorers.get(vocabulary) ?? bracketing(vocabulary.terms.map(({ name }) => name));
  restorers.set(vocabulary, known);
  return known;
};

/** The words in brackets are read off the same text, so they change with it. */
export const bracketAlso = (pointer: string, rule: ValueRule, text: string): Candidate['also'] =>
  rule.bracket === undefined ? undefined : { [beside(pointer, rule.bracket)]: bracketWords(text) };

const beside = (pointer: string, key: string): string => pointer.replace(/[^/]+$/, key);

/** The words in brackets beside a term have a key of their own: 数量指标（必填） → 必填. */
export const bracketField = (
  { recognition, ...field }: Field,
  key: string,
  vocabulary: Vocabulary | null,
): Field => {
  const read = bracketWords(field.raw);
  const own: Field = {
    ...field,
    pointer: beside(field.pointer, key),
    rule: { type: 'text', required: false, optional: true },
    value: read,
    changes: [],
    doubts: [],
  };
  if (!recognition) return own;
  const recognised = { ...own, recognition: withoutOverruled(recognition) };
  const isTermRead = !field.doubts.some(({ code }) => code === 'unknown-label');
  const seen = { ...recognition, isTermRead, words: wordsInBrackets(recognition, vocabulary) };
  const usual = usualWord(read, seen, vocabulary);
  return usual === null
    ? { ...recognised, doubts: bracketDoubts(field.raw, seen, vocabulary) }
    : { ...recognised, value: usual, changes: changesTo(usual, read ?? '') };
};

/** What was recognised, and what engines read in the brackets, for each that sees any. */
interface Seen extends Recognition {
  readonly words: readonly string[];
  /** Whether the text is a term of its vocabulary. */
  readonly isTermRead: boolean;
}

const wordsInBrackets = (
  { readers }: Recognition,
  vocabulary: Vocabulary | null,
): readonly string[] =>
  readers.flatMap(({ text }) => bracketWords(withBrackets(bracketingOf(vocabulary)(text))) ?? []);

/** An engine that is less sure than this names no word. */
const leastForWord = 0.3;

/**
 * The word of the vocabulary that stands in the brackets, where all engines read just its characters with marks between
 * them, or each has one character of it wrong at most: the one that an engine reads exactly, or, where each has another character wrong, the only one that all are so near to.
 * No engine may see a character that tells another word from it.
 */
const usualWord = (
  own: string | null,
  { readers, words }: Seen,
  vocabulary: Vocabulary | null,
): string | null => {
  const read = new Set(words);
  if (own === null || words.length < readers.length || read.size < 2) return null;
  const names = namesOf(vocabulary);
  const same = names.find((name) => words.every((word) => withoutMarks(word) === name));
  if (same !== undefined) return same;
  if (readers.some(({ confidence }) => confidence < leastForWord)) return null;
  const known = names.filter((name) => read.has(name));
  const isNear = (name: string): boolean => words.every((word) => distance(name, word) <= 1);
  const [only, ...more] = known.length > 0 ? known : names.filter(isNear);
  if (only === undefined || more.length > 0 || !isNear(only)) return null;
  const telling = [...names.join('')].filter((character) => !only.includes(character));
  const mayBeAnother = words.some((word) => telling.some((character) => word.includes(character)));
  return mayBeAnother ? null : only;
};

const namesOf = (vocabulary: Vocabulary | null): readonly string[] =>
  vocabulary?.terms.map(({ name }) => name) ?? [];

/** Specks between characters are read as marks: `必.填`. */
const withoutMarks = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');

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
  { readers, confidence, words: seen, isTermRead }: Seen,
  vocabulary: Vocabulary | null,
): readonly ValueDoubt[] => {
  const own = bracketWords(raw);
  const again = bracketWords(withBrackets(raw));
  // A usual word that stands in the text though no brackets were seen may have stood in some.
  const outside = own === null ? namedIn(readers, vocabulary) : [];
  const words = [...new Set([own, ...(again === null ? [] : [again]), ...seen, ...outside])];
  // Engines that read no term, and not the same, have not read its brackets either.
  const isLost = own === null && !isTermRead && new Set(readers.map(({ text }) => text)).size > 1;
  const isCertain = words.length < 2 && confidence >= leastForBlank && !isLost;
  if (isCertain && !isLikeTerm(own, vocabulary)) return [];
  const names = namesOf(vocabulary);
  const known = words.filter((one) => one !== null && names.includes(one));
  if (own !== null && known.length === 1 && known[0] === own) return [];
  const isNear = (name: string): boolean => words.some((one) => distance(name, one ?? '') <= 1);
  const usual = names.filter(
    (name) => !words.includes(name) && (isCertain || isLost || isNear(name)),
  );
  const candidates = [...words, ...usual].map((value) => ({
    value,
    because: reasons.inBrackets(),
  }));
  // Where no engine sees any, other labels of the form may show that there are none.
  const settledByCorroboration = !isLost && words.every((one) => one === null);
  return [{ code: 'low-confidence', candidates, details: {}, settledByCorroboration }];
};

const namedIn = (
  readers: Recognition['readers'],
  vocabulary: Vocabulary | null,
): readonly string[] =>
  namesOf(vocabulary).filter((name) => readers.some(({ text }) => text.includes(name)));

/** Half of a usual word, of which the other may not have been seen, or one but for a character that all may misread. */
const isLikeTerm = (words: string | null, vocabulary: Vocabulary | null): boolean =>
  words !== null &&
  (vocabulary?.terms.some(
    ({ name }) => (name !== words && name.includes(words)) || distance(name, words) === 1,
  ) ??
    false);
