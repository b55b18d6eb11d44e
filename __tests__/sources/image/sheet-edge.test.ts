import { describe, expect, it } from '@jest/globals';
import { toLinePictures } from '../../../src/sources/image/line-pictures.ts';
import { page } from './paint.ts';

type Box = readonly [number, number, number, number];

/** Upright hairs of a few pixels, as the grain of a shadow leaves them, from this height on. */
const grain = (top: number): readonly Box[] =>
  Array.from({ length: 60 }, (_, i): Box => {
    const [left, y] = [100 + 8 * i, top + ((i * 5) % 7)];
    return [left, y, left + 1, y + 9];
  });

/** Four strokes of a character each, from this height on. */
const word = (top: number): readonly Box[] =>
  [0, 1, 2, 3].map((i) => [200 + 12 * i, top, 206 + 12 * i, top + 24]);

const topsOf = (...boxes: readonly Box[]): readonly number[] =>
  toLinePictures(page(800, 600, ...boxes)).lines.map(({ top }) => top);

describe('isGrainOfShadow', () => {
  it('takes the grain of the shadow at the side of a sheet for no text', () => {
    expect(topsOf(...grain(4), ...word(200))).toEqual([200]);
  });

  it('leaves text at the side of a picture that was cut out, and specks within the sheet', () => {
    expect(topsOf(...word(4), ...word(200))).toEqual([4, 200]);
    expect(topsOf(...grain(300), ...word(200))).toEqual([200, 300]);
  });
});
