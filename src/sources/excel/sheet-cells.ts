import { cellAddress } from '../cells/address.ts';
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

/** Reads every cell that there is; a sheet is mostly gaps, which cost nothing. */
export const sheetCells = (book: Workbook, { sheet, facts }: WorkbookSheet): SheetCells => {
  const filled: FilledCell[] = [];
  const hidden: FilledCell[] = [];
  sheet?.['!data']?.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const hasResult = !facts.withoutResult.has(cellAddress(row, column));
      const { text, hidden: stored } = readCell(book, cell, hasResult);
      if (text !== '') filled.push({ row, column, text });
      if (stored !== '') hidden.push({ row, column, text: stored });
    });
  });
  return { filled, hidden };
};
