import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Raster } from '../../../src/sources/image/raster.ts';
import {
  blockLength,
  darkestSide,
  findRidge,
  sideDistance,
} from '../../../src/sources/image/ridge.ts';
import { page } from './paint.ts';
import { rasters } from './rasters.ts';

/** Paper with specks of all levels, a pixel in forty. */
const noisy = fc.uint8Array({ minLength: 45 * 60, maxLength: 45 * 60 }).map(
  (data): Raster => ({
    ...{ width: 45, height: 60 },
    data: data.map((level) => (level < 6 ? 40 * level : 250 + (level % 6))),
  }),
);

/** How much darker than paper the pixels of a block are that have paper above and below, and the share that have. */
const ridgeOf = ({ width, height, data }: Raster, block: number, y: number, most: number) => {
  const darkness = (x: number, row: number): number => 255 - (data[row * width + x] as number);
  const three = (x: number, row: number): number =>
    [row - 1, row, row + 1].reduce((sum, at) => sum + darkness(x, at), 0);
  const nothing = { level: Number.NaN, share: 0 };
  if (y <= sideDistance || y >= height - sideDistance - 1) return nothing;
  const darker: number[] = [];
  for (let x = block * blockLength; x < Math.min(width, (block + 1) * blockLength); x++) {
    const paper = Math.max(three(x, y - sideDistance), three(x, y + sideDistance));
    const line = three(x, y - 1) + three(x, y) + three(x, y + 1);
    if (paper <= 3 * darkestSide) darker.push(Math.min(9 * most, line - 3 * paper));
  }
  if (darker.length < 2) return nothing;
  const sum = darker.reduce((all, own) => all + own, 0);
  return {
    level: Math.fround(sum / (9 * darker.length)),
    share: darker.length / blockLength,
  };
};

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

  it('is measured in each block', () => {
    const most = fc.integer({ min: 1, max: 306 });
    fc.assert(
      fc.property(fc.oneof(noisy, rasters(45)), most, (sheet, most) => {
        const { levels, known, blocks } = findRidge(sheet, most);
        const plain = Array.from({ length: blocks * sheet.height }, (_, at) =>
          ridgeOf(sheet, at % blocks, Math.floor(at / blocks), most),
        );
        expect([...levels]).toEqual(plain.map(({ level }) => level));
        expect([...known]).toEqual(plain.map(({ share }) => share));
      }),
      { numRuns: 60 },
    );
  });
});
