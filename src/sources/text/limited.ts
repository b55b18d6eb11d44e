import type { Skipped } from '../../model/document.ts';
import { textLimits } from './limits.ts';

/** Both counted from 1. */
export interface Place {
  readonly page: number;
  readonly line: number;
}

/** What a line says about itself, whatever its dialect. */
export interface Counted extends Place {
  /** It has more cells than the limit, and they are left out. */
  readonly cut: boolean;
}

/** Entries in the list of what was left out. Beyond them the last entry grows, and nothing goes unsaid. */
const entries = 100;

const span = (first: Place | Skipped, last: Place): Skipped => {
  const [page, line] =
    'line' in first ? [first.page, first.line] : [first.pages?.[0], first.lines?.[0]];
  return {
    pages: [page ?? last.page, last.page],
    lines: [line ?? last.line, last.line],
    reason: 'limit-exceeded',
  };
};

const note = (skipped: Skipped[], row: Counted): void => {
  const last = skipped.length >= entries ? skipped.pop() : undefined;
  skipped.push(span(last ?? row, row));
};

/**
 * Passes lines on until the file has had its share of cells, and notes in `skipped` which lines were cut
 * and which were left out, to the last line of the file.
 */
export function* limited<A extends Counted>(
  rows: Iterable<A>,
  size: (row: A) => number,
  skipped: Skipped[],
  end: Place,
): Generator<A> {
  let cells = 0;
  for (const row of rows) {
    cells += size(row);
    if (cells > textLimits.cells) {
      skipped.push(span(row, end));
      return;
    }
    if (row.cut) note(skipped, row);
    yield row;
  }
}
