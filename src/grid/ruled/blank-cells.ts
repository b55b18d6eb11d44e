import type { CellAlternative } from '../../model/grid.ts';
import type { TableCell } from './tables.ts';

type TextOf = (cell: TableCell) => string;

/**
 * What blank cells could hold where the borders of their rows are not certain: the nearest text above and below in
 * their column. `cells` are in order of their rows; linear in their number.
 */
export const perhapsNotBlank = (
  cells: readonly TableCell[],
  textOf: TextOf,
): ReadonlyMap<TableCell, readonly CellAlternative[]> => {
  const above = nearestTexts(cells, textOf);
  const below = nearestTexts(cells.toReversed(), textOf);
  const others = new Map<TableCell, readonly CellAlternative[]>();
  for (const cell of cells) {
    if (textOf(cell) !== '') continue;
    const texts = new Set([above.get(cell) ?? '', below.get(cell) ?? '']);
    const alternatives = [...texts].filter((text) => text !== '').map(fromNextRow);
    if (alternatives.length > 0) others.set(cell, alternatives);
  }
  return others;
};

/** For each cell the last text before it in the column where it begins. */
const nearestTexts = (
  cells: readonly TableCell[],
  textOf: TextOf,
): ReadonlyMap<TableCell, string> => {
  const last = new Map<number, string>();
  const nearest = new Map<TableCell, string>();
  for (const cell of cells) {
    nearest.set(cell, last.get(cell.column) ?? '');
    if (textOf(cell) !== '') last.set(cell.column, textOf(cell));
  }
  return nearest;
};

const fromNextRow = (text: string): CellAlternative => ({
  text,
  because: {
    zh: '此行的表格线不完整，邻行的文字可能属于这个单元格',
    en: 'ruling lines of the row are not complete: the text of the next row may belong to the cell',
  },
});
