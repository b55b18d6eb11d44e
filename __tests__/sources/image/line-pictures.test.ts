import { describe, expect, it } from '@jest/globals';
import { toLinePictures } from '../../../src/sources/image/line-pictures.ts';
import { page, twoCells } from './paint.ts';

/** A word of four bars with the stroke of a seal over it. */
const word = [0, 1, 2, 3].map((i) => [200 + 10 * i, 138, 206 + 10 * i, 162] as const);
const stroke = [196, 120, 244, 132] as const;

describe('toLinePictures', () => {
  it('finds borders that went with a seal, and reads the text without the seal', () => {
    const sealed = page(800, 300, ...twoCells, ...word, stroke);
    const unsealed = page(800, 300, ...twoCells, ...word);
    for (const y of [100, 101]) unsealed.data.fill(255, y * 800 + 150, y * 800 + 650);
    const { horizontal, lines } = toLinePictures(sealed, unsealed);
    expect(horizontal.map(({ start, end }) => Math.round((end - start) / 10))).toEqual([60, 60]);
    expect(lines.map(({ top, bottom }) => [top, bottom])).toEqual([[138, 162]]);
  });

  it('reads no holes that were punched into the margin', () => {
    const hole = (y: number) =>
      Array.from({ length: 45 }, (_, i) => {
        const half = Math.round(Math.sqrt(22 ** 2 - (i - 22) ** 2));
        return [80 - half, y - 22 + i, 81 + half, y - 21 + i] as const;
      });
    const { lines } = toLinePictures(
      page(800, 300, ...twoCells, ...word, ...hole(80), ...hole(240)),
    );
    expect(lines.map(({ left }) => left)).toEqual([200]);
  });
});
