import type { DrawingCell, RuledDrawing } from '../../model/drawing.ts';
import type { Grid } from '../../model/grid.ts';
import type { DrawnPage, Token } from '../../model/page.ts';
import type { BoundingBox } from '../../model/region.ts';
import { Locator } from './locate.ts';
import { places } from './measure.ts';
import { hasBorders, type Place, type Sheet } from './sheet.ts';
import { textLayout } from './text-sheets.ts';

/** A drawn page as it is, with the cells that ruling lines made or, without them, alignment. */
export const pageToSheet = (
  page: DrawnPage,
  grids: readonly Grid[],
  ruled: RuledDrawing,
): Sheet => {
  const { tokens, rulingLines, width, height } = page;
  const sheet: Sheet = {
    name: String(page.page),
    page: page.page,
    width,
    height,
    layout: 'page',
    tokens,
    rulingLines,
    crossings: ruled.crossings,
    cells: ruled.cells,
    margin: [],
    places: tokens.map((token) => toPlace(token, page.page)),
  };
  const isText = tokens.some(({ source }) => source && 'line' in source);
  const shown = isText ? textToSheet(sheet) : sheet;
  return ruled.cells.length > 0 ? shown : { ...shown, cells: alignedCells(grids, shown) };
};

const toPlace = ({ text, source, bbox }: Token, page: number): Place => ({
  source: source ?? { page, bbox },
  bbox,
  text,
});

/** A text that a source drew as a page: in the size of other texts, with line numbers beside it. */
const textToSheet = (sheet: Sheet): Sheet => {
  const { place, gutter, margin } = textLayout;
  const widths = sheet.tokens.reduce((sum, { bbox }) => sum + bbox[2] - bbox[0], 0);
  const size = widths / sheet.tokens.reduce((sum, { text }) => sum + places(text), 0);
  const zoom = size > 0 && Number.isFinite(size) ? place / size : 1;
  const x = (value: number): number => gutter + value * zoom;
  const y = (value: number): number => margin + value * zoom;
  const box = ([x0, y0, x1, y1]: BoundingBox): BoundingBox => [x(x0), y(y0), x(x1), y(y1)];
  const moved = <A extends { readonly bbox: BoundingBox }>(items: readonly A[]): readonly A[] =>
    items.map((item) => ({ ...item, bbox: box(item.bbox) }));
  return {
    ...sheet,
    layout: 'text',
    width: x(sheet.width) + margin,
    height: y(sheet.height) + margin,
    tokens: moved(sheet.tokens),
    cells: moved(sheet.cells),
    places: moved(sheet.places),
    rulingLines: sheet.rulingLines.map((line) => {
      const [across, along] = line.orientation === 'horizontal' ? [y, x] : [x, y];
      const { position, start, end } = line;
      return { ...line, position: across(position), start: along(start), end: along(end) };
    }),
    crossings: sheet.crossings.map((crossing) => ({ x: x(crossing.x), y: y(crossing.y) })),
    margin: lineNumbers(moved(sheet.places)),
  };
};

const lineNumbers = (placed: readonly Place[]): Sheet['margin'] => {
  const bottoms = new Map<number, number>();
  for (const { source, bbox } of placed) if ('line' in source) bottoms.set(source.line, bbox[3]);
  return [...bottoms].map(([line, bottom]) => ({ text: String(line), y: bottom - baseline }));
};

/** From the bottom of a line of text up to the foot of its number. */
const baseline = 3;

/** Cells without borders of their own end where their text does; empty ones cannot be shown. */
const alignedCells = (grids: readonly Grid[], sheet: Sheet): readonly DrawingCell[] => {
  const locator = new Locator(sheet);
  return grids.filter(hasBorders).flatMap(({ cells, borders }) =>
    cells.flatMap(({ text, source, row, column, rowSpan, columnSpan }) => {
      const bbox = text === '' ? null : locator.boxOf(source);
      return bbox ? [{ row, column, rowSpan, columnSpan, bbox, borders }] : [];
    }),
  );
};
