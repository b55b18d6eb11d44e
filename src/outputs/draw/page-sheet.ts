import type { DrawingCell, RuledDrawing } from '../../model/drawing.ts';
import type { Grid } from '../../model/grid.ts';
import type { DrawnPage } from '../../model/page.ts';
import { Locator } from './locate.ts';
import { hasBorders, type Place, type Sheet } from './sheet.ts';

/** A drawn page as it is, with the cells that ruling lines made or, without them, alignment. */
export const pageToSheet = (
  page: DrawnPage,
  grids: readonly Grid[],
  ruled: RuledDrawing,
): Sheet => {
  const { tokens, rulingLines, width, height } = page;
  const bare = {
    name: String(page.page),
    page: page.page,
    width,
    height,
    layout: 'page',
    tokens,
    rulingLines,
    crossings: ruled.crossings,
    margin: [],
    places: tokens.map(
      ({ source, bbox }): Place => ({
        source: source ?? { page: page.page, bbox },
        bbox,
      }),
    ),
  } as const;
  const cells = ruled.cells.length > 0 ? ruled.cells : alignedCells(grids, { ...bare, cells: [] });
  return { ...bare, cells };
};

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
