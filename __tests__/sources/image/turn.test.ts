import { describe, expect, it } from '@jest/globals';
import { apply, compose, turnQuarters } from '../../../src/sources/image/turn.ts';
import { page, turnBy } from './paint.ts';

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
