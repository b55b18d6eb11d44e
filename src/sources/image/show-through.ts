import { quantile } from './quantile.ts';
import type { Raster } from './raster.ts';
import { positionAt, type Stretch } from './stretch.ts';

/** A line has ink where it is darkest across, this far from its middle at most, in pixels, */
const farthest = 3;
/** at this share of its places: the gaps between dots and dashes are paler. */
const drawn = 0.75;
/** It is looked at so many pixels apart. */
const step = 3;
/** Nearly all lines of a page have no darker ink than those at this share of them, */
const darkest = 0.8;
/** and the palest of its own more than this share of that; what the paper lets through of the back is half as much. */
const leastOfDarkest = 0.2;

/**
 * Tells whether the ink of a line is that of the front of the sheet, by the darkest of both directions: one of them may
 * have more lines that show through from the back than others.
 */
export const isOnFront = (lines: readonly (readonly [Raster, readonly Stretch[]])[]) => {
  const inks = lines.map(([page, own]) => quantile(own.map(inkOf(page)), darkest));
  const least = leastOfDarkest * Math.max(...inks);
  return (page: Raster) => (line: Stretch) => inkOf(page)(line) > least;
};

/** How dark a line is where it is drawn, 0 to 255. */
const inkOf =
  ({ width, height, data }: Raster) =>
  (line: Stretch): number => {
    const inks: number[] = [];
    for (let x = Math.max(0, Math.round(line.start)); x < Math.min(width, line.end); x += step) {
      const middle = Math.floor(positionAt(line, x));
      let ink = 0;
      const bottom = Math.min(height - 1, middle + farthest);
      for (let y = Math.max(0, middle - farthest); y <= bottom; y++)
        ink = Math.max(ink, 255 - (data[y * width + x] as number));
      inks.push(ink);
    }
    return quantile(inks, drawn);
  };
