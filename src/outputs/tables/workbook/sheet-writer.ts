import type { WorkbookWriter, WorksheetWriter } from '@cj-tech-master/excelts';
import type { Cell } from '../cell.ts';
import { cellText } from './cell-text.ts';
import { cellValue } from './cell-value.ts';
import { sheetName } from './sheet-name.ts';
import { type CellStyles, headerStyle } from './styles.ts';
import { columnWidth, rowHeight } from './widths.ts';

export interface SheetPlan {
  readonly name: string;
  readonly headers: readonly string[];
  readonly frozen: number;
  readonly wraps: boolean;
}

/** What Excel can hold in one sheet. */
export interface SheetLimits {
  readonly rows: number;
  readonly links: number;
}
export const excelLimits: SheetLimits = { rows: 1_048_576, links: 65_530 };

/** Rows that are looked at for the widths of the columns before the first is written. */
const measured = 500;
const headerHeight = 30;

/** What all sheets of a workbook share. */
export interface Book {
  readonly workbook: WorkbookWriter;
  readonly styles: CellStyles;
  /** Follows a text that had to be cut. */
  readonly cutMark: string;
  readonly limits: SheetLimits;
}

/**
 * Writes the rows of one table as they come, with a frozen header, a filter and columns as wide as their
 * first rows ask for. A sheet that is full goes on in another one.
 */
export class SheetWriter {
  private readonly book: Book;
  private readonly plan: SheetPlan;
  private sheet: WorksheetWriter;
  private widths: readonly number[] | undefined;
  private waiting: (readonly Cell[])[] = [];
  private sheets = 1;
  private rows = 0;
  private links = 0;

  constructor(book: Book, plan: SheetPlan) {
    this.book = book;
    this.plan = plan;
    this.sheet = openSheet(book.workbook, plan, plan.name);
  }

  add(cells: readonly Cell[]): void {
    this.waiting.push(cells);
    if (this.widths || this.waiting.length >= measured) this.flush();
  }

  close(): void {
    this.flush();
    this.finish();
  }

  private flush(): void {
    this.widths ??= this.begin(this.measure());
    for (const cells of this.waiting) this.write(cells);
    this.waiting = [];
  }

  private measure(): readonly number[] {
    return this.plan.headers.map((header, index) =>
      columnWidth(
        header,
        this.waiting.flatMap((cells) => cells[index] ?? []),
      ),
    );
  }

  private begin(widths: readonly number[]): readonly number[] {
    this.sheet.columns = widths.map((width) => ({ width }));
    const row = this.sheet.addRow(this.plan.headers.map((header) => this.text(header)));
    row.height = headerHeight;
    row.eachCell((cell) => {
      cell.style = headerStyle;
    });
    row.commit();
    this.rows = 1;
    return widths;
  }

  private write(cells: readonly Cell[]): void {
    if (this.rows >= this.book.limits.rows) this.turnOver();
    const row = this.sheet.addRow([]);
    if (this.plan.wraps) row.height = rowHeight(cells, this.widths ?? []);
    for (const [index, cell] of cells.entries()) this.fill(row.getCell(index + 1), cell);
    row.commit();
    this.rows++;
  }

  private fill(target: SheetCell, cell: Cell): void {
    const value = cellValue(cell);
    const shown = typeof value === 'string' ? this.text(value) : value;
    const linked = this.takeLink(cell);
    target.value = linked === undefined ? shown : { text: String(shown), hyperlink: linked };
    target.style = this.book.styles.of(cell, this.plan.wraps);
    if (cell.note !== undefined) target.note = this.text(cell.note);
  }

  /** The text of a cell says where the file is even where no more links are possible. */
  private takeLink({ link }: Cell): string | undefined {
    return link !== undefined && this.links++ < this.book.limits.links ? link : undefined;
  }

  private text(text: string): string {
    return cellText(text, this.book.cutMark);
  }

  private turnOver(): void {
    this.finish();
    this.sheets++;
    const name = sheetName(`${this.plan.name} (${this.sheets})`);
    this.sheet = openSheet(this.book.workbook, this.plan, name);
    this.links = 0;
    this.begin(this.widths ?? []);
  }

  private finish(): void {
    const to = { row: this.rows, column: this.plan.headers.length };
    this.sheet.autoFilter = { from: { row: 1, column: 1 }, to };
    this.sheet.commit();
  }
}

type SheetCell = ReturnType<ReturnType<WorksheetWriter['addRow']>['getCell']>;

const openSheet = (
  workbook: WorkbookWriter,
  { frozen }: SheetPlan,
  name: string,
): WorksheetWriter =>
  workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: frozen, ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
