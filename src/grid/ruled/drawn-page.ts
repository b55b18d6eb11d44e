import type { Grid } from '../../model/grid.ts';
import type { DrawnPage, Token } from '../../model/page.ts';
import { lineGrids } from '../line-grids.ts';
import { type RuledGrids, ruledGrids } from './ruled-grids.ts';
import { defaultRuledSettings, type RuledSettings } from './settings.ts';

/** The tables of a page that ruling lines make and the lines of text around them, from top to bottom. */
export const drawnPageToGrids = (
  page: DrawnPage,
  settings: RuledSettings = defaultRuledSettings,
): readonly Grid[] => {
  return stackGrids(ruledGrids(page, settings), page.page, settings);
};

/** Tables and the lines of text around them, from top to bottom; specks beside tables say nothing. */
export const stackGrids = (
  { placed, rest }: RuledGrids,
  page: number,
  settings: RuledSettings = defaultRuledSettings,
): readonly Grid[] =>
  [...placed, ...lineGrids(rest.filter(saysSomething), page, settings.lines)]
    .sort((a, b) => a.top - b.top)
    .map(({ grid }) => grid);

/** Nothing that is printed is as small in both directions, in points: 6 point digits are larger. */
const largestSpeck = 3.6;
/** Below this confidence of every engine … */
const leastSure = 0.5;
/** … so few characters are what engines make of a stroke of a pen, a piece of a seal or a shadow. */
const longestNoise = 3;

/** Recognised ink without a letter or a figure, such as a shadow of the copier, is no text, nor are specks. */
const saysSomething = ({ text, bbox, readers }: Token): boolean =>
  !readers || (/[\p{L}\p{N}]/u.test(text) && !isSpeck(bbox) && !isNoise(text, readers));

const isSpeck = ([x0, y0, x1, y1]: Token['bbox']): boolean =>
  Math.max(x1 - x0, y1 - y0) <= largestSpeck;

const isNoise = (text: string, readers: NonNullable<Token['readers']>): boolean =>
  text.replace(/\s/g, '').length <= longestNoise &&
  readers.every(({ confidence }) => confidence < leastSure);
