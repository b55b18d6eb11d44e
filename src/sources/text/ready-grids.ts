import type { Cell, CellBorders, ReadyGrid } from '../../model/grid.ts';
import type { TextRegion } from '../../model/region.ts';
import type { Counted } from './limited.ts';

/** A cell of a text before it has its place in a grid. */
export interface TextCell {
  readonly text: string;
  readonly source: TextRegion;
}

/** The cells of one line; none for a blank line. */
export interface TextRow extends Counted {
  readonly cells: readonly TextCell[];
}

const placed =
  (row: number) =>
  ({ text, source }: TextCell, column: number): Cell => ({
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text,
    source,
  });

const toGrid = (rows: readonly TextRow[], page: number, borders: CellBorders): ReadyGrid => ({
  kind: 'grid',
  grid: {
    page,
    borders,
    rows: rows.length,
    columns: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
    cells: rows.flatMap(({ cells }, row) => cells.map(placed(row))),
  },
});

/**
 * Rows as grids: a blank line or a page break ends a grid, so that a grid holds the lines of one block
 * and row `n` is the n-th of them. Grids keep the order of the text.
 */
export const readyGrids = (rows: Iterable<TextRow>, borders: CellBorders): readonly ReadyGrid[] => {
  const grids: ReadyGrid[] = [];
  let block: TextRow[] = [];
  let page = 1;
  const close = (): void => {
    if (block.length > 0) grids.push(toGrid(block, page, borders));
    block = [];
  };
  for (const row of rows) {
    if (row.cells.length === 0 || row.page !== page) close();
    page = row.page;
    if (row.cells.length > 0) block.push(row);
  }
  close();
  return grids;
};
