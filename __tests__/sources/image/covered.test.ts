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
});
