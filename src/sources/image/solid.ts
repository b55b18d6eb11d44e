import { findComponents } from './components.ts';
import type { Bitmap } from './raster.ts';
import { shortestRun, thickestLine, thickestTouched } from './settings.ts';
import type { Stretch } from './stretch.ts';

/** Runs of ink too long for text, a pixel of slope from row to row allowed. */
export const solidStretches = (ink: Bitmap): readonly Stretch[] => {
  const runs = longRuns(ink);
  return findComponents(runs)
    .components.map(({ left, top, right, bottom, pixels }) => ({
      position: (top + bottom) / 2,
      start: left,
      end: right,
      thickness: Math.max(1, Math.round(pixels / (right - left))),
    }))
    .filter(({ thickness }) => thickness <= thickestTouched)
    .map((line) => ({ ...line, thickness: Math.min(line.thickness, thickestLine) }));
};

/** The ink that lies in runs of at least `shortestRun` pixels; a pixel of white does not end a run. */
export const longRuns = ({ width, height, data }: Bitmap): Bitmap => {
  const kept = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      if (!data[row + x]) continue;
      const start = x;
      while (x < width && (data[row + x] || data[row + x + 1])) x++;
      if (x - start >= shortestRun) kept.fill(1, row + start, row + Math.min(x, width));
    }
  }
  return { width, height, data: kept };
};
