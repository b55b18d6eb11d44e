import type { FormRow } from '../model/form.ts';
import type { Cell, Grid } from '../model/grid.ts';

/** A row of the document, with its filled cells at hand. */
export interface DocumentRow extends FormRow {
  readonly filled: readonly Cell[];
}

/** All rows of all grids, in reading order. Rows without any filled cell stay: they end a table. */
export const gridsToRows = (grids: readonly Grid[]): readonly DocumentRow[] =>
  grids.flatMap((grid) => gridToRows(grid));

const gridToRows = (grid: Grid): DocumentRow[] => {
  const rows: Cell[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) rows[cell.row]?.push(cell);
  return rows.map((cells) => ({ grid, cells, filled: cells.filter(isFilled) }));
};

const isFilled = (cell: Cell): boolean => cell.text.trim() !== '';
