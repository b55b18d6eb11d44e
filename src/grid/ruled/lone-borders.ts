import type { RuledTable, TableCell } from './tables.ts';

/**
 * Cells below which a border goes on neither to the left nor to the right. Columns are divided more finely the farther
 * right they stand, but for remarks on a whole row: such a border is a stroke of text, or others are wanting.
 */
export const cellsAboveLoneBorders = ({ cells, xs }: RuledTable): readonly TableCell[] => {
  const cellAt = fieldsOf(cells, xs.length);
  return cells.filter(({ row, rowSpan, column, columnSpan }) => {
    const end = row + rowSpan;
    const below = cellAt(end, column);
    if (below?.row !== end || below.column !== column || below.columnSpan !== columnSpan)
      return false;
    return [column - 1, column + columnSpan].every((beside) => {
      const other = cellAt(end, beside);
      return other !== undefined && other === cellAt(end - 1, beside);
    });
  });
};

/** The cell at a row and a column; undefined where there is none. */
const fieldsOf = (cells: readonly TableCell[], columns: number) => {
  const fields = new Map<number, TableCell>();
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        fields.set(row * columns + column, cell);
  return (row: number, column: number): TableCell | undefined =>
    column < 0 ? undefined : fields.get(row * columns + column);
};
