import { findComponents } from './components.ts';
import type { Bitmap, PixelBox, Raster } from './raster.ts';
import {
  leastDarkness,
  leastInkOfLine,
  shortestFaint,
  thickestLine,
  whiteInLine,
} from './settings.ts';
import type { Stretch } from './stretch.ts';

/** Darkness is averaged over this many pixels along the line: several dashes, or no more than two characters. */
const reach = 36;
/** Beside a line it is lighter, at this distance. */
const beside = 5;
/** At least by this share: a row of pixels within text is not. */
const mostBeside = 0.4;
/** Paper and its noise are no darker than this. */
const paperNoise = 24;

/**
 * Horizontal lines that are faint, broken, dashed or dotted: rows of pixels that are dark on the average over a
 * good length, and much darker than those above and below. Where the average reaches beyond the line, it is cut
 * back to its last dark pixel.
 */
export const faintStretches = (page: Raster): readonly Stretch[] =>
  findComponents(ridges(page))
    .components.filter(
      ({ left, top, right, bottom }) =>
        right - left >= shortestFaint && bottom - top <= thickestLine,
    )
    .flatMap(({ left, top, right, bottom }) =>
      darkExtents(page, { left, top, right, bottom }).map(([start, end]) => ({
        position: (top + bottom) / 2,
        start,
        end,
        thickness: Math.min(3, bottom - top),
      })),
    );

const ridges = (page: Raster): Bitmap => {
  const { width, height } = page;
  const means = meanDarkness(page);
  const data = new Uint8Array(means.length);
  for (let y = beside; y < height - beside; y++) {
    for (let i = y * width; i < (y + 1) * width; i++) {
      const own = means[i] ?? 0;
      if (own < leastDarkness) continue;
      const most = mostBeside * own;
      if ((means[i - beside * width] ?? 0) <= most && (means[i + beside * width] ?? 0) <= most)
        data[i] = 1;
    }
  }
  return { width, height, data };
};

/** For each pixel the darkness of the row around it, 0 (white) to 255. */
const meanDarkness = ({ width, height, data }: Raster): Uint8Array => {
  const means = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = 0; x < Math.min(reach, width); x++) sum += darkness(data[row + x]);
    for (let x = 0; x < width; x++) {
      if (x + reach < width) sum += darkness(data[row + x + reach]);
      if (x - reach - 1 >= 0) sum -= darkness(data[row + x - reach - 1]);
      means[row + x] = sum / (2 * reach + 1);
    }
  }
  return means;
};

const darkness = (level = 255): number => Math.max(0, 255 - paperNoise - level);

/** The long extents of the box that are dark from end to end, but for the gaps between dashes. */
const darkExtents = (
  page: Raster,
  { left, top, right, bottom }: PixelBox,
): readonly (readonly [number, number])[] => {
  const extents: [number, number][] = [];
  for (let x = left; x < right; x++) {
    if (!isDark(page, x, top, bottom)) continue;
    const open = extents.at(-1);
    if (open && x - open[1] <= whiteInLine) open[1] = x + 1;
    else extents.push([x, x + 1]);
  }
  return extents.filter(([start, end]) => end - start >= shortestFaint);
};

/** The mean of three by three pixels in the middle of the line: specks of noise do not count. */
const isDark = (
  { width, height, data }: Raster,
  x: number,
  top: number,
  bottom: number,
): boolean => {
  const middle = Math.floor((top + bottom - 1) / 2);
  let [sum, count] = [0, 0];
  for (let y = Math.max(0, middle - 1); y <= Math.min(height - 1, middle + 1); y++)
    for (let dx = -1; dx <= 1; dx++) {
      sum += data[y * width + x + dx] ?? 255;
      count++;
    }
  return sum < leastInkOfLine * count;
};
