import type { FormRow } from '../model/form.ts';
import type { Cell, Grid } from '../model/grid.ts';

/** A row of the document, with its filled cells at hand. */
export interface DocumentRow extends FormRow {
  readonly filled: readonly Cell[];
  /** Where labels are looked for: the filled cells, or the words of a line whose cells are not known. */
  readonly texts: readonly string[];
}

/** All rows of all grids, in reading order. Rows without any filled cell stay: they end a table. */
export const gridsToRows = (grids: readonly Grid[]): readonly DocumentRow[] =>
  grids.flatMap((grid) => gridToRows(grid));

const gridToRows = (grid: Grid): DocumentRow[] => {
  const rows: Cell[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) rows[cell.row]?.push(cell);
  return rows.map((cells) => {
    const filled = cells.filter(isFilled);
    return { grid, cells, filled, texts: textsOf(grid, filled) };
  });
};

const textsOf = ({ borders }: Grid, filled: readonly Cell[]): readonly string[] =>
  borders === 'sequence'
    ? filled.flatMap(({ text }) => text.trim().split(/\s+/))
    : filled.map(({ text }) => text);

const isFilled = (cell: Cell): boolean => cell.text.trim() !== '';
