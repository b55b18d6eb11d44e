import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Raster } from '../../../src/sources/image/raster.ts';
import { findRidge, withMost } from '../../../src/sources/image/ridge.ts';
import { page } from './paint.ts';

/** Paper with specks of all levels, a pixel in forty. */
const noisy = fc.uint8Array({ minLength: 45 * 60, maxLength: 45 * 60 }).map(
  (data): Raster => ({
    ...{ width: 45, height: 60 },
    data: data.map((level) => (level < 6 ? 40 * level : 250 + (level % 6))),
  }),
);

describe('findRidge', () => {
  it('tells by how many levels a line is darker than the paper around it', () => {
    const { levels, known, blocks } = findRidge(page(64, 60, [0, 30, 64, 33]), 255);
    // Of the five rows, which count 1, 2, 3, 2 and 1 ninths, the line takes the three in the middle.
    expect(levels[31 * blocks + 3]).toBeCloseTo((255 * 7) / 9, 3);
    expect(known[31 * blocks + 3]).toBe(1);
  });

  it('says nothing of rows that text stands close to', () => {
    const { levels, known, blocks } = findRidge(
      page(64, 60, [0, 30, 64, 32], [0, 38, 64, 46]),
      255,
    );
    expect(levels[31 * blocks + 3]).toBeNaN();
    expect(known[31 * blocks + 3]).toBe(0);
  });
});

describe('withMost', () => {
  it('gives what the ridge would have been with another most', () => {
    const most = fc.integer({ min: 1, max: 306 });
    fc.assert(
      fc.property(noisy, most, most, (sheet, first, second) => {
        const { levels, known } = withMost(sheet, findRidge(sheet, first), second);
        const straight = findRidge(sheet, second);
        expect([...levels]).toEqual([...straight.levels]);
        expect([...known]).toEqual([...straight.known]);
      }),
      { numRuns: 30 },
    );
  });
});
