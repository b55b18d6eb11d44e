import type { DrawingCell } from '../../model/drawing.ts';
import type { Cell, Grid } from '../../model/grid.ts';
import type { Token } from '../../model/page.ts';
import type { BoundingBox } from '../../model/region.ts';
import { columnWidths } from './column-widths.ts';
import { places, wrap } from './measure.ts';
import { hasBorders, type Place, type Sheet } from './sheet.ts';

/** How cells of a text or a workbook are laid out: lengths in points, widths in half-width places. */
export const textLayout = {
  place: 5,
  line: 13.5,
  ascent: 9.5,
  padding: 4,
  /** Room above the text of a cell for the name of its field. */
  head: 6,
  margin: 36,
  gutter: 44,
  gap: 11,
  /** Of the text of a page. */
  width: 132,
  /** A cell shows so many lines of its text, and a page so many points of rows. */
  cellLines: 8,
  height: 1000,
  /** A page of short lines is so wide all the same. */
  narrowest: 320,
  /** Columns beyond are left out of the picture. */
  columns: 60,
} as const;

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** A sheet that grids are being laid on. */
interface Draft {
  y: number;
  readonly tokens: Token[];
  readonly cells: DrawingCell[];
  readonly places: Place[];
  readonly margin: { readonly text: string; readonly y: number }[];
  width: number;
}

/**
 * Grids that have no page of their own, laid out in monospaced rows: cells in their columns, long text
 * wrapped. A page too long for one picture is divided between rows, preferably between grids; `1` is then
 * followed by `1.2`. Each sheet is laid out as it is asked for.
 */
export function* gridsToSheets(grids: readonly Grid[], page: number): Generator<Sheet> {
  let draft = newDraft();
  let count = 0;
  for (const grid of grids) {
    const xs = columnEdges(grid);
    const heights = rowHeights(grid, xs);
    const rows = rowsOf(grid);
    for (let row = 0; row < grid.rows; ) {
      const wanted = row === 0 ? Math.min(sum(heights), textLayout.height / 2) : textLayout.height;
      if (draft.y > textLayout.margin && draft.y + wanted > textLayout.height) {
        yield toSheet(draft, page, ++count);
        draft = newDraft();
      }
      const end = rowsThatFit(heights, row, textLayout.height - draft.y);
      layRows(grid, rows.slice(row, end), bandsOf(heights, row, end, draft.y), xs, draft);
      row = end;
    }
    draft.y += textLayout.gap;
  }
  if (draft.y > textLayout.margin) yield toSheet(draft, page, ++count);
}

const toSheet = (draft: Draft, page: number, count: number): Sheet => {
  const { tokens, cells, places, margin, width, y } = draft;
  return {
    name: count === 1 ? String(page) : `${page}.${count}`,
    page,
    width: width + textLayout.margin,
    height: y + textLayout.margin,
    layout: 'text',
    tokens,
    rulingLines: [],
    crossings: [],
    cells,
    margin,
    places,
  };
};

const newDraft = (): Draft => ({
  y: textLayout.margin,
  tokens: [],
  cells: [],
  places: [],
  margin: [],
  width: textLayout.narrowest,
});

/** At least one row, so that a sheet is never left empty. */
const rowsThatFit = (heights: readonly number[], from: number, space: number): number => {
  let row = from;
  let used = 0;
  while (row < heights.length) {
    used += heights[row] ?? 0;
    if (used > space && row > from) break;
    row++;
  }
  return row;
};

/** Top and bottom of the rows from `from` to `end`. */
const bandsOf = (
  heights: readonly number[],
  from: number,
  end: number,
  y: number,
): readonly Band[] => {
  let top = y;
  return heights.slice(from, end).map((height) => {
    const bottom = top + height;
    const band = { top, bottom };
    top = bottom;
    return band;
  });
};

const layRows = (
  grid: Grid,
  rows: readonly (readonly Cell[])[],
  bands: readonly Band[],
  xs: readonly number[],
  sheet: Draft,
): void => {
  rows.forEach((cells, index) => {
    const band = bands[index] ?? { top: 0, bottom: 0 };
    const first = cells[0];
    if (first)
      sheet.margin.push({
        text: marginOf(first),
        y: band.top + textLayout.head + textLayout.ascent,
      });
    for (const cell of cells) {
      const bottom = bands[Math.min(index + cell.rowSpan, bands.length) - 1]?.bottom ?? band.bottom;
      layCell(
        grid,
        cell,
        [at(xs, cell.column), band.top, at(xs, cell.column + cell.columnSpan), bottom],
        sheet,
      );
    }
  });
  sheet.y = bands.at(-1)?.bottom ?? sheet.y;
  sheet.width = Math.max(sheet.width, xs.at(-1) ?? 0);
};

const layCell = (grid: Grid, cell: Cell, bbox: BoundingBox, sheet: Draft): void => {
  if (cell.column >= textLayout.columns) return;
  const { row, column, rowSpan, columnSpan, source } = cell;
  const { padding, head, place, line, cellLines } = textLayout;
  sheet.places.push({ source, bbox });
  if (hasBorders(grid))
    sheet.cells.push({ row, column, rowSpan, columnSpan, bbox, borders: grid.borders });
  if (cell.text === '') return;
  const [x, y] = [bbox[0] + padding, bbox[1] + head];
  wrap(cell.text, placesWithin(bbox), cellLines).forEach((text, index) => {
    const top = y + index * line;
    sheet.tokens.push({ text, bbox: [x, top, x + places(text) * place, top + line - padding / 2] });
  });
};

/** The line number, or the address. */
const marginOf = ({ source }: Cell): string => {
  if ('line' in source) return String(source.line);
  return 'cell' in source ? source.cell : '';
};

const rowsOf = ({ rows, cells }: Grid): readonly (readonly Cell[])[] => {
  const byRow: Cell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) byRow[cell.row]?.push(cell);
  return byRow;
};

const columnEdges = (grid: Grid): readonly number[] => {
  const { gutter, place, padding } = textLayout;
  let x = gutter;
  const widths = columnWidths(grid, textLayout);
  return [x, ...widths.map((width) => (x += width * place + 2 * padding))];
};

/** As many lines as the cells of one row need; a merged cell takes what its rows have. */
const rowHeights = (grid: Grid, xs: readonly number[]): readonly number[] => {
  const lines = new Array<number>(grid.rows).fill(1);
  for (const { row, column, columnSpan, rowSpan, text } of grid.cells) {
    if (column >= textLayout.columns) continue;
    const width = placesWithin([at(xs, column), 0, at(xs, column + columnSpan), 0]);
    const needed = Math.ceil(wrap(text, width, textLayout.cellLines).length / rowSpan);
    lines[row] = Math.max(lines[row] ?? 1, needed);
  }
  return lines.map((count) => textLayout.head + count * textLayout.line);
};

const placesWithin = (bbox: BoundingBox): number =>
  Math.floor((bbox[2] - bbox[0] - 2 * textLayout.padding) / textLayout.place + 1e-6);

const at = (xs: readonly number[], column: number): number => xs[column] ?? xs.at(-1) ?? 0;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
