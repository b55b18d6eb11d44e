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
  const inks = lines.map(([page, own]) =>
    quantile(
      own.map((line) => inkOf(page, line)),
      darkest,
    ),
  );
  const least = leastOfDarkest * Math.max(...inks);
  return (page: Raster) => (line: Stretch) => inkOf(page, line) > least;
};

const inkOf = (page: Raster, line: Stretch): number => {
  const places: Place[] = [];
  for (let x = Math.round(line.start); x < line.end; x += step)
    places.push([x, Math.floor(positionAt(line, x))]);
  return inkWhereDrawn(page, places);
};

/** A pixel on the middle of a line. */
export type Place = readonly [x: number, y: number];

/** How dark a line is where it is drawn, 0 to 255, by places along it. */
export const inkWhereDrawn = (page: Raster, places: readonly Place[]): number => {
  const inks: number[] = [];
  for (const place of places)
    if (place[0] >= 0 && place[0] < page.width) inks.push(darkestAcross(page, place));
  return quantile(inks, drawn);
};

const darkestAcross = ({ width, height, data }: Raster, [x, middle]: Place): number => {
  let ink = 0;
  const bottom = Math.min(height - 1, middle + farthest);
  for (let row = Math.max(0, middle - farthest); row <= bottom; row++)
    ink = Math.max(ink, 255 - (data[row * width + x] as number));
  return ink;
};
