import type { Grid, ReadyGrid } from '../model/grid.ts';
import type { DrawnPage } from '../model/page.ts';
import { alignedGrids } from './aligned/aligned-grids.ts';

/** What the grid stage may know of the words on a page: whether a text is a printed label of some form. */
export interface GridHints {
  readonly isLabel: (text: string) => boolean;
}

/** A part of a source → its grids. A grid that the source knew already is passed through. */
export const partToGrids =
  (hints: GridHints) =>
  (part: DrawnPage | ReadyGrid): readonly Grid[] =>
    part.kind === 'grid' ? [part.grid] : alignedGrids(part, hints);
