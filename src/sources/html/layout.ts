import type { PlacedCell } from '../cells/blocks.ts';
import { gridLimits } from '../cells/limits.ts';

/** A cell as the markup has it. A row span of 0 reaches to the end of its row group. */
export interface DraftCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface DraftRow {
  readonly cells: readonly DraftCell[];
  /** Rows of the same `thead`, `tbody` or `tfoot` have the same number. */
  readonly group: number;
}

/** For each row, the row after the last one of its group. */
const groupEnds = (rows: readonly DraftRow[]): readonly number[] => {
  const ends: number[] = [];
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const isLast = rows[row]?.group !== rows[row + 1]?.group;
    ends[row] = isLast ? row + 1 : (ends[row + 1] ?? row + 1);
  }
  return ends;
};

/** Which columns cells from above still fill: the row up to which each is taken. */
class Columns {
  private readonly takenUntil: number[] = [];

  isFree(column: number, row: number): boolean {
    return (this.takenUntil[column] ?? 0) <= row;
  }

  firstFree(from: number, row: number): number {
    let column = from;
    while (column < gridLimits.columns && !this.isFree(column, row)) column += 1;
    return column;
  }

  /** Takes columns as far as they are free: a cell never lies over another. Returns how many. */
  take(column: number, wanted: number, row: number, end: number): number {
    let width = 0;
    while (
      width < wanted &&
      column + width < gridLimits.columns &&
      this.isFree(column + width, row)
    ) {
      this.takenUntil[column + width] = end;
      width += 1;
    }
    return Math.max(1, width);
  }
}

/**
 * Rows of cells with spans → cells with places (HTML 4.9.12, forming a table). Where spans overlap, the
 * cell that comes later is cut. Cells beyond `gridLimits.columns` have such a column and one column each.
 */
export const placeCells = (rows: readonly DraftRow[]): readonly PlacedCell[] => {
  const ends = groupEnds(rows);
  const columns = new Columns();
  return rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.map((cell): PlacedCell => {
      column = columns.firstFree(column, row);
      const groupEnd = ends[row] ?? row + 1;
      const end = cell.rowSpan === 0 ? groupEnd : Math.min(row + cell.rowSpan, groupEnd);
      const columnSpan = columns.take(column, cell.columnSpan, row, end);
      const placed = { row, column, rowSpan: end - row, columnSpan, text: cell.text };
      column += columnSpan;
      return placed;
    });
  });
};
