import type { Skipped } from '../../model/document.ts';
import { excerpt } from '../cells/excerpt.ts';
import type { FilledCell } from './sheet-cells.ts';

/** Entries of one sheet; beyond them the last one grows. */
const mostEntries = 50;

/** A sheet by its place and name. */
export interface SheetPlace {
  readonly page: number;
  readonly name: string;
}

/** A sheet, or rows of it, that gave no grid. Rows are those of the sheet, from 1. */
export const skippedSheet = (
  { page, name }: SheetPlace,
  reason: Skipped['reason'],
  text?: string,
  lines?: readonly [number, number],
): Skipped => ({
  pages: [page, page],
  ...(lines && { lines: [...lines] }),
  sheet: name,
  reason,
  ...(text !== undefined && { text: excerpt(text) }),
});

/** Cells in runs of rows that follow one another. */
const runsOf = (cells: readonly FilledCell[]): readonly (readonly FilledCell[])[] => {
  const runs: FilledCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1)?.at(-1);
    const goesOn = last !== undefined && cell.row - last.row <= 1;
    if (!goesOn && runs.length < mostEntries) runs.push([]);
    runs.at(-1)?.push(cell);
  }
  return runs;
};

/** Cells that gave no value, one entry for each run of rows. */
export const skippedCells = (
  sheet: SheetPlace,
  reason: Skipped['reason'],
  cells: readonly FilledCell[],
): readonly Skipped[] =>
  runsOf(cells).map((run) => {
    const text = run.map((cell) => cell.text).join(' ');
    const [first, last] = [run[0]?.row ?? 0, run.at(-1)?.row ?? 0];
    return skippedSheet(sheet, reason, text, [first + 1, last + 1]);
  });
