import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { greyAndColours } from '../../../src/sources/image/grey-and-colours.ts';
import { bytes, countedInBlocks, eachPixel, side } from './rasters.ts';

const colourPages = fc
  .tuple(side(), side())
  .chain(([width, height]) => bytes(3 * width * height).map((data) => ({ width, height, data })));

describe('greyAndColours', () => {
  it('weighs the colours of each pixel, and counts the red and the blue ones by blocks', () => {
    fc.assert(
      fc.property(colourPages, fc.integer({ min: 1, max: 255 }), (page, leastColour) => {
        const colours = eachPixel(page, (x, y) => 3 * (y * page.width + x)).map(
          (at) => [...page.data.subarray(at, at + 3)] as [number, number, number],
        );
        const { grey, red, blue } = greyAndColours(page, leastColour);
        expect([...grey]).toEqual(
          colours.map(([r, g, b]) => Math.floor((77 * r + 150 * g + 29 * b) / 256)),
        );
        const isRed = colours.map(([r, g, b]) => (r - Math.max(g, b) >= leastColour ? 1 : 0));
        const isBlue = colours.map(([r, g, b]) => (b - Math.max(r, g) >= leastColour ? 1 : 0));
        expect([...red]).toEqual(countedInBlocks(page, isRed));
        expect([...blue]).toEqual(countedInBlocks(page, isBlue));
      }),
    );
  });
});
