import type { TableBlock } from '../cells/blocks.ts';
import { type DraftCell, type DraftRow, placeCells } from './layout.ts';
import { Lines } from './lines.ts';
import type { HtmlElement } from './parse.ts';
import { columnSpanOf, rowSpanOf } from './spans.ts';

interface OpenCell {
  readonly element: HtmlElement;
  readonly lines: Lines;
  readonly isAlone: boolean;
}

interface OpenRow {
  readonly cells: DraftCell[];
  readonly group: number;
  readonly isFoot: boolean;
}

const isCell = (tagName: string): boolean => tagName === 'td' || tagName === 'th';

const isAloneInRow = (element: HtmlElement): boolean => {
  const row = element.parentNode;
  // Looks no further than the second cell, so that a row of many cells takes no longer for each.
  let cells = 0;
  for (const node of row?.childNodes ?? []) {
    if (isCell(node.nodeName)) cells += 1;
    if (cells > 1) return false;
  }
  return true;
};

/** A table while its markup is being read. */
export class TableDraft {
  private readonly rows: OpenRow[] = [];
  private groups = 0;
  private isFoot = false;
  private cell: OpenCell | null = null;
  /** A cell of it was nothing but the frame around another table. */
  private isFrame = false;

  beginGroup({ tagName }: HtmlElement): void {
    this.groups += 1;
    this.isFoot = tagName === 'tfoot';
  }

  beginRow(): void {
    this.rows.push({ cells: [], group: this.groups, isFoot: this.isFoot });
  }

  beginCell(element: HtmlElement): void {
    this.cell = { element, lines: new Lines(), isAlone: isAloneInRow(element) };
  }

  endCell(): void {
    if (!this.cell) return;
    const { element, lines } = this.cell;
    const text = lines.take().join('\n');
    const spans = { rowSpan: rowSpanOf(element), columnSpan: columnSpanOf(element) };
    this.rows.at(-1)?.cells.push({ text, ...spans });
    this.cell = null;
  }

  /** Where running text goes; null between cells. */
  get lines(): Lines | null {
    return this.cell?.lines ?? null;
  }

  /**
   * Another table begins in the open cell. Where the cell is its whole row, the table is a frame that
   * lays out the page: what the cell says is running text around the inner table.
   */
  asFrame(): Lines | null {
    if (!this.cell?.isAlone) return null;
    this.isFrame = true;
    return this.cell.lines;
  }

  /** Null for a frame that holds nothing else. */
  finish(): TableBlock | null {
    const rows: readonly DraftRow[] = [
      ...this.rows.filter(({ isFoot }) => !isFoot),
      ...this.rows.filter(({ isFoot }) => isFoot),
    ];
    if (this.isFrame && rows.every(({ cells }) => cells.every(({ text }) => text === ''))) return null;
    return { is: 'table', rows: rows.length, cells: placeCells(rows) };
  }
}
