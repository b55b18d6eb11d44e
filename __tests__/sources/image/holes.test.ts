import { describe, expect, it } from '@jest/globals';
import { findComponents } from '../../../src/sources/image/components.ts';
import { withoutHoles } from '../../../src/sources/image/holes.ts';
import type { Raster } from '../../../src/sources/image/raster.ts';
import { page } from './paint.ts';

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The rows of a disc as boxes; `inner`: the radius of the white within it. */
const disc = (x: number, y: number, radius: number, inner = 0): readonly Box[] =>
  Array.from({ length: 2 * radius + 1 }, (_, i) => i - radius).flatMap((away): readonly Box[] => {
    const half = Math.round(Math.sqrt(radius ** 2 - away ** 2));
    const white = Math.round(Math.sqrt(Math.max(0, inner ** 2 - away ** 2)));
    const at = y + away;
    return white === 0
      ? [[x - half, at, x + half + 1, at + 1]]
      : [
          [x - half, at, x - white, at + 1],
          [x + white + 1, at, x + half + 1, at + 1],
        ];
  });

const character: Box = [300, 190, 324, 214];

/** How many pieces of ink of a page are kept. */
const kept = (given: Raster): number => {
  const data = given.data.map((level) => (level < 128 ? 1 : 0));
  return withoutHoles(findComponents({ ...given, data }).components).length;
};

describe('withoutHoles', () => {
  it('takes out discs above each other in the margin of a sheet, which are larger than characters', () => {
    expect(kept(page(600, 600, ...disc(80, 200, 22), ...disc(80, 500, 22), character))).toBe(1);
  });

  it.each<readonly [string, readonly Box[]]>([
    ['a disc alone, which may be a bullet or the dot of a mark', disc(80, 200, 22)],
    ['discs no larger than characters', [...disc(80, 200, 15), ...disc(80, 500, 15)]],
    ['circles', [...disc(80, 200, 22, 14), ...disc(80, 500, 22, 14)]],
    [
      'squares',
      [
        [58, 178, 102, 222],
        [58, 478, 102, 522],
      ],
    ],
    [
      'discs that stand above and below text, of which they may have taken some',
      [...disc(310, 100, 22), ...disc(310, 500, 22)],
    ],
  ])('keeps %s', (_, boxes) => {
    const without = kept(page(600, 600, character));
    const all = kept(page(600, 600, ...boxes, character));
    expect(all).toBeGreaterThan(without);
  });
});
