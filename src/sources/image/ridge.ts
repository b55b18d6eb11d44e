import type { Raster } from './raster.ts';

/** Evidence is gathered over so many pixels along a line at a time. */
export const blockLength = 8;
/** Darkness is that of so many rows; of a line that of as many around each of them, the middle one counting most, */
const rows = 3;
const weights = rows ** 2;
/** and paper is looked for this far above and below its middle: beyond the thickest border. */
export const sideDistance = 9;
/** Where it is darker than this on either side, in levels, text touches: nothing can be said of a line there. */
export const darkestSide = 30;
/** So many pixels of a block must have paper on both sides before it says anything. */
const leastKnown = 2;

/**
 * How much darker each row of pixels is than the paper above and below it, for blocks of `blockLength` pixels along
 * it: the mean over those that have paper on both sides, in levels of 0 to 255. Solid, faint, dashed and dotted lines
 * come out even; rows of text do not, and have paper on both sides in few places.
 */
export interface Ridge {
  readonly blocks: number;
  readonly height: number;
  /** `levels[y * blocks + block]`; NaN where no pixel has paper on both sides. */
  readonly levels: Float32Array;
  /** In like order, the share of pixels that have. */
  readonly known: Float32Array;
}

/** No pixel counts for more than `most` levels: the strokes of text are darker than most lines. */
export const findRidge = (page: Raster, most: number): Ridge => {
  const { width, height } = page;
  const blocks = Math.ceil(width / blockLength);
  const levels = new Float32Array(blocks * height).fill(Number.NaN);
  const known = new Float32Array(blocks * height);
  const rowAt = darkRows(page);
  for (let y = sideDistance + 1; y < height - sideDistance - 1; y++) {
    const [from, to] = [y * blocks, (y + 1) * blocks];
    ridgeOfRow(rowAt, y, most, levels.subarray(from, to), known.subarray(from, to));
  }
  return { blocks, height, levels, known };
};

const ridgeOfRow = (
  rowAt: (y: number) => Uint16Array,
  y: number,
  most: number,
  levels: Float32Array,
  known: Float32Array,
): void => {
  const [above, below] = [rowAt(y - sideDistance), rowAt(y + sideDistance)];
  const [over, middle, under] = [rowAt(y - 1), rowAt(y), rowAt(y + 1)];
  const mostHere = Math.round(most * weights);
  for (let block = 0, x = 0; block < levels.length; block++) {
    let sum = 0;
    let count = 0;
    for (const end = Math.min(middle.length, x + blockLength); x < end; x++) {
      const darker = Math.max(above[x] as number, below[x] as number);
      if (darker > darkestSide * rows) continue;
      count++;
      const line = (over[x] as number) + (middle[x] as number) + (under[x] as number);
      sum += Math.min(mostHere, line - darker * rows);
    }
    if (count < leastKnown) continue;
    levels[block] = sum / (count * weights);
    known[block] = count / blockLength;
  }
};

/** How dark the five rows are whose middle one counts thrice, in a pixel, 0 to 255. */
export const darknessIn = ({ width, data }: Raster, x: number, y: number): number => {
  const paleness = [1, 2, 3, 2, 1].reduce(
    (sum, weight, i) => sum + weight * (data[(y + i - 2) * width + x] ?? 255),
    0,
  );
  return 255 - paleness / weights;
};

/** So many rows of sums are kept: as many as are looked at from one. A page of them would not fit the caches. */
const kept = 2 * sideDistance + 2;

/** For each pixel of a row the darkness of three rows, added up. Rows are asked for from the top down. */
const darkRows = ({ width, height, data }: Raster): ((y: number) => Uint16Array) => {
  const sums = Array.from({ length: kept }, () => new Uint16Array(width));
  let next = 1;
  return (y) => {
    for (; next <= y && next < height - 1; next++) {
      const row = sums[next % kept] as Uint16Array;
      for (let x = 0, at = next * width; x < width; x++, at++)
        row[x] =
          255 * rows -
          (data[at - width] as number) -
          (data[at] as number) -
          (data[at + width] as number);
    }
    return sums[y % kept] as Uint16Array;
  };
};
