import type { Cell } from '../../model/grid.ts';
import type { Lexicon, LexiconHit } from '../../text/lexicon.ts';

/** Specks and rests of ruling lines beside a label are read as anything but Chinese characters. */
const besideWords = /^\P{Script=Han}+(?=\p{Script=Han})|(?<=\p{Script=Han})\P{Script=Han}+$/gu;
/** More of them, as a share of the label, are a text of their own. */
const mostBeside = 0.75;

/** A unit behind a label, of whose brackets one was not read. */
const unitBehind = /[(（〈]?(?:单位[:：]?)?[万千百亿]?元[)）〉]?$/;

/**
 * The label that a recognised cell is like, as an engine reads it or without what stands beside its words; where
 * only some entries are open, the label of one of them.
 */
export const likeLabel = <T>(
  lexicon: Lexicon<T>,
  { text, readers }: Cell,
  isOpen?: (entry: T) => boolean,
): LexiconHit<T> | null => {
  if (!readers) return null;
  for (const read of [text, ...readers.map((reader) => reader.text)]) {
    const words = read.replace(besideWords, '');
    const isMostlyWords = read.length - words.length <= mostBeside * words.length;
    const hit = isMostlyWords
      ? (nearest(lexicon, words, isOpen) ?? lexicon.find(words.replace(unitBehind, '')))
      : null;
    if (hit && (isOpen?.(hit.entry) ?? true)) return hit;
  }
  return null;
};

const nearest = <T>(
  lexicon: Lexicon<T>,
  words: string,
  isOpen: ((entry: T) => boolean) | undefined,
): LexiconHit<T> | null => (isOpen ? lexicon.nearestAmong(words, isOpen) : lexicon.nearest(words));
