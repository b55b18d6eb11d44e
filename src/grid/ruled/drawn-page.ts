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

/** Recognised ink without a letter or a figure, such as a shadow of the copier, is no text. */
const saysSomething = ({ text, readers }: Token): boolean => !readers || /[\p{L}\p{N}]/u.test(text);
