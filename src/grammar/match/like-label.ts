import type { Cell } from '../../model/grid.ts';
import type { Lexicon, LexiconHit } from '../../text/lexicon.ts';

/** Specks and rests of ruling lines beside a label are read as anything but Chinese characters. */
const besideWords = /^\P{Script=Han}+(?=\p{Script=Han})|(?<=\p{Script=Han})\P{Script=Han}+$/gu;
/** More of them, as a share of the label, are a text of their own. */
const mostBeside = 0.75;

/** A unit behind a label, of whose brackets one was not read. */
const unitBehind = /[(（〈]?(?:单位[:：]?)?[万千百亿]?元[)）〉]?$/;

/** The label that a recognised cell is like, as an engine reads it or without what stands beside its words. */
export const likeLabel = <T>(
  lexicon: Lexicon<T>,
  { text, readers }: Cell,
): LexiconHit<T> | null => {
  if (!readers) return null;
  for (const read of [text, ...readers.map((reader) => reader.text)]) {
    const words = read.replace(besideWords, '');
    const isMostlyWords = read.length - words.length <= mostBeside * words.length;
    const hit = isMostlyWords
      ? (lexicon.nearest(words) ?? lexicon.find(words.replace(unitBehind, '')))
      : null;
    if (hit) return hit;
  }
  return null;
};
