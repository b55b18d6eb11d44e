import type { Bitmap } from './raster.ts';
import { largestSkew } from './settings.ts';

/** Of each row one pixel in so many is looked at. */
const stride = 3;

/**
 * The angle, in degrees, by which the page must be turned clockwise to stand straight: the one at which rows of
 * pixels differ most from row to row (Postl's method). 0 where no angle stands out.
 */
export const findSkew = (ink: Bitmap): number => {
  const points = inkPoints(ink);
  if (points.length < 200) return 0;
  const score = (angle: number): number => sharpness(points, angle, ink.height);
  const coarse = bestOf(range(-largestSkew, largestSkew, 0.25), score);
  const fine = bestOf(range(coarse - 0.2, coarse + 0.2, 0.04), score);
  return score(fine) > score(0) * 1.02 ? fine : 0;
};

const range = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);

const bestOf = (angles: readonly number[], score: (angle: number) => number): number => {
  let [best, most] = [0, -1];
  for (const angle of angles) {
    const value = score(angle);
    if (value > most) [best, most] = [angle, value];
  }
  return best;
};

/** x and y, one after the other, of some of the ink, evenly spread. */
const inkPoints = ({ width, height, data }: Bitmap): Float32Array => {
  const points: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x += stride) if (data[y * width + x]) points.push(x, y);
  return Float32Array.from(points);
};

/** Sum of the squares of the differences between rows, the points sheared by the angle. */
const sharpness = (points: Float32Array, angle: number, height: number): number => {
  const slope = Math.tan((angle * Math.PI) / 180);
  const margin = Math.ceil(points.length > 0 ? height * 0.2 : 0);
  const rows = new Float32Array(height + 2 * margin);
  for (let i = 0; i < points.length; i += 2) {
    const row = Math.round((points[i + 1] ?? 0) + (points[i] ?? 0) * slope) + margin;
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row++) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum;
};
