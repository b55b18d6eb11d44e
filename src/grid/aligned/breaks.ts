import type { AlignmentSettings } from './settings.ts';
import {
  beginsTorn,
  endsTorn,
  firstUnitWidth,
  isBalanced,
  isEven,
  textWidth,
} from './text-width.ts';

/** What stands of one column on one line. */
export interface ColumnLine {
  readonly text: string;
  readonly y: number;
}

/** How wide a column is in half-width places, as its longest line shows. */
export const capacityOf = (lines: readonly ColumnLine[]): number =>
  lines.reduce((widest, { text }) => Math.max(widest, textWidth(text)), 0);

/** Whether layout had to break here: what begins the next line would not have fitted. */
const isFull = (line: ColumnLine, next: ColumnLine, capacity: number, ragged: number): boolean => {
  const slack = isEven(line.text) ? 0 : ragged;
  return textWidth(line.text) + firstUnitWidth(next.text, capacity) > capacity - slack;
};

const comparator = /^[≥≤≧≦<>＜＞=＝≈]/;
const number = /^[\d.,０-９．，]+$/;

/** Where a comparison begins, or a number stands below a number, there is hardly one text over two lines. */
const beginsAnew = (line: ColumnLine, next: ColumnLine): boolean =>
  comparator.test(next.text) || (number.test(line.text) && number.test(next.text));

/** What it costs to take two lines for one cell. */
export const joinCost = (
  line: ColumnLine,
  next: ColumnLine,
  capacity: number,
  settings: AlignmentSettings,
): number =>
  (!beginsAnew(line, next) && isFull(line, next, capacity, settings.ragged)) ||
  beginsTorn(next.text) ||
  endsTorn(line.text)
    ? 0
    : settings.costOfShortLine;

/** What it costs to let a cell end between two lines. */
export const splitCost = (
  line: ColumnLine,
  next: ColumnLine,
  capacity: number,
  settings: AlignmentSettings,
): number => {
  if (beginsTorn(next.text) || endsTorn(line.text)) return settings.costOfTornText;
  return isFull(line, next, capacity, settings.ragged) ? settings.costOfFullEnd : 0;
};

/** What it costs that brackets or quotation marks of a cell lack their other half. */
export const tornCost = (text: string, settings: AlignmentSettings): number =>
  isBalanced(text) ? 0 : settings.costOfTornText;

const wordEnd = /[A-Za-z0-9]$/;
const wordStart = /^[A-Za-z0-9]/;

/**
 * Lines of one cell as one text. Chinese runs on; between Latin words the line break was a space.
 */
export const joinLines = (texts: readonly string[]): string =>
  texts.reduce((text, next) => {
    const spaced = wordEnd.test(text) && wordStart.test(next);
    return spaced ? `${text} ${next}` : text + next;
  }, '');
