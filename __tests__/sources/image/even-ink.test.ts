import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Evenness, findEvenInk } from '../../../src/sources/image/even-ink.ts';
import type { Raster } from '../../../src/sources/image/raster.ts';
import { countedInBlocks, eachPixel, rasters } from './rasters.ts';

const evenness = fc.record({
  darkest: fc.integer({ min: 0, max: 255 }),
  brightest: fc.integer({ min: 0, max: 255 }),
  most: fc.integer({ min: 0, max: 255 }),
  reach: fc.integer({ min: 1, max: 3 }),
});

const isEven = (
  { width, height, data }: Raster,
  { darkest, brightest, most, reach }: Evenness,
  x: number,
  y: number,
): boolean => {
  const level = data[y * width + x] as number;
  const around = [-reach, 0, reach].flatMap((v) =>
    [-reach, 0, reach].map((u) => data[(y + v) * width + x + u] as number),
  );
  return (
    Math.min(x, y, width - 1 - x, height - 1 - y) >= reach &&
    level >= darkest &&
    level <= brightest &&
    around.every((other) => Math.abs(other - level) <= most)
  );
};

describe('findEvenInk', () => {
  it('finds grey pixels that differ little from those around them, and counts them by blocks', () => {
    fc.assert(
      fc.property(rasters(), evenness, (page, wanted) => {
        const { ink, counts } = findEvenInk(page, wanted);
        expect([...ink]).toEqual(eachPixel(page, (x, y) => (isEven(page, wanted, x, y) ? 1 : 0)));
        expect([...counts]).toEqual(countedInBlocks(page, ink));
      }),
    );
  });
});
