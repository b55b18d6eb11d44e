import type { Range } from '@e965/xlsx';
import type { SheetBlock } from './blocks.ts';

/** A merged cell by what is shown of it: rows and columns of its block. */
interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Where its text is, in rows and columns of the sheet; that cell itself may be hidden. */
  readonly anchor: { readonly row: number; readonly column: number };
}

/** The index of the first number that is at least `from`; numbers rise. */
const firstFrom = (numbers: readonly number[], from: number): number => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
};

const shownMerge = ({ rows, columns }: SheetBlock, { s, e }: Range): Merge | null => {
  const [row, column] = [firstFrom(rows, s.r), firstFrom(columns, s.c)];
  const rowSpan = firstFrom(rows, e.r + 1) - row;
  const columnSpan = firstFrom(columns, e.c + 1) - column;
  if (rowSpan < 1 || columnSpan < 1) return null;
  return { row, column, rowSpan, columnSpan, anchor: { row: s.r, column: s.c } };
};

/** Which slots of a block begin a merged cell, and which are covered by one. */
export class Merges {
  private readonly width: number;
  private readonly covered: Uint8Array;
  private readonly begins = new Map<number, Merge>();

  constructor(block: SheetBlock, ranges: readonly Range[]) {
    this.width = block.columns.length;
    this.covered = new Uint8Array(block.rows.length * this.width);
    // Merged cells do not overlap; where a damaged file says so, the upper left one counts.
    const sorted = [...ranges].sort((a, b) => a.s.r - b.s.r || a.s.c - b.s.c);
    for (const range of sorted) this.add(shownMerge(block, range));
  }

  isCovered(row: number, column: number): boolean {
    return this.covered[row * this.width + column] === 1 && !this.at(row, column);
  }

  at(row: number, column: number): Merge | undefined {
    return this.begins.get(row * this.width + column);
  }

  private add(merge: Merge | null): void {
    if (!merge || this.covered[merge.row * this.width + merge.column] === 1) return;
    this.begins.set(merge.row * this.width + merge.column, merge);
    for (let row = merge.row; row < merge.row + merge.rowSpan; row += 1) {
      const start = row * this.width + merge.column;
      this.covered.fill(1, start, start + merge.columnSpan);
    }
  }
}
