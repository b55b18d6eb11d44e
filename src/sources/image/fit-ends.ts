import { isDarkAlong } from './dark-path.ts';
import type { Raster } from './raster.ts';
import { farthestExtension, farthestTrim, nearCrossing } from './settings.ts';
import type { Stretch } from './stretch.ts';

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

const reaches = ({ start, end }: Stretch, position: number): boolean =>
  start - nearCrossing <= position && position <= end + nearCrossing;

const fitStart = (
  page: Raster,
  { position, start, end }: Stretch,
  places: readonly number[],
): number => {
  if (places.some((place) => Math.abs(place - start) <= nearCrossing)) return start;
  const before = Math.max(...places.filter((place) => place < start));
  if (start - before <= farthestExtension && isDarkAlong(page, position, before, start))
    return before;
  const within = Math.min(...places.filter((place) => place > start && place < end));
  return within - start <= farthestTrim ? within : start;
};

const fitEnd = (
  page: Raster,
  { position, start, end }: Stretch,
  places: readonly number[],
): number => {
  if (places.some((place) => Math.abs(place - end) <= nearCrossing)) return end;
  const after = Math.min(...places.filter((place) => place > end));
  if (after - end <= farthestExtension && isDarkAlong(page, position, end, after)) return after;
  const within = Math.max(...places.filter((place) => place < end && place > start));
  return end - within <= farthestTrim ? within : end;
};
