import { withKernels } from './kernels/kernels.ts';
import type { Raster } from './raster.ts';

/** Evidence is gathered over so many pixels along a line at a time. */
export const blockLength = 8;
/** The darkness of a line is that of three rows around each of three rows, the middle one counting most, */
const weights = 9;
/** and paper is looked for this far above and below its middle: beyond the thickest border. */
export const sideDistance = 9;
/** Where it is darker than this on either side, in levels, text touches: nothing can be said of a line there. */
export const darkestSide = 30;

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
export const findRidge = ({ width, height, data }: Raster, most: number): Ridge => {
  const blocks = Math.ceil(width / blockLength);
  const length = blocks * height;
  return withKernels((kernels, { put, room, floats }) => {
    const [page, levels, known] = [put(data), room(4 * length), room(4 * length)];
    const limit = Math.min(255 * weights, Math.round(most * weights));
    kernels.findRidge(page, levels, known, width, height, limit, sideDistance, darkestSide);
    return { blocks, height, levels: floats(levels, length), known: floats(known, length) };
  });
};

/** How dark the five rows are whose middle one counts thrice, in a pixel, 0 to 255. */
export const darknessIn = ({ width, data }: Raster, x: number, y: number): number => {
  const paleness = [1, 2, 3, 2, 1].reduce(
    (sum, weight, i) => sum + weight * (data[(y + i - 2) * width + x] ?? 255),
    0,
  );
  return 255 - paleness / weights;
};
