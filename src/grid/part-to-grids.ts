import type { Grid, ReadyGrid } from '../model/grid.ts';
import type { DrawnPage } from '../model/page.ts';
import { alignedGrids } from './aligned/aligned-grids.ts';
import { withFirstReader } from './readers.ts';
import { stackGrids } from './ruled/drawn-page.ts';
import { ruledGrids } from './ruled/ruled-grids.ts';
import { defaultRuledSettings } from './ruled/settings.ts';

/** What the grid stage may know of the words on a page: whether a text is a label or a title of some form. */
export interface GridHints {
  readonly isLabel: (text: string) => boolean;
  readonly isTitle: (text: string) => boolean;
}

/** A part of a source → its grids. A grid that the source knew already is passed through. */
export const partToGrids =
  (hints: GridHints) =>
  (part: DrawnPage | ReadyGrid): readonly Grid[] =>
    part.kind === 'grid' ? [part.grid] : drawnPageToGrids(part, hints);

/** Tables that ruling lines make; where the page has none, columns by alignment. Then the text around them. */
const drawnPageToGrids = (page: DrawnPage, hints: GridHints): readonly Grid[] => {
  const ruled = ruledGrids(page, defaultRuledSettings, hints.isLabel);
  if (ruled.grids.length > 0) return stackGrids(ruled, page);
  const tokens = page.tokens.filter(({ text }) => text !== '');
  return withFirstReader(alignedGrids({ ...page, tokens }, hints), tokens);
};
