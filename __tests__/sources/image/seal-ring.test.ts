import { describe, expect, it } from '@jest/globals';
import { findRings } from '../../../src/sources/image/find-rings.ts';
import type { Raster } from '../../../src/sources/image/raster.ts';
import { removeSealRings } from '../../../src/sources/image/seal-ring.ts';

const [side, middle, radius] = [480, 240, 150];

type IsInk = (x: number, y: number) => boolean;

/** A page of 480 × 480 pixels in black and white. */
const page = (...inks: readonly IsInk[]): Raster => ({
  width: side,
  height: side,
  data: Uint8Array.from({ length: side * side }, (_, i) =>
    inks.some((isInk) => isInk(i % side, Math.floor(i / side))) ? 0 : 255,
  ),
});

/** Seven pixels thick. */
const ring: IsInk = (x, y) =>
  Math.abs(Math.hypot(x + 0.5 - middle, y + 0.5 - middle) - radius) < 3.5;
/** Borders, one through the ring and one that ends in it. */
const through: IsInk = (x, y) => x >= 40 && x < 440 && y >= 200 && y < 203;
const into: IsInk = (x, y) => x >= 388 && x < 470 && y >= 240 && y < 243;
/** Upright strokes, four pixels wide with gaps of twelve: they cross the ring where it lies. */
const strokes: IsInk = (x, y) => x >= 208 && x < 272 && y >= 80 && y < 104 && x % 16 < 4;

const inkLeft = ({ data }: Raster, isWanted: IsInk): number =>
  data.filter((level, i) => level === 0 && isWanted(i % side, Math.floor(i / side))).length;

describe('findRings', () => {
  it('finds the ring of a seal, also beyond the edge of the sheet', () => {
    const [found, ...more] = findRings(page(ring, through, strokes));
    expect(more).toEqual([]);
    expect(Math.hypot((found?.x ?? 0) - middle, (found?.y ?? 0) - middle)).toBeLessThan(2);
    expect(Math.abs((found?.radius ?? 0) - radius)).toBeLessThan(2);
    expect(Math.abs((found?.thickness ?? 0) - 7)).toBeLessThanOrEqual(2);
    const cut: IsInk = (x, y) => ring(x + 120, y);
    expect(findRings(page(cut))).toHaveLength(1);
  });

  it('takes disks, squares, lines of text and circles as small as a tick box for none', () => {
    const disk: IsInk = (x, y) => Math.hypot(x - middle, y - middle) < radius;
    const square: IsInk = (x, y) => {
      const away = Math.max(Math.abs(x - middle), Math.abs(y - middle));
      return away > 147 && away < 153;
    };
    const text: IsInk = (x, y) => y % 40 < 24 && x % 16 < 4;
    const small: IsInk = (x, y) => Math.abs(Math.hypot(x - middle, y - middle) - 60) < 3;
    for (const one of [disk, square, text, small]) expect(findRings(page(one))).toEqual([]);
  });
});

describe('removeSealRings', () => {
  it('takes a black ring off, and tells where the seal was', () => {
    const { raster, seals } = removeSealRings(page(ring));
    expect(inkLeft(raster, ring)).toBe(0);
    const [box] = seals;
    expect(Math.abs((box?.left ?? 0) - 86)).toBeLessThanOrEqual(3);
    expect(Math.abs((box?.bottom ?? 0) - 394)).toBeLessThanOrEqual(3);
  });

  it('keeps borders that run through it or end in it, and strokes of text that cross it', () => {
    const given = page(ring, through, into, strokes);
    const { raster } = removeSealRings(given);
    for (const isInk of [through, into, strokes])
      expect(inkLeft(raster, isInk)).toBe(inkLeft(given, isInk));
    const isAlone: IsInk = (x, y) => ring(x, y) && !through(x, y) && !into(x, y) && y > 110;
    expect(inkLeft(raster, isAlone)).toBeLessThan(inkLeft(given, isAlone) / 20);
  });

  it('tells which boxes the ring crossed', () => {
    const { isCrossed } = removeSealRings(page(ring));
    expect(isCrossed({ left: 60, top: 230, right: 120, bottom: 250 })).toBe(true);
    expect(isCrossed({ left: 200, top: 230, right: 280, bottom: 250 })).toBe(false);
    expect(isCrossed({ left: 20, top: 20, right: 60, bottom: 40 })).toBe(false);
  });

  it('leaves a page without a seal as it is', () => {
    const plain = page(through, strokes);
    expect(removeSealRings(plain).raster).toBe(plain);
  });
});
