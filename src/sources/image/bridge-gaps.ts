import { reaches } from './crossing.ts';
import { union } from './join-stretches.ts';
import { nearCrossing, widestBridge } from './settings.ts';
import type { Stretch } from './stretch.ts';

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
  return bridged;
};

const isBroken = (line: Stretch, next: Stretch, crossing: readonly Stretch[]): boolean =>
  Math.abs(line.position - next.position) <= 3 &&
  next.start - line.end <= widestBridge &&
  !isMet(line.end, line.position, crossing) &&
  !isMet(next.start, line.position, crossing) &&
  isWithinTable(line, next, crossing);

/** Outside tables lines side by side are places to write on. */
const isWithinTable = (line: Stretch, next: Stretch, crossing: readonly Stretch[]): boolean => {
  const places = crossing.filter((other) => reaches(other, line.position));
  return (
    places.some(({ position }) => position <= line.end) &&
    places.some(({ position }) => position >= next.start)
  );
};

const isMet = (at: number, position: number, crossing: readonly Stretch[]): boolean =>
  crossing.some(
    (other) =>
      Math.abs(other.position - at) <= nearCrossing + other.thickness && reaches(other, position),
  );
