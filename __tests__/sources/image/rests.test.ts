import { describe, expect, it } from '@jest/globals';
import { findComponents } from '../../../src/sources/image/components.ts';
import { withoutRests } from '../../../src/sources/image/rests.ts';
import type { Stretch } from '../../../src/sources/image/stretch.ts';

type Box = readonly [left: number, top: number, right: number, bottom: number];

const size = { width: 300, height: 200 };
const line = (position: number): Stretch => ({ position, start: 20, end: 280, thickness: 2 });
const double = [line(50), line(55), line(150), line(155)];

/** Where the ink of the boxes that stays is. */
const kept = (boxes: readonly Box[], horizontal: readonly Stretch[], vertical: Stretch[] = []) => {
  const data = new Uint8Array(size.width * size.height);
  for (const [left, top, right, bottom] of boxes)
    for (let y = top; y < bottom; y++) data.fill(1, y * size.width + left, y * size.width + right);
  return withoutRests(findComponents({ ...size, data }), size, horizontal, vertical).map(
    ({ left, top, right, bottom }) => [left, top, right, bottom],
  );
};

describe('withoutRests', () => {
  it('leaves out strokes of double borders that were not found', () => {
    const text: Box = [100, 80, 124, 106];
    expect(kept([[60, 59, 130, 61], text, [200, 145, 214, 147]], double)).toEqual([text]);
  });

  it('leaves out the corner of an inner frame, which keeps to two bands', () => {
    const corner: readonly Box[] = [
      [200, 145, 262, 147],
      [260, 60, 262, 147],
    ];
    expect(kept(corner, double, [{ position: 266, start: 50, end: 155, thickness: 2 }])).toEqual(
      [],
    );
    expect(kept(corner, double)).toHaveLength(1);
  });

  it('keeps text that reaches into a band', () => {
    const low: Box = [100, 118, 124, 144];
    expect(kept([low], double)).toEqual([low]);
  });

  it('keeps what lies beside the lines of a table with single borders: a point, a dash', () => {
    const near: readonly Box[] = [
      [100, 54, 104, 58],
      [120, 145, 140, 147],
    ];
    expect(kept(near, [line(50), line(150)])).toEqual(near);
  });
});
