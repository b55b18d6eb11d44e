import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply, compose, resample, turnQuarters } from '../../../src/sources/image/turn.ts';
import { page, turnBy } from './paint.ts';
import { eachPixel, rasters, side } from './rasters.ts';

/** Where the middle of the ink is. */
const middleOf = ({ width, data }: ReturnType<typeof page>): readonly [number, number] => {
  let [x, y, count] = [0, 0, 0];
  data.forEach((level, i) => {
    if (level > 100) return;
    x += (i % width) + 0.5;
    y += Math.floor(i / width) + 0.5;
    count++;
  });
  return [x / count, y / count];
};

describe('A page', () => {
  const drawn = page(60, 40, [50, 4, 56, 10]);

  it.each([
    [1, [33, 53]],
    [2, [7, 33]],
    [3, [7, 7]],
    [4, [53, 7]],
  ] as const)('turned by %i quarters clockwise has its ink there', (quarters, middle) => {
    expect(middleOf(turnQuarters(drawn, quarters).raster)).toEqual(middle);
  });

  it.each([1, 2, 3])('turned by %i quarters tells where its points were', (quarters) => {
    const { raster, back } = turnQuarters(drawn, quarters);
    const [x, y] = apply(back, ...middleOf(raster));
    expect([x, y]).toEqual([53, 7]);
  });

  it.each([-4, 3, 5])('turned by %i degrees tells where its points were', (degrees) => {
    const large = page(600, 400, [450, 100, 470, 120]);
    const { raster, back } = turnBy(large, degrees);
    const [x, y] = apply(back, ...middleOf(raster));
    expect(x).toBeCloseTo(460, 0);
    expect(y).toBeCloseTo(110, 0);
  });

  it('turned clockwise moves what is at the right down', () => {
    const [, y] = middleOf(turnBy(page(600, 400, [550, 195, 560, 205]), 5).raster);
    expect(y).toBeGreaterThan(215);
  });
});

describe('compose', () => {
  it('applies the inner map first', () => {
    const shift = [1, 0, 5, 0, 1, 0, 0, 0, 1] as const;
    const double = [2, 0, 0, 0, 2, 0, 0, 0, 1] as const;
    expect(apply(compose(double, shift), 1, 1)).toEqual([12, 2]);
  });
});

describe('resample', () => {
  const number = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
  const nearOne = number(0.1).map((more) => 1 + more);
  const maps = fc.tuple(
    ...([nearOne, number(0.1), number(9)] as const),
    ...([number(0.1), nearOne, number(9)] as const),
    ...([fc.constantFrom(0, 1e-3, -1e-5), fc.constantFrom(0, -0, 2e-4), fc.constant(1)] as const),
  );

  it('takes each pixel from between the four around where it was', () => {
    const sizes = fc.record({ width: side(), height: side() });
    fc.assert(
      fc.property(rasters(), maps, sizes, ({ width, height, data }, map, size) => {
        const [a, b, c, d, e, f, g, h, i] = map;
        const between = (first: number, second: number, share: number): number =>
          first + (second - first) * share;
        const seen = (u: number, v: number): number => {
          const [X, Y] = [u + 0.5, v + 0.5];
          const w = 1 / (g * X + h * Y + i);
          const [x, y] = [(a * X + b * Y + c) * w - 0.5, (d * X + e * Y + f) * w - 0.5];
          const [left, top] = [Math.floor(x), Math.floor(y)];
          if (!(left >= 0 && top >= 0 && left < width - 1 && top < height - 1)) return 255;
          const row = (at: number): number =>
            between(data[at] as number, data[at + 1] as number, x - left);
          const at = top * width + left;
          return Math.floor(between(row(at), row(at + width), y - top) + 0.5);
        };
        expect([...resample({ width, height, data }, map, size).data]).toEqual(
          eachPixel(size, seen),
        );
      }),
    );
  });
});
