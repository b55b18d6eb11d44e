import { describe, expect, it } from '@jest/globals';
import { bandsAlong } from '../../../src/sources/image/bands.ts';
import { inkOfText } from '../../../src/sources/image/erase.ts';
import type { Raster } from '../../../src/sources/image/raster.ts';
import { findRuling } from '../../../src/sources/image/ruling.ts';
import { page, twoCells } from './paint.ts';

type Box = readonly [left: number, top: number, right: number, bottom: number];

const inkOf = (raster: Raster) => {
  const { horizontal, vertical } = findRuling(raster);
  return inkOfText(raster, horizontal, vertical, bandsAlong(raster, horizontal, vertical));
};

/** How many pixels of a part of the page are ink. */
const inkWithin = (raster: Raster, [left, top, right, bottom]: Box): number => {
  const { data, width } = inkOf(raster);
  let ink = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) ink += data[y * width + x] ?? 0;
  return ink;
};

const whole: Box = [0, 0, 800, 300];
const line: Box = [100, 50, 700, 54];

describe('The ink of text', () => {
  it('is none of a table without text', () => {
    expect(inkWithin(page(800, 300, ...twoCells), whole)).toBe(0);
  });

  it('is all ink where no line is', () => {
    const strokes: readonly Box[] = [
      [100, 50, 190, 54],
      [100, 90, 140, 94],
      [145, 40, 149, 130],
    ];
    const area = 90 * 4 + 40 * 4 + 4 * 90 - 4 * 4;
    expect(inkWithin(page(800, 300, ...strokes), whole)).toBe(area);
  });

  it('is the whole of a stroke that runs through a line', () => {
    const through: Box = [300, 30, 304, 70];
    expect(inkWithin(page(800, 100, line, through), through)).toBe(4 * 40);
  });

  it('is none of the line between two texts that nearly touch it from above and from below', () => {
    const [above, below]: readonly Box[] = [
      [300, 30, 304, 49],
      [300, 55, 304, 75],
    ];
    const raster = page(800, 100, line, above as Box, below as Box);
    expect(inkWithin(raster, [290, 49, 310, 55])).toBe(0);
    expect(inkWithin(raster, above as Box)).toBe(4 * 19);
    expect(inkWithin(raster, below as Box)).toBe(4 * 20);
  });

  it('is none of a line that is thinner where texts nearly touch it', () => {
    const raster = page(800, 100, line, [300, 30, 304, 49], [300, 55, 304, 75]);
    for (const y of [50, 53]) raster.data.fill(255, y * 800 + 290, y * 800 + 310);
    for (const y of [49, 54]) raster.data.fill(0, y * 800 + 300, y * 800 + 304);
    expect(inkWithin(raster, [290, 51, 310, 53])).toBe(0);
  });

  it('is as pale as the text is, however dark the lines are', () => {
    const table = page(
      800,
      300,
      ...twoCells.map(([l, t, r, b]): Box => [l - 1, t - 1, r + 1, b + 1]),
    );
    // Strokes at one level, their grey edges at another, a paler speck: beside the lines the edges would pass for paper.
    const strokes = [...Array(30)].map((_, i): Box => [150 + 8 * i, 140, 153 + 8 * i, 160]);
    for (const [left, top, right, bottom] of strokes)
      for (let y = top; y < bottom; y++) {
        table.data.fill(130, y * 800 + left, y * 800 + right);
        table.data[y * 800 + left] = 175;
      }
    table.data.fill(180, 20 * 800 + 20, 20 * 800 + 40);
    expect(inkWithin(table, [150, 140, 400, 160])).toBe(30 * 3 * 20);
  });
});
