import type { Block, FlowingDocument } from '../cells/blocks.ts';
import { breaksLine, hasNoContent, isHidden, shownValue } from './elements.ts';
import { Lines } from './lines.ts';
import { type HtmlElement, parseHtml } from './parse.ts';
import { TableDraft } from './table-draft.ts';
import { type Visitor, walk } from './walk.ts';

const groups = new Set(['thead', 'tbody', 'tfoot']);
const cells = new Set(['td', 'th']);

interface OpenTable {
  readonly draft: TableDraft;
  /** Its place among the blocks, before the tables within it and behind its caption; null until its first row. */
  at: number | null;
}

interface OpenHidden {
  readonly element: HtmlElement;
  readonly lines: Lines;
}

/** Sorts what a page says into lines, tables and what it hides. */
class PageReader implements Visitor {
  private readonly blocks: (Block | null)[] = [];
  private readonly hidden: string[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly outside = new Lines();
  private hiding: OpenHidden | null = null;

  enter(element: HtmlElement): boolean {
    if (hasNoContent(element)) return false;
    if (breaksLine(element)) this.lines.end();
    if (this.hiding) return true;
    if (isHidden(element)) this.hiding = { element, lines: new Lines() };
    else this.begin(element);
    return true;
  }

  text(text: string): void {
    this.lines.add(text);
  }

  leave(element: HtmlElement): void {
    if (breaksLine(element)) this.lines.end();
    if (this.hiding?.element === element) {
      this.hidden.push(this.hiding.lines.take().join(' '));
      this.hiding = null;
    } else if (!this.hiding) this.end(element);
  }

  finish(): FlowingDocument {
    this.addLines(this.outside.take());
    return { blocks: this.blocks.filter((block) => block !== null), hidden: this.hidden };
  }

  /** What stands in a table but in no cell is running text: captions above all. */
  private get lines(): Lines {
    return this.hiding?.lines ?? this.tables.at(-1)?.draft.lines ?? this.outside;
  }

  private addLines(texts: readonly string[]): void {
    for (const text of texts) this.blocks.push({ is: 'line', text });
  }

  private begin(element: HtmlElement): void {
    const table = this.tables.at(-1)?.draft;
    if (element.tagName === 'table') this.beginTable(table);
    else if (element.tagName === 'input') this.lines.add(shownValue(element));
    else if (groups.has(element.tagName)) table?.beginGroup(element);
    else if (element.tagName === 'tr') this.beginRow(element);
    else if (cells.has(element.tagName)) table?.beginCell(element);
  }

  private beginTable(outer: TableDraft | undefined): void {
    this.addLines(this.outside.take());
    if (outer) this.addLines(outer.beginInnerTable());
    this.tables.push({ draft: new TableDraft(), at: null });
  }

  private beginRow(element: HtmlElement): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.at ??= this.placeForTable();
    table.draft.beginRow(element);
  }

  private placeForTable(): number {
    this.addLines(this.outside.take());
    return this.blocks.push(null) - 1;
  }

  private end(element: HtmlElement): void {
    if (cells.has(element.tagName)) this.addLines(this.tables.at(-1)?.draft.endCell() ?? []);
    if (element.tagName !== 'table') return;
    const table = this.tables.pop();
    if (table?.at != null) this.blocks[table.at] = table.draft.finish();
  }
}

/** A page → its lines, its tables and its hidden texts, in reading order. Throws as `parseHtml` does. */
export const readPage = (text: string): FlowingDocument => {
  const reader = new PageReader();
  walk(parseHtml(text), {
    enter: (element) => reader.enter(element),
    text: (content) => reader.text(content),
    leave: (element) => reader.leave(element),
  });
  return reader.finish();
};
