import type { Where } from '../../model/document.ts';
import type { SourceRegion } from '../../model/region.ts';
import { type Cell, numberCell, textCell } from './cell.ts';
import { type Say, texts } from './texts.ts';

/** An en dash: spreadsheets take `3-4` for a date. */
export const interval = ([first, last]: readonly [number, number]): string =>
  first === last ? String(first) : `${first}–${last}`;

/** A number where it is one page, so that it sorts. */
export const pagesCell = ({ pages }: Pick<Where, 'pages'>): Cell =>
  pages[0] === pages[1] ? numberCell(pages[0]) : textCell(interval(pages));

export const placeOfForm = ({ lines, sheet, cells }: Where, say: Say): string | null => {
  if (lines) return say(texts.lines, interval(lines));
  if (sheet !== undefined) return cells === undefined ? sheet : `${sheet}!${cells}`;
  return cells ?? null;
};

/** Page and place of one value. Boxes on a page say nothing to a reader of a table. */
export const placeOfRegion = (
  region: SourceRegion,
  say: Say,
): { readonly page: number | null; readonly place: string | null } => {
  if ('page' in region) return { page: region.page, place: null };
  if ('line' in region) return { page: null, place: say(texts.lines, lineOf(region)) };
  return { page: null, place: `${region.sheet}!${region.cell}` };
};

const lineOf = ({ line, endLine }: { line: number; endLine?: number }): string =>
  interval([line, endLine ?? line]);
