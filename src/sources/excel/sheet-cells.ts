import { cellAddress, placeOf } from '../cells/address.ts';
import { readCell } from './cell-text.ts';
import type { Workbook, WorkbookSheet } from './workbook.ts';

/** A cell that says something. Rows and columns of the sheet, counted from 0. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The filled cells of a sheet by row, then by column, and those whose format hides them. */
export interface SheetCells {
  readonly filled: readonly FilledCell[];
  readonly hidden: readonly FilledCell[];
}

/** A formula that was never calculated stands as `=…`: it is neither blank nor 0. */
const uncalculated = (formulas: ReadonlyMap<string, string>): readonly FilledCell[] =>
  [...formulas].map(([cell, formula]) => ({ ...placeOf(cell), text: `=${formula}` }));

/** Reads every cell that there is; a sheet is mostly gaps, which cost nothing. */
export const sheetCells = (book: Workbook, { sheet, facts }: WorkbookSheet): SheetCells => {
  const formulas = facts.withoutResult;
  const filled: FilledCell[] = [...uncalculated(formulas)];
  const hidden: FilledCell[] = [];
  sheet?.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (formulas.has(cellAddress(row, column))) return;
      const { text, hidden: stored } = readCell(book, cell);
      if (text !== '') filled.push({ row, column, text });
      if (stored !== '') hidden.push({ row, column, text: stored });
    });
  });
  filled.sort((a, b) => a.row - b.row || a.column - b.column);
  return { filled, hidden };
};
