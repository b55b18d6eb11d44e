import type { DisputedWords } from '../../model/record.ts';
import { asPhrase } from '../../text/look-alikes.ts';
import { type Difference, differences } from './differences.ts';
import { commasOf } from './same-value.ts';
import { wordCharacter } from './word-character.ts';

/** So much on both sides makes words unlike others: an end of the text counts as a character. */
const around = 2;
const words = new RegExp(`^(?:${wordCharacter}){1,4}$`, 'u');
const fewWords = new RegExp(`^(?:${wordCharacter}){0,2}$`, 'u');

/** What only another engine sees: specks, strokes and rests of ruling lines. */
const strokes = /^[.,:;'"`|!_*~\-/\\()一]{1,3}$/;
/** A bracket, and what another engine makes of it. */
const bracket = /^[()]$/;
const ofBracket = new RegExp(`^(?:[^\\p{N}\\p{L}]|${wordCharacter}){0,2}$`, 'u');
/** Beside a figure a stroke may be a point or a sign. */
const figure = /\p{N}/u;
/** Shorter phrases stand in too many places. */
const leastOfPhrase = 4;

/**
 * Where readings differ from the first in Chinese characters: those with their surroundings. Where they differ in
 * brackets, or in strokes that only the other sees, too: the whole texts. Null where they differ in anything else, such
 * as a figure, words that only one of them sees, or marks that look alike.
 */
export const disputedWords = (
  texts: readonly [string, ...string[]],
): readonly DisputedWords[] | null => {
  const [own, ...others] = texts;
  const found: DisputedWords[] = [];
  for (const other of others) {
    const differing = differencesInPlace(own, other);
    // None: they differ in look-alikes and white space, which words elsewhere say nothing of.
    if (differing.length === 0 || haveOtherCommas(own, other)) return null;
    if (differing.every(({ here }) => words.test(here)))
      found.push(...differing.map(({ disputed }) => disputed));
    else if (arePhrases(own, other) && differing.every(isOfWordsOrMarks))
      found.push({ read: asPhrase(own), otherwise: asPhrase(other) });
    else return null;
  }
  return found;
};

/** As many of them, of another kind: words elsewhere are searched for as though both kinds were one. */
const haveOtherCommas = (one: string, other: string): boolean => {
  const [own, others] = [commasOf(one), commasOf(other)];
  return own.length === others.length && own !== others;
};

const arePhrases = (...texts: readonly string[]): boolean =>
  texts.every((text) => text.length >= leastOfPhrase && !figure.test(text));

const isOfWordsOrMarks = ({ here, there }: InPlace): boolean =>
  words.test(here) ||
  (here === '' && strokes.test(there)) ||
  (bracket.test(here) && ofBracket.test(there));

/** Where another reading has up to two Chinese characters more, less or other than the first, whatever else differs. */
export const wordsOtherwise = (own: string, other: string): readonly DisputedWords[] =>
  differencesInPlace(own, other).flatMap(({ here, there, disputed }) =>
    fewWords.test(here) && fewWords.test(there) ? [disputed] : [],
  );

interface InPlace extends Pick<Difference, 'here' | 'there'> {
  /** With what stands around them. */
  readonly disputed: DisputedWords;
}

const differencesInPlace = (one: string, other: string): readonly InPlace[] => {
  const [own, others] = [asPhrase(one), asPhrase(other)];
  let shift = 0;
  return (differences(own, others) ?? []).map(({ at, here, there }) => {
    const read = surrounded(own, at, here);
    const otherwise = surrounded(others, at + shift, there);
    shift += there.length - here.length;
    return { here, there, disputed: { read, otherwise } };
  });
};

const surrounded = (text: string, at: number, { length }: string): string =>
  text.slice(Math.max(0, at - around), at + length + around);
