import type { Raster } from './raster.ts';

/** Evidence is gathered over so many pixels along a line at a time. */
export const blockLength = 8;
/** Darkness is that of so many rows; of a line that of as many around each of them, the middle one counting most, */
const rows = 3;
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

/** A page as its ridge is found in it: for each pixel the darkness of three rows, added up, 255 for each that is black. */
export interface DarkRows {
  readonly width: number;
  readonly height: number;
  readonly sums: Uint16Array;
}

/** No pixel counts for more than `most` levels: the strokes of text are darker than most lines. */
export const findRidge = ({ width, height, sums }: DarkRows, most: number): Ridge => {
  const blocks = Math.ceil(width / blockLength);
  const levels = new Float32Array(blocks * height).fill(Number.NaN);
  const known = new Float32Array(blocks * height);
  const rim = sideDistance + 1;
  for (let y = rim; y < height - rim; y++) {
    const at = y * width;
    const [above, below] = [at - sideDistance * width, at + sideDistance * width];
    for (let block = 0, x = 0; block < blocks; block++) {
      let [sum, count] = [0, 0];
      for (const end = Math.min(width, x + blockLength); x < end; x++) {
        const darker = Math.max(sums[above + x] as number, sums[below + x] as number);
        if (darker > darkestSide * rows) continue;
        count++;
        sum += Math.min(most, darknessIn(sums, at + x, width) - darker / rows);
      }
      if (count < leastKnown) continue;
      levels[y * blocks + block] = sum / count;
      known[y * blocks + block] = count / blockLength;
    }
  }
  return { blocks, height, levels, known };
};

/** The darkness of a line in a pixel of its middle, 0 to 255: that of five rows, the middle one counting most. */
export const darknessIn = (sums: Uint16Array, at: number, width: number): number =>
  ((sums[at - width] as number) + (sums[at] as number) + (sums[at + width] as number)) / rows ** 2;

export const darkRows = ({ width, height, data }: Raster): DarkRows => {
  const sums = new Uint16Array(width * height);
  for (let i = width; i < sums.length - width; i++)
    sums[i] =
      255 * rows - (data[i - width] as number) - (data[i] as number) - (data[i + width] as number);
  return { width, height, sums };
};
