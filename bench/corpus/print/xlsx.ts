import * as XLSX from '@e965/xlsx';
import type { CorpusDocument, Sheet } from '../sheet.ts';
import { toMatrix } from './text.ts';

/** A workbook: each form on a sheet of its own or all below each other; numbers stored as numbers. */
export const printXlsx = ({ blocks, style }: CorpusDocument): Uint8Array => {
  const book = XLSX.utils.book_new();
  const canvas = new Canvas();
  let sheets = 0;
  const add = (part: Canvas): void => {
    sheets += 1;
    XLSX.utils.book_append_sheet(book, part.sheet(), `表${sheets}`);
  };
  for (const block of blocks) {
    if (block.kind === 'prose') canvas.line(block.text, 1);
    else {
      const target = style.formOnOwnPage ? new Canvas() : canvas;
      target.form(block.form.sheet);
      if (style.formOnOwnPage) add(target);
    }
  }
  if (!canvas.empty) add(canvas);
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
};

/** A sheet that is filled from the top. */
class Canvas {
  private readonly cells: XLSX.WorkSheet = {};
  private readonly merges: XLSX.Range[] = [];
  private row = 0;
  private width = 1;

  get empty(): boolean {
    return this.row === 0;
  }

  line(text: string, columns: number): void {
    this.put(0, { t: 's', v: text });
    this.merge(0, columns, 1);
    this.row += 1;
  }

  form(sheet: Sheet): void {
    for (const line of [sheet.title, ...sheet.headings]) this.line(line, sheet.widths.length);
    for (const places of toMatrix(sheet)) {
      places.forEach((cell, column) => {
        if (cell === null) return;
        const { stored } = cell;
        if (stored) this.put(column, { t: 'n', v: stored.value, z: stored.format });
        else if (cell.text !== '') this.put(column, { t: 's', v: cell.text });
        this.merge(column, cell.columns, cell.rows);
      });
      this.row += 1;
    }
    this.row += 1;
  }

  sheet(): XLSX.WorkSheet {
    const end = { r: Math.max(0, this.row - 1), c: this.width - 1 };
    this.cells['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: end });
    this.cells['!merges'] = this.merges;
    return this.cells;
  }

  private put(column: number, cell: XLSX.CellObject): void {
    this.width = Math.max(this.width, column + 1);
    this.cells[XLSX.utils.encode_cell({ r: this.row, c: column })] = cell;
  }

  private merge(column: number, columns: number, rows: number): void {
    this.width = Math.max(this.width, column + columns);
    if (columns === 1 && rows === 1) return;
    const end = { r: this.row + rows - 1, c: column + columns - 1 };
    this.merges.push({ s: { r: this.row, c: column }, e: end });
  }
}
