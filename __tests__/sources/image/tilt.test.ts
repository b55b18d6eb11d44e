import { describe, expect, it } from '@jest/globals';
import type { Raster } from '../../../src/sources/image/raster.ts';
import { findTilt } from '../../../src/sources/image/tilt.ts';
import {
  about,
  apply,
  type Homography,
  identity,
  resample,
  rotation,
} from '../../../src/sources/image/turn.ts';
import { page } from './paint.ts';

/** A table of six rows and four columns, seen from the front. */
const table = page(
  1200,
  900,
  ...Array.from({ length: 7 }, (_, i) => [100, 100 + 115 * i, 1100, 103 + 115 * i] as const),
  ...Array.from({ length: 5 }, (_, i) => [100 + 249 * i, 100, 103 + 249 * i, 793] as const),
);

/** Where corners of the table are once the tilt is taken out of the tilted page. */
const corners = [
  [100, 100],
  [1100, 100],
  [100, 790],
  [1100, 790],
] as const;

/** In place of a piece of a line, an arc that rises from it and falls back. */
const leadAway = ({ width, data }: Raster, x: number, y: number): void => {
  for (let along = 0; along < 72; along++)
    for (const row of [0, 1, 2]) {
      data[(y + row) * width + x + along] = 255;
      data[(y + row - Math.round(4 * Math.sin((along / 72) * Math.PI))) * width + x + along] = 0;
    }
};

describe('findTilt', () => {
  it.each([
    ['from the side', [1, 0, 0, 0, 1, 0, 2e-5, 0, 1]],
    ['from below', [1, 0, 0, 0, 1, 0, 0, -2e-5, 1]],
    ['from a corner', [1, 0, 0, 0, 1, 0, 1e-5, 1.5e-5, 1]],
    ['with a skewed lens', [1, 0.006, 0, -0.004, 1, 0, 0, 0, 1]],
  ] as const)('takes out what a camera sees %s', (_, seen) => {
    const view: Homography = about(600, 450, [...seen]);
    const tilt = findTilt(resample(table, view));
    expect(tilt).not.toBeNull();
    if (!tilt) return;
    for (const [x, y] of corners) {
      const [u, v] = apply(view, ...apply(tilt, x, y));
      expect(Math.hypot(u - x, v - y)).toBeLessThan(4);
    }
  });

  it('leaves a straight table alone whatever the edge of the sheet does', () => {
    const edge = Array.from({ length: 880 }, (_, y) => {
      const x = Math.round(1190 - 0.03 * y);
      return [x, 10 + y, x + 4, 11 + y] as const;
    });
    const sheet = { ...table, data: Uint8Array.from(table.data) };
    for (const [left, y, right] of edge) sheet.data.fill(0, y * 1200 + left, y * 1200 + right);
    expect(findTilt(sheet)).toEqual(identity);
  });

  it('goes by lines whose ink text has led away in places', () => {
    const sheet = { ...table, data: Uint8Array.from(table.data) };
    for (let y = 100; y < 800; y += 115) for (const x of [250, 900]) leadAway(sheet, x, y);
    const turned = findTilt(resample(sheet, rotation(sheet, 0.9)));
    for (const slope of [turned?.[3], -(turned?.[1] ?? 0)])
      expect(slope ?? 0).toBeCloseTo(Math.tan((0.9 * Math.PI) / 180), 3);
  });

  it('leaves a straight page alone, and one without lines', () => {
    expect(findTilt(table)).toEqual(identity);
    expect(findTilt(page(600, 600, [100, 100, 130, 130]))).toBeNull();
  });
});
