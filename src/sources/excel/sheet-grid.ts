import type { Cell, Grid } from '../../model/grid.ts';
import { cellAddress } from '../cells/address.ts';
import type { SheetBlock } from './blocks.ts';
import { Merges } from './merges.ts';
import type { FilledCell } from './sheet-cells.ts';
import type { WorkbookSheet } from './workbook.ts';

/** The texts of a sheet by place; a text that is read out counts as shown. */
export class SheetTexts {
  private readonly texts: ReadonlyMap<string, FilledCell>;
  private readonly shown = new Set<FilledCell>();

  constructor(filled: readonly FilledCell[]) {
    this.texts = new Map(filled.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  }

  show(address: string): string {
    const cell = this.texts.get(address);
    if (cell) this.shown.add(cell);
    return cell?.text ?? '';
  }

  /** What no grid shows: in hidden rows and columns, and beneath merged cells. */
  rest(): readonly FilledCell[] {
    return [...this.texts.values()].filter((cell) => !this.shown.has(cell));
  }
}

/** A block of a sheet as a grid: every shown cell, also the blank ones; merged cells with their spans. */
export const blockToGrid = (
  page: number,
  { name, sheet }: WorkbookSheet,
  block: SheetBlock,
  texts: SheetTexts,
): Grid => {
  const { rows, columns } = block;
  const merges = new Merges(block, sheet?.merges ?? []);
  const cellAt = (row: number, column: number): Cell => {
    const merge = merges.at(row, column);
    const place = merge?.anchor ?? { row: rows[row] ?? 0, column: columns[column] ?? 0 };
    const cell = cellAddress(place.row, place.column);
    return {
      row,
      column,
      rowSpan: merge?.rowSpan ?? 1,
      columnSpan: merge?.columnSpan ?? 1,
      text: texts.show(cell),
      source: { sheet: name, cell },
    };
  };
  const cells = rows.flatMap((_, row) =>
    columns.flatMap((__, column) => (merges.isCovered(row, column) ? [] : [cellAt(row, column)])),
  );
  return { page, borders: 'known', rows: rows.length, columns: columns.length, cells };
};
