import { isDarkAlong } from './dark-path.ts';
import type { Raster } from './raster.ts';
import { drawnOverGap, lineGap } from './settings.ts';
import type { Stretch } from './stretch.ts';

/** Pieces of one line: on one height, with a gap that only the scan made. */
export const joinStretches = (page: Raster, stretches: readonly Stretch[]): readonly Stretch[] => {
  const waiting = [...stretches].sort((a, b) => a.start - b.start);
  const joined: Stretch[] = [];
  for (const next of waiting) {
    const index = joined.findLastIndex(
      (line) =>
        Math.abs(line.position - next.position) <= 3 &&
        (next.start - line.end <= lineGap || isDrawnOver(page, line, next)),
    );
    const line = joined[index];
    if (line) joined[index] = union(line, next);
    else joined.push(next);
  }
  return joined;
};

/** Whether the gap between two pieces is dark from end to end: text is drawn over the line. */
const isDrawnOver = (page: Raster, line: Stretch, next: Stretch): boolean =>
  next.start - line.end <= drawnOverGap &&
  isDarkAlong(page, (line.position + next.position) / 2, line.end, next.start);

/** The two pieces and what lies between them as one. */
export const union = (a: Stretch, b: Stretch): Stretch => {
  const [first, second] = [a.end - a.start, b.end - b.start];
  return {
    position: (a.position * first + b.position * second) / Math.max(1, first + second),
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    thickness: Math.max(a.thickness, b.thickness),
  };
};
