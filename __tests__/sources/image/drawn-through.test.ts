import { describe, expect, it } from '@jest/globals';
import { isDrawnThrough } from '../../../src/sources/image/drawn-through.ts';
import { page } from './paint.ts';

/** Dashes of 7 pixels with gaps of 3, as on all the page. */
const manner = { share: 0.9, gap: 3, dash: 7, darkest: 255, thickest: 5 };
const line = { position: 50, start: 100, end: 250, thickness: 4 };
const dashes = Array.from({ length: 15 }, (_, i) => {
  const start = line.start + 10 * i;
  return [start, 48, start + 7, 52] as const;
});
/** Borders of rows that end at the line. */
const crossing = [150, 200].map((position) => ({
  ...{ position, start: 50, end: 300, thickness: 5 },
}));

describe('A short dashed line', () => {
  it('is a border where its dashes run together only with the lines that end at it', () => {
    const rows = crossing.map(({ position }) => [position - 9, 48, position + 10, 52] as const);
    const isBorder = isDrawnThrough(page(400, 300, ...dashes, ...rows), [line], crossing, manner);
    expect(isBorder(line)).toBe(true);
  });

  it('is a stroke where more is drawn in a row between those', () => {
    const drawn = page(400, 300, ...dashes, [110, 48, 140, 52]);
    expect(isDrawnThrough(drawn, [line], crossing, manner)(line)).toBe(false);
  });
});

describe('A short solid line in a low row', () => {
  const solid = { share: 1, gap: 0, dash: Infinity, darkest: 255, thickest: 6 };
  const long = { position: 50, start: 200, end: 500, thickness: 4 };
  const rows = [100, 136].map((position) => ({ position, start: 0, end: 300, thickness: 4 }));
  const isBorder = (position: number, text: number): boolean => {
    const low = { position, start: 100, end: 136, thickness: 4 };
    const drawn = page(
      600,
      300,
      ...([long, low].map((one) => [
        one.start,
        Math.floor(one.position) - 2,
        one.end,
        Math.floor(one.position) + 2,
      ]) as [number, number, number, number][]),
      [100, position + text, 125, position + text + 4],
    );
    return isDrawnThrough(drawn, [long, low], rows, solid)(low);
  };

  it('is a border though text touches it where it is closely in line with a long one, else a stroke of that text', () => {
    expect(isBorder(52, 6)).toBe(true);
    expect(isBorder(53, 6)).toBe(false);
    expect(isBorder(53, 20)).toBe(true);
  });
});
