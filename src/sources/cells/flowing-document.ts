import type { Skipped } from '../../model/document.ts';
import type { Cell, Grid, ReadyGrid } from '../../model/grid.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { cellAddress } from './address.ts';
import type { Block, FlowingDocument, PlacedCell, TableBlock } from './blocks.ts';
import { excerpt } from './excerpt.ts';
import { gridLimits } from './limits.ts';

const flowingPage = 1;
const textSheet = 'text';
/** Entries of hidden text; beyond them they are counted. */
const hiddenEntries = 100;

const toCell = (sheet: string, { row, column, rowSpan, columnSpan, text }: PlacedCell): Cell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  text,
  source: { sheet, cell: cellAddress(row, column) },
});

const lastColumn = (cells: readonly PlacedCell[]): number =>
  cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);

const toGrid = (sheet: string, rows: number, cells: readonly PlacedCell[]): Grid => ({
  page: flowingPage,
  borders: 'known',
  rows,
  columns: lastColumn(cells),
  cells: cells.map((cell) => toCell(sheet, cell)),
});

/** A line is a grid of one cell; its address counts the lines of the document. */
const lineGrid = (line: number, text: string): Grid => {
  const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text };
  const source = { sheet: textSheet, cell: cellAddress(line, 0) };
  return { page: flowingPage, borders: 'known', rows: 1, columns: 1, cells: [{ ...cell, source }] };
};

const entry = (reason: Skipped['reason'], text: string, sheet?: string): Skipped => ({
  pages: [flowingPage, flowingPage],
  ...(sheet !== undefined && { sheet }),
  reason,
  text: excerpt(text),
});

/** Beyond a hundred entries the rest is one. */
const hiddenToSkipped = (hidden: readonly string[]): readonly Skipped[] => {
  const filled = hidden.map((text) => text.trim()).filter((text) => text !== '');
  const rest = filled.slice(hiddenEntries).join(' ');
  const texts = [...filled.slice(0, hiddenEntries), ...(rest === '' ? [] : [rest])];
  return texts.map((text) => entry('hidden', text));
};

const textOf = (block: Block): string =>
  block.is === 'line' ? block.text : block.cells.map(({ text }) => text).join(' ');

/** Rows cost too: a table may have millions of them without a cell. */
const costOf = (block: Block): number =>
  block.is === 'line' ? 2 : block.rows + block.cells.length;

/** Names the blocks in document order and holds them to the limits. */
class Assembly {
  readonly grids: Grid[] = [];
  readonly skipped: Skipped[] = [];
  private lines = 0;
  private tables = 0;
  private cost = 0;

  /** False where the file has had its share: nothing more is taken. */
  take(block: Block): boolean {
    this.cost += costOf(block);
    if (this.cost > gridLimits.cells) {
      this.skipped.push(entry('limit-exceeded', textOf(block)));
      return false;
    }
    this.grids.push(block.is === 'line' ? this.line(block.text) : this.table(block));
    return true;
  }

  private line(text: string): Grid {
    const grid = lineGrid(this.lines, text);
    this.lines += 1;
    return grid;
  }

  private table({ rows, cells }: TableBlock): Grid {
    this.tables += 1;
    const sheet = `table ${this.tables}`;
    const within = cells.filter(isWithinLimits);
    const beyond = cells.filter((cell) => !isWithinLimits(cell) && cell.text !== '');
    if (beyond.length > 0) {
      const text = beyond.map((cell) => cell.text).join(' ');
      this.skipped.push(entry('limit-exceeded', text, sheet));
    }
    return toGrid(sheet, rows, within.map(clipped));
  }
}

const isWithinLimits = ({ column }: PlacedCell): boolean => column < gridLimits.columns;

const clipped = (cell: PlacedCell): PlacedCell => ({
  ...cell,
  columnSpan: Math.min(cell.columnSpan, gridLimits.columns - cell.column),
});

/**
 * A flowing document as ready grids of one page, in reading order: a table as `table 1`, `table 2`…, a
 * line outside tables as a grid of one cell `A<n>` of `text`. What it hides and what is beyond
 * `gridLimits` stands in `skipped`.
 */
export const toSourceDocument = (
  mediaType: string,
  { blocks, hidden, skipped = [] }: FlowingDocument,
): SourceDocument => {
  const assembly = new Assembly();
  for (const block of blocks) if (!assembly.take(block)) break;
  const parts = assembly.grids.map((grid): ReadyGrid => ({ kind: 'grid', grid }));
  const passedOver = [...hiddenToSkipped(hidden), ...skipped, ...assembly.skipped];
  return { mediaType, pages: flowingPage, parts, skipped: passedOver };
};
