import { tight } from './tight.ts';

/**
 * Punctuation that prints alike and that recognition takes for one another. In running text the difference
 * means nothing; in numbers and codes it may, so values of those types are compared as they are read.
 */
const groups: readonly string[] = [
  '-‐‑‒–—―−﹣－─',
  '(（〈＜<〔【[',
  ')）〉＞>〕】]',
  ',，、丶',
  '.．。·・•',
  ':：',
  ';；',
  '"“”＂',
  "'‘’＇`",
  '~～〜∼',
  '%％﹪',
  '/／',
  '+＋',
  '=＝',
];

const representative: ReadonlyMap<string, string> = new Map(
  groups.flatMap((group) => [...group].map((character) => [character, [...group][0] ?? ''])),
);

/** The text with each character as the first of its look-alikes, and without white space. */
export const foldLookAlikes = (text: string): string =>
  [...tight(text)].map((character) => representative.get(character) ?? character).join('');

/** Stands for both ends of a folded text, which has no white space. */
export const textEnd = '\n';

/** The folded text between its ends: what it is searched in for words that stand at an end. */
export const asPhrase = (text: string): string => `${textEnd}${foldLookAlikes(text)}${textEnd}`;
