import type { FormRow } from '../model/form.ts';
import type { Cell, Grid } from '../model/grid.ts';

/** A row of the document, with its filled cells at hand. */
export interface DocumentRow extends FormRow {
  readonly filled: readonly Cell[];
  /** Where labels are looked for: the filled cells, or the words of a line whose cells are not known. */
  readonly texts: readonly string[];
  /** Whether cells of rows above reach down into it. */
  readonly isReached: boolean;
}

/** All rows of all grids, in reading order. Rows without any filled cell stay: they end a table. */
export const gridsToRows = (grids: readonly Grid[]): readonly DocumentRow[] =>
  grids.flatMap((grid) => gridToRows(grid));

const gridToRows = (grid: Grid): DocumentRow[] => {
  const rows: Cell[][] = Array.from({ length: grid.rows }, () => []);
  const reached = new Set<number>();
  for (const cell of grid.cells) {
    rows[cell.row]?.push(cell);
    const end = Math.min(rows.length, cell.row + cell.rowSpan);
    for (let row = cell.row + 1; row < end; row++) reached.add(row);
  }
  return rows.map((cells, row) => {
    const filled = cells.filter(isFilled);
    return { grid, cells, filled, texts: textsOf(grid, filled), isReached: reached.has(row) };
  });
};

const textsOf = ({ borders }: Grid, filled: readonly Cell[]): readonly string[] =>
  borders === 'sequence'
    ? filled.flatMap(({ text }) => text.trim().split(/\s+/))
    : filled.map(({ text }) => text);

const isFilled = (cell: Cell): boolean => cell.text.trim() !== '';
