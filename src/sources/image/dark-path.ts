import type { Raster } from './raster.ts';
import { leastInkOfLine, whiteInLine } from './settings.ts';

/** Whether the line at `y` is dark at `x`: the mean of three by three pixels, so that specks of noise do not count. */
export const isDarkAt = ({ width, height, data }: Raster, x: number, y: number): boolean => {
  const middle = Math.round(y);
  let [sum, count] = [0, 0];
  for (let row = Math.max(0, middle - 1); row <= Math.min(height - 1, middle + 1); row++)
    for (let dx = -1; dx <= 1; dx++) {
      sum += data[row * width + x + dx] ?? 255;
      count++;
    }
  return sum < leastInkOfLine * count;
};

/** Whether a row is dark from one place to another, but for the gaps between dashes. */
export const isDarkAlong = (page: Raster, y: number, from: number, to: number): boolean =>
  longestWhite(page, y, from, to) <= whiteInLine;

/** The most pixels in a row, from one place to another, that are not dark. */
export const longestWhite = (page: Raster, y: number, from: number, to: number): number => {
  let [white, longest] = [0, 0];
  for (let x = from; x < to; x++) {
    white = isDarkAt(page, x, y) ? 0 : white + 1;
    longest = Math.max(longest, white);
  }
  return longest;
};
