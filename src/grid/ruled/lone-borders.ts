import { fieldsOf } from './table-fields.ts';
import type { RuledTable, TableCell } from './tables.ts';

/** A border below one cell, at `y`, from the left of that cell to the right of the one beside it, in points. */
export interface LoneBorder {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Borders that go on neither to the left nor to the right. Columns are divided more finely the farther right they
 * stand, but for remarks on several rows: the one border beside a cell is a stroke of text, or others are wanting. In
 * the first column and the last it says nothing.
 */
export const loneBorders = (table: RuledTable): readonly LoneBorder[] => {
  const cellAt = fieldsOf(table);
  const alone = table.cells.flatMap((cell) => {
    const { row, rowSpan, column, columnSpan } = cell;
    const end = row + rowSpan;
    /** The cell beside both, where it is one. */
    const beside = (at: number): TableCell | undefined => {
      const other = cellAt(end, at);
      return other === cellAt(end - 1, at) ? other : undefined;
    };
    const below = cellAt(end, column);
    const isDivided =
      below?.row === end && below.column === column && below.columnSpan === columnSpan;
    const [left, right] = [beside(column - 1), beside(column + columnSpan)];
    return isDivided && left && right ? [{ cell, right }] : [];
  });
  const counts = new Map<TableCell, number>();
  for (const { right } of alone) counts.set(right, (counts.get(right) ?? 0) + 1);
  return alone
    .filter(({ right }) => counts.get(right) === 1)
    .map(({ cell, right }) => ({ y: cell.bbox[3], from: cell.bbox[0], to: right.bbox[2] }));
};
