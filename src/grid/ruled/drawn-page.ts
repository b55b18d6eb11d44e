import type { Grid } from '../../model/grid.ts';
import type { DrawnPage } from '../../model/page.ts';
import { lineGrids } from '../lines.ts';
import { ruledGrids } from './ruled-grids.ts';
import { defaultRuledSettings, type RuledSettings } from './settings.ts';

/** The tables of a page that ruling lines make and the lines of text around them, from top to bottom. */
export const drawnPageToGrids = (
  page: DrawnPage,
  settings: RuledSettings = defaultRuledSettings,
): readonly Grid[] => {
  const { grids, rest } = ruledGrids(page, settings);
  return [...grids, ...lineGrids(rest, page.page, settings.lines)].sort(
    (a, b) => topOf(a) - topOf(b),
  );
};

const topOf = ({ cells }: Grid): number => {
  const source = cells[0]?.source;
  return source && 'bbox' in source ? source.bbox[1] : 0;
};
