import { reaches } from './crossing.ts';
import { isDarkAlong, longestWhite } from './dark-path.ts';
import type { Raster } from './raster.ts';
import { farthestExtension, farthestTrim, nearCrossing, whiteBetweenDots } from './settings.ts';
import type { Stretch } from './stretch.ts';

/** So many pixels of a line show how much white there is in it. */
const sample = 200;
/** No cell is as low as this: a border that ends so near to another reaches it, whatever is missing between. */
const lowerThanText = 14;

/**
 * Borders of cells end at other borders. Where a piece stops short of one and the way there is dark it is
 * lengthened; where text above or below was taken for its end it is cut back.
 */
export const fitEnds =
  (page: Raster, crossing: readonly Stretch[]) =>
  (line: Stretch): Stretch => {
    const places = crossing
      .filter((other) => reaches(other, line.position))
      .map(({ position }) => Math.round(position));
    return { ...line, start: fitStart(page, line, places), end: fitEnd(page, line, places) };
  };

const fitStart = (page: Raster, line: Stretch, places: readonly number[]): number => {
  const { position, start, end } = line;
  const within = Math.min(...places.filter((place) => place > start + nearCrossing && place < end));
  const isFar = within - start > farthestTrim;
  if (!isFar && !isAsDark(page, line, [start, within], [within, within + sample])) return within;
  const before = Math.max(...places.filter((place) => place < start));
  if (start - before <= lowerThanText) return before;
  if (places.some((place) => Math.abs(place - start) <= nearCrossing)) return start;
  if (start - before <= farthestExtension && isDarkAlong(page, position, before, start))
    return before;
  return isFar ? start : within;
};

const fitEnd = (page: Raster, line: Stretch, places: readonly number[]): number => {
  const { position, start, end } = line;
  const within = Math.max(...places.filter((place) => place < end - nearCrossing && place > start));
  const isFar = end - within > farthestTrim;
  if (!isFar && !isAsDark(page, line, [within, end], [within - sample, within])) return within;
  const after = Math.min(...places.filter((place) => place > end));
  if (after - end <= lowerThanText) return after;
  if (places.some((place) => Math.abs(place - end) <= nearCrossing)) return end;
  if (after - end <= farthestExtension && isDarkAlong(page, position, end, after)) return after;
  return isFar ? end : within;
};

/** Whether there is hardly more white in one part of a line than in another: strokes of text leave more. */
const isAsDark = (
  page: Raster,
  { position, start, end }: Stretch,
  part: readonly [number, number],
  other: readonly [number, number],
): boolean => {
  const usual = longestWhite(page, position, Math.max(start, other[0]), Math.min(end, other[1]));
  return longestWhite(page, position, ...part) <= Math.max(whiteBetweenDots, 1 + 1.5 * usual);
};
