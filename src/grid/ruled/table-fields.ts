import type { RuledTable, TableCell } from './tables.ts';

/** The cell that lies at a row and a column of a table; undefined where none does, or outside. */
export type CellAt = (row: number, column: number) => TableCell | undefined;

/** Cells that go on over several rows or columns lie at each of them. */
export const fieldsOf = ({ cells, xs, ys }: RuledTable): CellAt => {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const fields: (TableCell | undefined)[] = new Array(rows * columns).fill(undefined);
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      fields.fill(cell, row * columns + cell.column, row * columns + cell.column + cell.columnSpan);
  return (row, column) =>
    row >= 0 && column >= 0 && column < columns ? fields[row * columns + column] : undefined;
};
