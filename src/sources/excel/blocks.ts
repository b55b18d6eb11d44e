import { gridLimits } from '../cells/limits.ts';
import type { Sheet } from './library.ts';
import { excelLimits } from './limits.ts';
import type { FilledCell } from './sheet-cells.ts';
import type { Place, Visibility } from './visible.ts';

/** A part of a sheet that is read as one grid: the rows and columns of the sheet that it shows. */
export interface SheetBlock {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Columns of a sheet, XFD being the last. */
const mostColumns = 16_384;

/** Cells that stand near one another, top to bottom: a stray cell far below is a group of its own. */
const groupsOf = (places: readonly Place[]): readonly (readonly Place[])[] => {
  const groups: Place[][] = [];
  let lastRow = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    if (place.row - lastRow > excelLimits.blankRows + 1) groups.push([]);
    groups.at(-1)?.push(place);
    lastRow = place.row;
  }
  return groups;
};

const extent = (numbers: readonly number[]): readonly [number, number] =>
  numbers.reduce(([low, high], n) => [Math.min(low, n), Math.max(high, n)] as const, [
    Number.POSITIVE_INFINITY,
    0,
  ] as readonly [number, number]);

const blockAround = (visibility: Visibility, places: readonly Place[]): SheetBlock => {
  const [top, bottom] = extent(places.map(({ row }) => row));
  const [left, right] = extent(places.map(({ column }) => column));
  return {
    rows: visibility.rows(top, bottom),
    columns: visibility.columns(left, right).slice(0, gridLimits.columns),
  };
};

/** Where each filled cell is seen: a merged cell is seen where any of its rows and columns is. */
export const seenPlaces = (
  sheet: Sheet,
  visibility: Visibility,
  filled: readonly FilledCell[],
): ReadonlyMap<FilledCell, Place> => {
  const merges = new Map(sheet.merges.map((range) => [key(range.s.r, range.s.c), range]));
  const seen = new Map<FilledCell, Place>();
  for (const cell of filled) {
    const own = { r: cell.row, c: cell.column };
    const place = visibility.corner(merges.get(key(cell.row, cell.column)) ?? { s: own, e: own });
    if (place) seen.set(cell, place);
  }
  return seen;
};

const key = (row: number, column: number): number => row * mostColumns + column;

/** The used parts of a sheet, top to bottom, by the places where its filled cells are seen. */
export const sheetBlocks = (
  visibility: Visibility,
  seen: Iterable<Place>,
): readonly SheetBlock[] => {
  const places = [...seen].sort((a, b) => a.row - b.row);
  return groupsOf(places).map((group) => blockAround(visibility, group));
};
