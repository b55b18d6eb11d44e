import { textLimits } from './limits.ts';

/** A quoted cell: its text, and where it ends. */
export interface QuotedCell {
  readonly text: string;
  /** Index after the closing quote. */
  readonly end: number;
}

const quote = '"';

interface Run {
  readonly first: number;
  readonly last: number;
}

/** The next run of quotes of odd length: in it, one is not doubled. Runs of even length stand for text. */
const oddRunFrom = (text: string, from: number): Run | null => {
  let first = text.indexOf(quote, from);
  while (first !== -1) {
    let last = first;
    while (text[last + 1] === quote) last += 1;
    if ((last - first) % 2 === 0) return { first, last };
    first = text.indexOf(quote, last + 1);
  }
  return null;
};

const isCellEnd = (character: string | undefined): boolean =>
  character === undefined || /[\t\n\r\f\u2028\u2029]/.test(character);

const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;

const isOneCell = (content: string): boolean => {
  const ends = content.match(lineEnd)?.length ?? 0;
  return ends > 0 && ends < textLimits.linesPerCell && !/[\t\f]/.test(content);
};

const cellBetween = (text: string, opening: number, closing: number): QuotedCell | null => {
  if (!isCellEnd(text[closing + 1])) return null;
  const content = text.slice(opening + 1, closing);
  return isOneCell(content)
    ? { text: content.replaceAll('""', quote).replace(lineEnd, '\n'), end: closing + 1 }
    : null;
};

/**
 * Finds cells that the clipboard of a spreadsheet put in quotes because they hold line breaks:
 * `"a\nb"`, quotes inside doubled. Any other quote is a quote. To be asked at rising indices: it
 * remembers how far it looked, so that a text full of quotes takes no longer than any other.
 */
export const quotedCells = (text: string): ((start: number) => QuotedCell | null) => {
  let odd = oddRunFrom(text, 0);
  return (start) => {
    if (text[start] !== quote) return null;
    while (odd !== null && odd.first < start) odd = oddRunFrom(text, odd.last + 1);
    if (odd?.first !== start) return null;
    odd = oddRunFrom(text, start + 1);
    return odd === null ? null : cellBetween(text, start, odd.last);
  };
};
