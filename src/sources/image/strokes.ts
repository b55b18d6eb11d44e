import { endsAt, isLong } from './crossing.ts';
import type { Bitmap } from './raster.ts';
import { lengthOfLoneLine, nearCrossing } from './settings.ts';
import type { Stretch } from './stretch.ts';

/** Pixels from the edge of a line to where nothing hangs on it any more. */
const beside = 3;
/** Strokes of text have others hanging on them along more than this share of their length. */
const mostHanging = 0.22;
/** … and along more than this share on either side. */
const leastOfOneSide = 0.1;
/** Along more than this share of it there is the other line of a double border, on one side. */
const leastOfDouble = 0.9;
/** No stroke of a table's text is longer than this: it is a character of 26 points. */
const largestStroke = 72;
/** Lines longer than this are not made of strokes that happen to stand above each other. */
const longerThanText = 2.5 * lengthOfLoneLine;

/**
 * Whether a short piece is made of strokes of characters that stand in line: other strokes hang on those, on both
 * sides and all along, but hardly any ink touches a border between two crossings, or text that stands on one side.
 */
export const isOfText =
  (ink: Bitmap, crossing: readonly Stretch[]) =>
  (line: Stretch): boolean => {
    if (line.end - line.start > longerThanText) return false;
    if (longestRun(ink, line) > largestStroke) return false;
    const sides = placesBetween(line, crossing).map((x) => inkBeside(ink, line, x));
    const count = (test: (side: Side) => boolean): number => sides.filter(test).length;
    if (count(([above, below]) => above || below) <= mostHanging * sides.length) return false;
    const [above, below] = [count(([above]) => above), count(([, below]) => below)];
    if (Math.max(above, below) >= leastOfDouble * sides.length) return false;
    if (Math.min(above, below) > leastOfOneSide * sides.length) return true;
    return !endsAt(line, crossing.filter(isLong));
  };

/** The most pixels of the line in one go: strokes that stand in line leave white between them. */
const longestRun = (ink: Bitmap, { position, start, end }: Stretch): number => {
  const middle = Math.round(position);
  let [longest, run] = [0, 0];
  for (let x = start; x < end; x++) {
    run = [-1, 0, 1].some((away) => isInk(ink, x, middle + away)) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
};

/** The pixels along the line that are not near one that crosses it. */
const placesBetween = (
  { start, end }: Stretch,
  crossing: readonly Stretch[],
): readonly number[] => {
  const near = new Set<number>();
  for (const { position } of crossing)
    for (let x = -nearCrossing; x <= nearCrossing; x++) near.add(Math.round(position) + x);
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i).filter(
    (x) => !near.has(x),
  );
};

/** Whether there is ink above and below the line. */
type Side = readonly [above: boolean, below: boolean];

const inkBeside = (ink: Bitmap, { position, thickness }: Stretch, x: number): Side => {
  const away = Math.ceil(thickness / 2) + beside;
  const middle = Math.round(position);
  return [isInk(ink, x, middle - away), isInk(ink, x, middle + away)];
};

const isInk = ({ width, height, data }: Bitmap, x: number, y: number): boolean =>
  y >= 0 && y < height && data[y * width + x] === 1;
