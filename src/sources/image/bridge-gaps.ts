import { isLong, placesOf } from './crossing.ts';
import {
  closeCourse,
  lineGap,
  nearCrossing,
  nearEnd,
  sameCourse,
  widestBridge,
} from './settings.ts';
import { isThickerThan, positionAt, type Stretch, union } from './stretch.ts';

/**
 * A border that is missing above a merged cell ends at other borders on both sides of the gap. A gap from the middle
 * of a cell to the middle of one is a fault of the print or the scan: the pieces on both sides are one line.
 */
export const bridgeGaps = (
  lines: readonly Stretch[],
  crossing: readonly Stretch[],
): readonly Stretch[] => {
  const bridged: Stretch[] = [];
  for (const next of [...lines].sort((a, b) => a.start - b.start)) {
    const index = bridged.findLastIndex((line) => isBroken(line, next, crossing));
    const line = bridged[index];
    if (line) bridged[index] = union(line, next);
    else bridged.push(next);
  }
  return bridged.sort((a, b) => a.position - b.position || a.start - b.start);
};

/** A short piece that is much thicker than a long line is a stroke of text. */
const isStrokeBeside = (piece: Stretch, line: Stretch): boolean =>
  !isLong(piece) && isThickerThan(line.thickness, piece);

/**
 * Whether two pieces that together are no long line end at one that crosses both: a stroke of text that stands in line
 * with a short border is no part of it, and two borders are whole each by itself.
 */
const meetAtCrossing = (line: Stretch, next: Stretch, crossing: readonly Stretch[]): boolean => {
  const whole = union(line, next);
  return (
    !isLong(whole) &&
    placesOf(whole, crossing).some((at) =>
      [line.end, next.start].every((end) => Math.abs(at - end) <= nearCrossing),
    )
  );
};

const isBroken = (line: Stretch, next: Stretch, crossing: readonly Stretch[]): boolean => {
  const gap = next.start - line.end;
  if (gap > widestBridge) return false;
  const isStroke = isStrokeBeside(line, next) || isStrokeBeside(next, line);
  const aside = Math.abs(positionAt(line, line.end) - positionAt(next, next.start));
  if (aside > (isStroke ? closeCourse : sameCourse)) return false;
  if (gap <= lineGap) return !(isStroke && meetAtCrossing(line, next, crossing));
  // Strokes of texts in line with each other are no line.
  if ((!isLong(line) && !isLong(next)) || isStroke) return false;
  const places = placesOf(union(line, next), crossing);
  const isMet = (end: number): boolean => places.some((at) => Math.abs(at - end) <= nearEnd);
  // Outside tables lines side by side are places to write on.
  const isWithinTable =
    places.some((at) => at <= line.end) && places.some((at) => at >= next.start);
  return isWithinTable && !isMet(line.end) && !isMet(next.start);
};
