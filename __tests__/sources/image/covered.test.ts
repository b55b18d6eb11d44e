import { describe, expect, it } from '@jest/globals';
import { toLinePictures } from '../../../src/sources/image/line-pictures.ts';
import { page, twoCells } from './paint.ts';

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Characters as black boxes 24 pixels wide, 4 apart. */
const characters = (left: number, top: number, count: number): readonly Box[] =>
  Array.from({ length: count }, (_, i) => [left + 28 * i, top, left + 28 * i + 24, top + 26]);

/** A blot, too large for a character. */
const blot = (left: number, top: number): Box => [left, top, left + 200, top + 200];

const coveredOf = (...boxes: readonly Box[]) => toLinePictures(page(900, 500, ...boxes)).covered;

describe('A line of text', () => {
  it('is covered where a blot touches it: characters that hang together with that are missing', () => {
    const text = characters(300, 130, 4);
    expect(coveredOf(...text)).toEqual([false]);
    expect(coveredOf(...text, blot(395, 50))).toEqual([true]);
    expect(coveredOf(...text, blot(415, 50))).toEqual([true]);
  });

  it('is not covered by one that is further away, or beyond a ruling line', () => {
    const text = characters(300, 130, 3);
    expect(coveredOf(...text, blot(450, 50))).toEqual([false]);
    const near = characters(312, 130, 3);
    expect(coveredOf(...near, blot(412, 110))).toEqual([true]);
    expect(coveredOf(...twoCells, ...near, blot(412, 110))).toEqual([false]);
  });

  it('is covered where characters of it hang together with the stroke of a pen in the next row', () => {
    const rows: readonly Box[] = [
      ...[100, 170, 240].map((y): Box => [100, y, 700, y + 2]),
      ...[100, 698].map((x): Box => [x, 100, x + 2, 242]),
    ];
    const circle: readonly Box[] = [
      [340, 148, 420, 152],
      [340, 220, 420, 224],
      [340, 148, 344, 224],
      [416, 148, 420, 224],
    ];
    const text = characters(300, 125, 4);
    expect(coveredOf(...rows, ...text)).toEqual([false]);
    expect(coveredOf(...rows, ...text, ...circle)).toContain(true);
  });
});
