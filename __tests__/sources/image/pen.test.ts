import { describe, expect, it } from '@jest/globals';
import { toLinePictures } from '../../../src/sources/image/line-pictures.ts';
import type { Raster } from '../../../src/sources/image/raster.ts';
import { page } from './paint.ts';

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Characters as black boxes 24 pixels wide, 4 apart. */
const characters = (left: number, top: number, count: number): readonly Box[] =>
  Array.from({ length: count }, (_, i) => [left + 28 * i, top, left + 28 * i + 24, top + 26]);

/** A ring of straight strokes 6 pixels thick, 120 wide and 80 high. */
const ring = (left: number, top: number): readonly Box[] => [
  [left, top, left + 120, top + 6],
  [left, top + 74, left + 120, top + 80],
  [left, top, left + 6, top + 80],
  [left + 114, top, left + 120, top + 80],
];
/** A line through a text. */
const stroke = (left: number, top: number): Box => [left, top, left + 200, top + 6];

/** Draws in grey where nothing darker is. */
const draw = (raster: Raster, level: number, boxes: readonly Box[]): Raster => {
  for (const [left, top, right, bottom] of boxes)
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) {
        const at = y * raster.width + x;
        raster.data[at] = Math.min(level, raster.data[at] ?? 255);
      }
  return raster;
};

const text = characters(300, 130, 4);
const linesOf = (level: number, marks: readonly Box[]) => {
  const { lines, pictures, covered } = toLinePictures(draw(page(900, 400, ...text), level, marks));
  return {
    boxes: lines.map(({ left, top, right, bottom }) => [left, top, right, bottom]),
    pictures,
    covered,
  };
};
const alone = [[300, 130, 408, 156]];

describe('What a pen drew', () => {
  it('is no text where it is paler than text and larger', () => {
    expect(linesOf(110, ring(600, 200)).boxes).toEqual(alone);
  });

  it('is parted from a text that it runs through, which is read without it', () => {
    const { boxes, pictures, covered } = linesOf(110, [stroke(280, 140)]);
    expect(boxes).toEqual(alone);
    expect(covered).toEqual([false]);
    const levels = new Set(pictures[0]?.data);
    expect(levels.has(0)).toBe(true);
    // Between characters the rims on both sides keep the grey of the stroke, before the first they end.
    expect(pictures[0]?.data[(4 + 13) * (pictures[0]?.width ?? 0)]).toBe(255);
  });

  it('may be text where it is as dark, and covers what it runs through', () => {
    expect(linesOf(20, ring(600, 200)).boxes).toHaveLength(2);
    expect(linesOf(20, [stroke(280, 140)]).boxes).not.toEqual(alone);
  });

  it('may be text where it is no larger than a character', () => {
    const small = characters(600, 130, 1);
    expect(linesOf(110, small).boxes).toHaveLength(2);
  });

  it('is not what is paler than a blot: characters of a text that hang together stay', () => {
    const blot = page(900, 400, [500, 230, 800, 330]);
    const { lines } = toLinePictures(draw(blot, 90, [[300, 130, 352, 156], ...text.slice(2)]));
    expect(lines.map(({ left }) => left)).toContain(300);
  });

  it('covers the line of which characters go with it', () => {
    const tick: Box = [414, 136, 470, 146];
    const thin: Box = [413, 130, 416, 156];
    const withTick = (...print: readonly Box[]) =>
      toLinePictures(draw(page(900, 400, ...text, ...print), 110, [tick])).covered;
    expect(withTick()).toEqual([false]);
    expect(withTick(thin)).toEqual([true]);
    // Print that went with the mark in another row is none of this line.
    const longTick: readonly Box[] = [tick, [464, 136, 470, 240]];
    const speck: Box = [464, 230, 472, 236];
    const { covered } = toLinePictures(draw(page(900, 400, ...text, speck), 110, longTick));
    expect(covered[0]).toBe(false);
  });
});
