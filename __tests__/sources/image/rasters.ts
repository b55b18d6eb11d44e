import fc from 'fast-check';
import { block, blocksOf } from '../../../src/sources/image/block-areas.ts';
import type { Raster } from '../../../src/sources/image/raster.ts';

const [leastWhite, white] = [200, 255];

/** Sides that are no multiples of a vector and those that are, down to a pixel. */
export const side = (most = 70): fc.Arbitrary<number> => fc.integer({ min: 1, max: most });

/** Bytes of any kind; or paper with its noise, on which some pixels are of any level. */
export const bytes = (length: number): fc.Arbitrary<Uint8Array> => {
  const any = fc.uint8Array({ minLength: length, maxLength: length });
  const sheet = fc
    .tuple(any, any)
    .map(([levels, kinds]) =>
      levels.map((level, i) => ((kinds[i] as number) < leastWhite ? white - (level % 8) : level)),
    );
  return fc.oneof(any, sheet, fc.constant(new Uint8Array(length).fill(white)));
};

/** Rasters of awkward sizes. */
export const rasters = (most?: number): fc.Arbitrary<Raster> =>
  fc
    .tuple(side(most), side(most))
    .chain(([width, height]) => bytes(width * height).map((data) => ({ width, height, data })));

/** A number for each pixel of a page, row by row. */
export const eachPixel = (
  { width, height }: Pick<Raster, 'width' | 'height'>,
  of: (x: number, y: number) => number,
): number[] =>
  Array.from({ length: width * height }, (_, at) => of(at % width, Math.floor(at / width)));

/** How many pixels of each block of a page are 1. */
export const countedInBlocks = (
  page: Pick<Raster, 'width' | 'height'>,
  pixels: ArrayLike<number>,
): number[] => {
  const across = Math.ceil(page.width / block);
  const counts = new Array<number>(blocksOf(page)).fill(0);
  for (let at = 0; at < pixels.length; at++) {
    const [x, y] = [at % page.width, Math.floor(at / page.width)];
    const own = Math.floor(y / block) * across + Math.floor(x / block);
    counts[own] = (counts[own] as number) + (pixels[at] as number);
  }
  return counts;
};

/** The places next to one, corners too, from the top left on. */
export const placesAround = (
  at: number,
  { width, height }: Pick<Raster, 'width' | 'height'>,
): number[] => {
  const [x, y] = [at % width, Math.floor(at / width)];
  return [-1, 0, 1]
    .flatMap((v) => [-1, 0, 1].map((u) => [x + u, y + v] as const))
    .filter(([u, v]) => u >= 0 && v >= 0 && u < width && v < height)
    .map(([u, v]) => v * width + u);
};
