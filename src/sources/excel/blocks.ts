import { gridLimits } from '../cells/limits.ts';
import type { Sheet } from './library.ts';
import { excelLimits } from './limits.ts';
import type { FilledCell } from './sheet-cells.ts';
import { isColumnShown, isRowShown, shownBetween } from './visible.ts';

/** A part of a sheet that is read as one grid: the rows and columns of the sheet that it shows. */
export interface SheetBlock {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Cells that stand near one another, top to bottom: a stray cell far below is a group of its own. */
const groupsOf = (cells: readonly FilledCell[]): readonly (readonly FilledCell[])[] => {
  const groups: FilledCell[][] = [];
  let lastRow = Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    if (cell.row - lastRow > excelLimits.blankRows + 1) groups.push([]);
    groups.at(-1)?.push(cell);
    lastRow = cell.row;
  }
  return groups;
};

const extent = (numbers: readonly number[]): readonly [number, number] =>
  numbers.reduce(([low, high], n) => [Math.min(low, n), Math.max(high, n)] as const, [
    Number.POSITIVE_INFINITY,
    0,
  ] as readonly [number, number]);

const blockAround = (sheet: Sheet, cells: readonly FilledCell[]): SheetBlock => {
  const [top, bottom] = extent(cells.map(({ row }) => row));
  const [left, right] = extent(cells.map(({ column }) => column));
  const columns = shownBetween(left, right, (column) => isColumnShown(sheet, column));
  return {
    rows: shownBetween(top, bottom, (row) => isRowShown(sheet, row)),
    columns: columns.slice(0, gridLimits.columns),
  };
};

/** The used parts of a sheet, top to bottom, by the cells in it that are filled and shown. */
export const sheetBlocks = (sheet: Sheet, filled: readonly FilledCell[]): readonly SheetBlock[] => {
  const shown = filled.filter(
    ({ row, column }) => isRowShown(sheet, row) && isColumnShown(sheet, column),
  );
  return groupsOf(shown).map((group) => blockAround(sheet, group));
};
