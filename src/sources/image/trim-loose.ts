import { placesOf } from './crossing.ts';
import { nearCrossing } from './settings.ts';
import type { Stretch } from './stretch.ts';

/**
 * Within a table no border ends in the middle of a cell: what goes on beyond the last line that crosses it, though
 * others cross its height farther on, is text that stands in line with it.
 */
export const trimLoose =
  (crossing: readonly Stretch[]) =>
  (line: Stretch): Stretch => {
    const places = placesOf(line, crossing);
    const end = trimmed(line.end, places, line.start);
    const start = -trimmed(
      -line.start,
      places.map((place) => -place),
      -end,
    );
    return start < end ? { ...line, start, end } : line;
  };

const trimmed = (end: number, places: readonly number[], start: number): number => {
  if (places.some((place) => Math.abs(place - end) <= nearCrossing)) return end;
  const isWithin = places.some((place) => place > end);
  const before = Math.max(...places.filter((place) => place > start + nearCrossing && place < end));
  return isWithin && before > start ? before : end;
};
