import { placesOf } from './crossing.ts';
import { drawnShare } from './manner.ts';
import type { Raster } from './raster.ts';
import { nearCrossing } from './settings.ts';
import type { Stretch } from './stretch.ts';

/** A character of 14 points with the white beside it is this long, in pixels: a stroke of it may stand in line. */
const longestStroke = 60;
/** Strokes of several characters leave more white between them: the rest is drawn less than this share as well as the line. */
const leastDrawn = 0.9;

/**
 * Within a table no border ends in the middle of a cell: what goes on beyond the last line that crosses it, though
 * others cross its height farther on, is text that stands in line with it if it is short or badly drawn. Otherwise
 * it is a border that ends at one which was not found.
 */
export const trimLoose =
  (page: Raster, crossing: readonly Stretch[]) =>
  (line: Stretch): Stretch => {
    const places = placesOf(line, crossing);
    const share = drawnShare(page, line);
    const end = trimmed(line.end, places, line.start, share);
    const start = -trimmed(
      -line.start,
      places.map((place) => -place),
      -end,
      (from, to) => share(-to, -from),
    );
    return start < end ? { ...line, start, end } : line;
  };

const trimmed = (
  end: number,
  places: readonly number[],
  start: number,
  drawn: (from: number, to: number) => number,
): number => {
  if (places.some((place) => Math.abs(place - end) <= nearCrossing)) return end;
  if (places.every((place) => place <= end)) return end;
  const before = Math.max(...places.filter((place) => place > start + nearCrossing && place < end));
  if (!(before > start)) return end;
  if (end - before <= longestStroke) return before;
  const usual = drawn(start, before);
  return drawn(before + nearCrossing, end) < leastDrawn * usual ? before : end;
};
