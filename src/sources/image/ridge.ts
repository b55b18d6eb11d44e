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
  /** The darkness of each pixel and those above and below it, added up. */
  readonly darkness: Int16Array;
  /** For each block how much darker than the paper the darkest of its pixels is, in levels times `weights`. */
  readonly highest: Int16Array;
  /** A pixel counts for no more than this, in levels times `weights`. */
  readonly most: number;
}

const notMeasured = 0x7fff;

/** No pixel counts for more than `most` levels: the strokes of text are darker than most lines. */
export const findRidge = (page: Raster, most: number): Ridge => {
  const { height } = page;
  const blocks = Math.ceil(page.width / blockLength);
  const ridge: Ridge = {
    blocks,
    height,
    levels: new Float32Array(blocks * height).fill(Number.NaN),
    known: new Float32Array(blocks * height),
    darkness: darknessOf(page),
    highest: new Int16Array(blocks * height).fill(notMeasured),
    most: Math.round(most * weights),
  };
  measure(page, ridge, 0);
  return ridge;
};

/** The same where a pixel counts for another number of levels at the most: few blocks hold one that is so dark. */
export const withMost = (page: Raster, ridge: Ridge, most: number): Ridge => {
  const other = { ...ridge, levels: ridge.levels.slice(), most: Math.round(most * weights) };
  measure(page, other, Math.min(ridge.most, other.most));
  return other;
};

/** For each pixel the darkness of three rows, added up. */
const darknessOf = ({ width, height, data }: Raster): Int16Array => {
  const sums = new Int16Array(width * height);
  for (let at = width; at < width * (height - 1); at++)
    sums[at] =
      255 * rows -
      (data[at - width] as number) -
      (data[at] as number) -
      (data[at + width] as number);
  return sums;
};

/**
 * Measures the blocks that have a pixel above so many levels times `weights`, as far as is known. Which of two pixels
 * of paper is darker is chance: what is chosen is worked out without branches, half of which the processor would
 * foresee wrongly.
 */
const measure = ({ width, height }: Raster, ridge: Ridge, least: number): void => {
  const { blocks, levels, known, darkness, highest, most } = ridge;
  const aside = sideDistance * width;
  for (let y = sideDistance + 1; y < height - sideDistance - 1; y++)
    for (let block = 0, at = y * blocks; block < blocks; block++, at++) {
      if ((highest[at] as number) <= least) continue;
      let sum = 0;
      let count = 0;
      let top = 0;
      const start = y * width + block * blockLength;
      const end = Math.min(start + blockLength, (y + 1) * width);
      for (let x = start; x < end; x++) {
        const paper = maxOf(darkness[x - aside] as number, darkness[x + aside] as number);
        const isKnown = (paper - darkestSide * rows - 1) >> 31;
        const line =
          (darkness[x - width] as number) +
          (darkness[x] as number) +
          (darkness[x + width] as number);
        const darker = line - paper * rows;
        count -= isKnown;
        sum += minOf(darker, most) & isKnown;
        top = maxOf(top, darker & isKnown);
      }
      highest[at] = top;
      if (count < leastKnown) continue;
      levels[at] = sum / (count * weights);
      known[at] = count / blockLength;
    }
};

/** Of two integers of less than 31 bits. */
const maxOf = (a: number, b: number): number => a - ((a - b) & ((a - b) >> 31));

const minOf = (a: number, b: number): number => b + ((a - b) & ((a - b) >> 31));

/** How dark the five rows are whose middle one counts thrice, in a pixel, 0 to 255. */
export const darknessIn = ({ width, data }: Raster, x: number, y: number): number => {
  const paleness = [1, 2, 3, 2, 1].reduce(
    (sum, weight, i) => sum + weight * (data[(y + i - 2) * width + x] ?? 255),
    0,
  );
  return 255 - paleness / weights;
};
