import { placesOf } from './crossing.ts';
import type { Raster } from './raster.ts';
import {
  farthestExtension,
  farthestTrim,
  nearCrossing,
  nearEnd,
  widestBridge,
  widestGapOfDashes,
} from './settings.ts';
import type { Stretch } from './stretch.ts';
import { drawnAlong, longestWhite } from './white-along.ts';

/**
 * Borders of cells end at other borders. A piece that ends near one ends there; one that runs on a little way beyond
 * has taken text in line with it for its own, unless none crosses it farther on and it ends level with others (`own`),
 * as where a table goes on from another page without a border; one that stops short goes on if something is drawn on
 * the way: all the way, where it is far.
 */
export const fitEnds =
  (page: Raster, crossing: readonly Stretch[], own: readonly Stretch[]) =>
  (line: Stretch): Stretch => {
    const places = placesOf(line, crossing);
    const isDrawn = drawnAlong(page, line);
    const white = (from: number, to: number): number => longestWhite(isDrawn, from, to);
    const { start, end } = line;
    const isLevel = (side: 'start' | 'end'): boolean =>
      own.filter((other) => Math.abs(other[side] - line[side]) <= nearCrossing).length >=
      leastLevel;
    const fitted = {
      start: -fitEnd(
        { end: -start, start: -end, isLevel: isLevel('start') },
        places.map((place) => -place),
        (from, to) => white(-to, -from),
      ),
      end: fitEnd({ end, start, isLevel: isLevel('end') }, places, white),
    };
    return fitted.end > fitted.start ? { ...line, ...fitted } : line;
  };

/** So many borders that end at one height are those of one table. */
const leastLevel = 3;

interface RightEnd {
  readonly end: number;
  readonly start: number;
  /** Others end there too. */
  readonly isLevel: boolean;
}

const fitEnd = (
  { end, start, isLevel }: RightEnd,
  places: readonly number[],
  white: (from: number, to: number) => number,
): number => {
  const near = nearestOf(places, end);
  if (near !== null && Math.abs(near - end) <= nearEnd) return near;
  const before = Math.max(...places.filter((place) => place > start + nearEnd && place < end));
  const isOpen = isLevel && places.every((place) => place <= end);
  if (end - before <= farthestTrim && !isOpen) return before;
  const after = Math.min(...places.filter((place) => place > end));
  const most = after - end <= farthestExtension ? nearCrossing : widestGapOfDashes;
  return after - end <= widestBridge && white(end, after) <= most ? after : end;
};

const nearestOf = (places: readonly number[], end: number): number | null =>
  places.reduce<number | null>(
    (best, place) =>
      best !== null && Math.abs(best - end) <= Math.abs(place - end) ? best : place,
    null,
  );
