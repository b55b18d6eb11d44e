import { isLong, placesOf } from './crossing.ts';
import { lineGap, nearEnd, sameCourse, widestBridge } from './settings.ts';
import { positionAt, type Stretch, union } from './stretch.ts';

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

const isBroken = (line: Stretch, next: Stretch, crossing: readonly Stretch[]): boolean => {
  const gap = next.start - line.end;
  if (gap > widestBridge) return false;
  if (Math.abs(positionAt(line, line.end) - positionAt(next, next.start)) > sameCourse)
    return false;
  if (gap <= lineGap) return true;
  // Strokes of texts in line with each other are no line.
  if (!isLong(line) && !isLong(next)) return false;
  const places = placesOf(union(line, next), crossing);
  const isMet = (end: number): boolean => places.some((at) => Math.abs(at - end) <= nearEnd);
  // Outside tables lines side by side are places to write on.
  const isWithinTable =
    places.some((at) => at <= line.end) && places.some((at) => at >= next.start);
  return isWithinTable && !isMet(line.end) && !isMet(next.start);
};
