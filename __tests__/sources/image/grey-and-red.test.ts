import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { greyAndRed } from '../../../src/sources/image/grey-and-red.ts';
import { bytes, countedInBlocks, eachPixel, side } from './rasters.ts';

const colourPages = fc
  .tuple(side(), side())
  .chain(([width, height]) => bytes(3 * width * height).map((data) => ({ width, height, data })));

describe('greyAndRed', () => {
  it('weighs the colours of each pixel, and counts the red ones by blocks', () => {
    fc.assert(
      fc.property(colourPages, fc.integer({ min: 1, max: 255 }), (page, leastRedness) => {
        const colours = eachPixel(page, (x, y) => 3 * (y * page.width + x)).map(
          (at) => [...page.data.subarray(at, at + 3)] as [number, number, number],
        );
        const { grey, red } = greyAndRed(page, leastRedness);
        expect([...grey]).toEqual(
          colours.map(([r, g, b]) => Math.floor((77 * r + 150 * g + 29 * b) / 256)),
        );
        expect([...red]).toEqual(
          countedInBlocks(
            page,
            colours.map(([r, g, b]) => (r - Math.max(g, b) >= leastRedness ? 1 : 0)),
          ),
        );
      }),
    );
  });
});
