import type { RowClass } from './classify.ts';
import type { DocumentRow } from './rows.ts';

export interface ClassifiedRow {
  readonly row: DocumentRow;
  readonly as: RowClass;
}

/** Rows that may be one form, and the rows between forms, in document order. */
export type Segment =
  | { readonly is: 'form'; readonly rows: readonly ClassifiedRow[] }
  | { readonly is: 'between'; readonly rows: readonly ClassifiedRow[] };

/** Labels of one kind that a part of a document needs in order to be a form of that kind. */
export const labelsOfAForm = 3;

interface Open {
  rows: ClassifiedRow[];
  /** Labels seen; from the first on there is a body. */
  labels: number;
  hasOpened: boolean;
  gap: boolean;
}

/**
 * Cuts the rows into forms and what stands between them. A form begins at a title, or at a label that
 * opens a form when none is open or the open one has that label already. A title that another title
 * follows before any label was a heading above it. After its body a form ends where a gap is followed
 * by a line of text or by the title of an unknown form; with too few labels to be one, it has not come
 * to its end, and what looks like one is a page break.
 */
export const segment = (rows: readonly ClassifiedRow[]): readonly Segment[] => {
  const cutter = new Cutter();
  for (const row of rows) cutter.take(row);
  return cutter.end();
};

class Cutter {
  private readonly done: Segment[] = [];
  private between: ClassifiedRow[] = [];
  private open: Open | null = null;

  take(row: ClassifiedRow): void {
    if (row.as.is === 'title') this.begin(row, this.takeHeadingsBack(row));
    else if (this.opensForm(row)) this.begin(row, this.takeTopBack());
    else if (this.open && !this.endsForm(this.open, row)) this.append(this.open, row);
    else {
      this.close();
      this.between.push(row);
    }
  }

  end(): readonly Segment[] {
    this.close();
    this.release();
    return this.done;
  }

  private opensForm({ as }: ClassifiedRow): boolean {
    if (as.is !== 'labels' || as.opens.length === 0) return false;
    return this.open === null || this.open.hasOpened;
  }

  private begin(row: ClassifiedRow, before: ClassifiedRow[]): void {
    if (this.open?.labels === 0) this.between.push(...this.takeOpen());
    this.close();
    this.release();
    this.open = { rows: [...before], labels: 0, hasOpened: false, gap: false };
    this.append(this.open, row);
  }

  private append(open: Open, row: ClassifiedRow): void {
    open.rows.push(row);
    open.gap = row.as.is === 'blank';
    if (row.as.is !== 'labels') return;
    open.labels += row.as.count;
    open.hasOpened ||= row.as.opens.length > 0;
  }

  private endsForm(open: Open, row: ClassifiedRow): boolean {
    const previous = open.rows.at(-1);
    const gap = open.gap || previous?.row.grid !== row.row.grid;
    // Where every cell is a line of text, and every page a grid, a gap says nothing.
    const isText =
      isLineOfText(row.row) && !isPageNumber(row.row) && row.row.grid.borders !== 'sequence';
    if (open.labels === 0 || !gap || row.as.is !== 'other') return false;
    return row.as.isTitleLike || (isText && open.labels >= labelsOfAForm);
  }

  /**
   * Year and unit lines directly above a form without a known title belong to it, not to the form before;
   * so does the title of an unknown form above them.
   */
  private takeTopBack(): ClassifiedRow[] {
    const from = this.open?.rows ?? this.between;
    let start = from.length;
    while (start > 0 && isHeadingOrBlank(from[start - 1])) start--;
    const headings = from.splice(start).filter(({ as }) => as.is === 'heading');
    const above = from.at(-1);
    if (above?.as.is !== 'other' || !above.as.isTitleLike) return headings;
    from.pop();
    return [{ row: above.row, as: { is: 'title', kinds: [] } }, ...headings];
  }

  /** Below a title that is printed again after a page break, the lines that stood below it before the break. */
  private takeHeadingsBack({ row }: ClassifiedRow): ClassifiedRow[] {
    const title = this.open?.rows.findLast(({ as }) => as.is === 'title')?.row;
    if (!this.open || !title || this.open.labels > 0) return [];
    if (row.grid.page !== title.grid.page + 1 || lineOf(row) !== lineOf(title)) return [];
    const { rows } = this.open;
    this.open.rows = rows.filter(({ as }) => as.is !== 'heading');
    return rows.filter(({ as }) => as.is === 'heading');
  }

  private takeOpen(): ClassifiedRow[] {
    const rows = this.open?.rows ?? [];
    this.open = null;
    return rows;
  }

  private close(): void {
    if (!this.open) return;
    const { rows, labels } = this.open;
    this.open = null;
    if (labels === 0) {
      this.between.push(...rows);
      return;
    }
    this.release();
    const end = lastRowOfBody(rows);
    const isInside = ({ row }: ClassifiedRow): boolean => !isPageNumber(row);
    this.done.push({ is: 'form', rows: rows.slice(0, end).filter(isInside) });
    this.between.push(...rows.filter((row, i) => i >= end || !isInside(row)));
  }

  private release(): void {
    if (this.between.length > 0) this.done.push({ is: 'between', rows: this.between });
    this.between = [];
  }
}

const lineOf = ({ texts }: DocumentRow): string => texts.map((text) => text.trim()).join(' ');

/** A row that is a single cell, with no neighbours, not even such as reach down from above: not a row of a table. */
export const isLineOfText = ({ cells, isReached }: DocumentRow): boolean =>
  cells.length === 1 && !isReached;

/** A number between dashes, strokes or words for it, as they are read. */
const pageNumber = /^(?=.*\d)[\d\s第共页/／|\-‐–—―─一~～_.·•]{1,16}$/;

/**
 * On a scan whose table is not found alike on the next page: it stands between two parts of a form, and neither ends it
 * nor belongs to it.
 */
const isPageNumber = (row: DocumentRow): boolean =>
  isLineOfText(row) && row.filled.some(({ readers }) => readers) && pageNumber.test(lineOf(row));

const isHeadingOrBlank = (row: ClassifiedRow | undefined): boolean =>
  row?.as.is === 'heading' || row?.as.is === 'blank';

/** Blank rows and lines of text below the last row of the table are not part of the form. */
const lastRowOfBody = (rows: readonly ClassifiedRow[]): number => {
  if (rows.some(({ row }) => row.grid.borders === 'sequence')) return rows.length;
  let end = rows.length;
  while (end > 0) {
    const last = rows[end - 1];
    if (!last || !(last.as.is === 'blank' || (last.as.is === 'other' && isLineOfText(last.row))))
      break;
    end--;
  }
  return end;
};
