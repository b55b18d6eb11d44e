import type { FormKind } from '../model/form.ts';
import type { Cell, Grid } from '../model/grid.ts';
import { isLabel } from './seam.ts';

/**
 * A seal may hide the border between two labels of a heading, and text that stands close to it. No cell holds two
 * labels: where a recognised one spans as many columns as it has labels side by side, each stands in a cell of its own.
 */
export const divideLabels =
  (kinds: readonly FormKind[]) =>
  (grid: Grid): Grid => {
    const cells = grid.cells.flatMap((cell) => divided(kinds, cell));
    return cells.length === grid.cells.length ? grid : { ...grid, cells };
  };

const divided = (kinds: readonly FormKind[], cell: Cell): readonly Cell[] => {
  const { text, columnSpan, readers } = cell;
  const labels = wordsOf(text);
  const isOne = columnSpan < 2 || labels.length !== columnSpan || isLabel(kinds, text);
  if (!readers || isOne || !labels.every((label) => isLabel(kinds, label))) return [cell];
  return labels.map((label, i) => ({
    ...cell,
    column: cell.column + i,
    columnSpan: 1,
    text: label,
    // An engine that reads another number of words does not tell which is which.
    readers: readers.flatMap((reader) => {
      const words = wordsOf(reader.text);
      return words.length === labels.length ? [{ ...reader, text: words[i] ?? '' }] : [];
    }),
  }));
};

/** Words side by side; a text of several lines has words below each other. */
const wordsOf = (text: string): readonly string[] =>
  text.includes('\n') ? [text] : text.trim().split(/\s+/);
