import { regionOf } from '../region.ts';
import { tokensOf } from './columns.ts';
import type { DraftCell } from './draft.ts';
import type { Line } from './pieces.ts';

/** A line outside of tables: a cell for each of its tokens. */
export const plainRow = (line: Line): readonly DraftCell[] =>
  tokensOf(line).map((words, column) => ({
    column,
    rowSpan: 1,
    columnSpan: 1,
    text: words.map(({ text }) => text).join(' '),
    source: regionOf(words, { line: 1, column: 1 }),
    alternatives: [],
  }));

/** A line whose cells cannot be told: each token in a row of its own. */
export const tokenRows = (line: Line): readonly (readonly DraftCell[])[] =>
  plainRow(line).map((cell) => [{ ...cell, column: 0 }]);
