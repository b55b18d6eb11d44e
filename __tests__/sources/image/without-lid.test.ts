import { describe, expect, it } from '@jest/globals';
import type { Raster } from '../../../src/sources/image/raster.ts';
import { withoutLid } from '../../../src/sources/image/without-lid.ts';
import { page } from './paint.ts';

const darkIn = ({ width, height, data }: Raster, left: number, top: number): number => {
  let dark = 0;
  for (let y = top; y < height; y++)
    for (let x = left; x < width; x++) if ((data[y * width + x] as number) < 160) dark++;
  return dark;
};

describe('withoutLid', () => {
  it('takes away what is black from a side of the picture on', () => {
    const lid = [0, 340, 600, 400] as const;
    const ink = [100, 100, 130, 130] as const;
    expect(darkIn(withoutLid(page(600, 400, lid, ink)), 0, 0)).toBe(30 * 30);
  });

  it('leaves a ruling line that reaches over the edge of the sheet, but for the margin', () => {
    const line = [100, 200, 600, 203] as const;
    expect(darkIn(withoutLid(page(600, 400, line)), 0, 0)).toBe((500 - 32) * 3);
  });
});
