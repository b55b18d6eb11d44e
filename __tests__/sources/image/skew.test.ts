import { describe, expect, it } from '@jest/globals';
import { binarise } from '../../../src/sources/image/binarise.ts';
import { isSideways } from '../../../src/sources/image/sideways.ts';
import { findSkew } from '../../../src/sources/image/skew.ts';
import { transpose } from '../../../src/sources/image/transpose.ts';
import { page, turnBy } from './paint.ts';

/** Twelve lines of text as rows of boxes. */
const text = page(
  1000,
  800,
  ...Array.from({ length: 12 * 25 }, (_, i) => {
    const [x, y] = [100 + 32 * (i % 25), 60 + 60 * Math.floor(i / 25)];
    return [x, y, x + 29 + (i % 3), y + 24] as const;
  }),
);

describe('findSkew', () => {
  it.each([-4.2, -1, -0.3, 0.6, 2.5, 4.8])(
    'finds what takes out a skew of %d degrees',
    (degrees) => {
      const skewed = turnBy(text, degrees).raster;
      expect(Math.abs(findSkew(binarise(skewed)) + degrees)).toBeLessThan(0.1);
    },
  );

  it('leaves a straight page and an empty one alone', () => {
    expect(findSkew(binarise(text))).toBeCloseTo(0, 1);
    expect(findSkew(binarise(page(100, 100)))).toBe(0);
  });
});

describe('isSideways', () => {
  it('knows a page that lies on its side', () => {
    expect(isSideways(binarise(text))).toBe(false);
    expect(isSideways(transpose(binarise(text)))).toBe(true);
  });
});
