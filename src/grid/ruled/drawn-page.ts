import type { Grid } from '../../model/grid.ts';
import type { DrawnPage, Token } from '../../model/page.ts';
import { isDoubtedByAll } from '../../model/text-reading.ts';
import { lineGrids } from '../line-grids.ts';
import { type RuledGrids, ruledGrids } from './ruled-grids.ts';
import { defaultRuledSettings, type RuledSettings } from './settings.ts';

/** The tables of a page that ruling lines make and the lines of text around them, from top to bottom. */
export const drawnPageToGrids = (
  page: DrawnPage,
  settings: RuledSettings = defaultRuledSettings,
): readonly Grid[] => {
  return stackGrids(ruledGrids(page, settings), page, settings);
};

/** Tables and the lines of text around them, from top to bottom; specks beside tables say nothing. */
export const stackGrids = (
  { placed, rest }: RuledGrids,
  page: DrawnPage,
  settings: RuledSettings = defaultRuledSettings,
): readonly Grid[] =>
  [...placed, ...lineGrids(rest.filter(saysSomething(page)), page.page, settings.lines)]
    .sort((a, b) => a.top - b.top)
    .map(({ grid }) => grid);

/** Nothing that is printed is as small in both directions, in points: 6 point digits are larger. */
const largestSpeck = 3.6;
/** Nor is a line of text as low as this, in points; a dash outside tables says nothing. */
const lowestText = 2.5;
/** So few characters that all engines doubt are what they make of a stroke of a pen, a piece of a seal or a shadow. */
const longestNoise = 3;
/** No printer prints within three millimetres of the edge of the sheet, in points. */
const unprinted = 8.5;

/** Recognised ink without a letter or a figure, such as a shadow of the copier, is no text, nor are specks. */
const saysSomething =
  (page: DrawnPage) =>
  ({ text, bbox, readers }: Token): boolean =>
    !readers ||
    (/[\p{L}\p{N}]/u.test(text) &&
      !isSpeck(bbox) &&
      !isAtEdge(bbox, page) &&
      !isNoise(text, readers));

const isSpeck = ([x0, y0, x1, y1]: Token['bbox']): boolean =>
  Math.max(x1 - x0, y1 - y0) <= largestSpeck || y1 - y0 <= lowestText;

const isAtEdge = ([x0, y0, x1, y1]: Token['bbox'], { width, height }: DrawnPage): boolean =>
  Math.min(x1, y1, width - x0, height - y0) <= unprinted;

const isNoise = (text: string, readers: NonNullable<Token['readers']>): boolean =>
  text.replace(/\s/g, '').length <= longestNoise && isDoubtedByAll(readers);
