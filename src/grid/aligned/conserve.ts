import type { DraftCell } from './draft.ts';
import type { Piece } from './pieces.ts';

/** What stays the same when characters change their order: how many, and which by their sums. */
const fingerprint = (texts: Iterable<string>): string => {
  let [count, sum, squares] = [0, 0, 0];
  for (const text of texts) {
    for (const character of text.replace(/\s/g, '')) {
      const code = character.codePointAt(0) ?? 0;
      count += 1;
      sum += code;
      squares += code * code;
    }
  }
  return `${count} ${sum} ${squares}`;
};

/** Whether the cells hold all the words, and none twice: text may move, but never go. */
export const keepsAll = (words: readonly Piece[], cells: readonly DraftCell[]): boolean =>
  fingerprint(words.map(({ text }) => text)) === fingerprint(cells.map(({ text }) => text));
