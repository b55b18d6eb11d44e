import type { TableBlock } from '../cells/blocks.ts';
import { type DraftCell, placeCells } from './layout.ts';
import { Lines } from './lines.ts';
import type { HtmlElement } from './parse.ts';
import { columnSpanOf, rowSpanOf } from './spans.ts';

interface OpenCell {
  readonly element: HtmlElement;
  readonly lines: Lines;
  /** The cell lays out the page around another table: what it says is running text. */
  isFrame: boolean;
}

interface OpenRow {
  readonly cells: DraftCell[];
  readonly group: number;
  readonly isFoot: boolean;
  readonly hasOneCell: boolean;
}

const cellsOf = ({ childNodes }: HtmlElement): number =>
  childNodes.filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th').length;

/** A table while its markup is being read. */
export class TableDraft {
  private readonly rows: OpenRow[] = [];
  private groups = 0;
  private isFoot = false;
  private cell: OpenCell | null = null;
  private hasFrame = false;

  beginGroup({ tagName }: HtmlElement): void {
    this.groups += 1;
    this.isFoot = tagName === 'tfoot';
  }

  beginRow(element: HtmlElement): void {
    const hasOneCell = cellsOf(element) === 1;
    this.rows.push({ cells: [], group: this.groups, isFoot: this.isFoot, hasOneCell });
  }

  beginCell(element: HtmlElement): void {
    this.cell = { element, lines: new Lines(), isFrame: false };
  }

  /** Ends the open cell. Returns the lines of a frame, which are none of the table's. */
  endCell(): readonly string[] {
    if (!this.cell) return [];
    const { element, lines, isFrame } = this.cell;
    const texts = lines.take();
    const spans = { rowSpan: rowSpanOf(element), columnSpan: columnSpanOf(element) };
    this.rows.at(-1)?.cells.push({ text: isFrame ? '' : texts.join('\n'), ...spans });
    this.cell = null;
    return isFrame ? texts : [];
  }

  /** Where running text goes; null between cells. */
  get lines(): Lines | null {
    return this.cell?.lines ?? null;
  }

  /**
   * Another table begins in the open cell. A cell that is its whole row becomes a frame: returns the
   * lines above the inner table.
   */
  beginInnerTable(): readonly string[] {
    if (!this.cell || !this.rows.at(-1)?.hasOneCell) return [];
    this.cell.isFrame = true;
    this.hasFrame = true;
    return this.cell.lines.take();
  }

  /** Null for a table that is nothing but a frame. */
  finish(): TableBlock | null {
    const body = this.rows.filter(({ isFoot }) => !isFoot);
    const rows = [...body, ...this.rows.filter(({ isFoot }) => isFoot)];
    const isEmpty = rows.every(({ cells }) => cells.every(({ text }) => text === ''));
    if (this.hasFrame && isEmpty) return null;
    return { is: 'table', rows: rows.length, cells: placeCells(rows) };
  }
}
