import type { Cell } from '../../model/grid.ts';
import { withoutBesideWords } from '../../text/beside-words.ts';
import type { Lexicon, LexiconHit } from '../../text/lexicon.ts';

/** More beside its words, as a share of the label, is a text of its own. */
const mostBeside = 0.75;

/** A unit behind a label, of whose brackets one was not read. */
const unitBehind = /[(（〈]?(?:单位[:：]?)?[万千百亿]?元[)）〉]?$/;

/** What is read for 目 in 目标 and 项目, where the first stroke is faint. */
const lostStroke = /[自且日](?=标)|(?<=项)[自且日]/g;

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
    const words = withoutBesideWords(read);
    const isMostlyWords = read.length - words.length <= mostBeside * words.length;
    const hit = isMostlyWords
      ? (nearest(lexicon, words, isOpen) ??
        lexicon.find(words.replace(lostStroke, '目').replace(unitBehind, '')))
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
