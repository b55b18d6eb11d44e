import type { Range } from '@e965/xlsx';
import type { Described, Sheet } from './library.ts';

const isShown = (one: Described | undefined): boolean =>
  one === undefined || (one.hidden !== true && one.size !== 0);

/** For each number, itself or the next one that is shown. */
const nextShown = (described: readonly (Described | undefined)[]): readonly number[] => {
  const next: number[] = [];
  for (let i = described.length - 1; i >= 0; i -= 1) {
    next[i] = isShown(described[i]) ? i : (next[i + 1] ?? described.length);
  }
  return next;
};

/** A place in a sheet, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Which rows and columns a sheet shows. */
export class Visibility {
  private readonly nextRow: readonly number[];
  private readonly nextColumn: readonly number[];

  constructor(sheet: Sheet) {
    this.nextRow = nextShown(sheet.rowSizes);
    this.nextColumn = nextShown(sheet.columnSizes);
  }

  /** Those from `first` to `last` that are shown. */
  rows(first: number, last: number): readonly number[] {
    return between(first, last).filter((row) => (this.nextRow[row] ?? row) === row);
  }

  columns(first: number, last: number): readonly number[] {
    return between(first, last).filter((column) => (this.nextColumn[column] ?? column) === column);
  }

  /** The upper left of what a range shows; null where all of it is hidden. */
  corner({ s, e }: Range): Place | null {
    const row = this.nextRow[s.r] ?? s.r;
    const column = this.nextColumn[s.c] ?? s.c;
    return row <= e.r && column <= e.c ? { row, column } : null;
  }
}

const between = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
