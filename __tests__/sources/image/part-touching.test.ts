import { describe, expect, it } from '@jest/globals';
import { findComponents } from '../../../src/sources/image/components.ts';
import { partTouching } from '../../../src/sources/image/part-touching.ts';
import { findRegions } from '../../../src/sources/image/regions.ts';

type Box = readonly [left: number, top: number, right: number, bottom: number];

const [width, height] = [200, 260];

/** Rows 40 pixels high, and higher ones below. */
const lines = [0, 40, 80, 120, 160, 250].map((y) => ({
  ...{ position: y, start: 0, end: width, thickness: 2 },
}));
const sides = [1, width - 1].map((x) => ({
  ...{ position: x, start: 0, end: height, thickness: 2 },
}));

/** Boxes of ink → the boxes of the components that are left, from top to bottom. */
const boxesOf = (...ink: readonly Box[]) => {
  const data = new Uint8Array(width * height);
  for (const [left, top, right, bottom] of ink)
    for (let y = top; y < bottom; y++) data.fill(1, y * width + left, y * width + right);
  const found = partTouching(
    findComponents({ width, height, data }),
    width,
    findRegions({ width, height }, lines, sides),
  );
  for (const { left, top, label } of found.components)
    expect(found.labels[top * width + left]).toBe(label);
  return found.components.map(({ left, top, right, bottom }) => [left, top, right, bottom]);
};

/** Characters that run together from top to bottom: bars beside each other, one across. */
const characters = (left: number, top: number, right: number, bottom: number): readonly Box[] => [
  ...[0, 12, 24].map((dx): Box => [left + dx, top, left + dx + 4, bottom]),
  [left, top + 4, right, top + 8],
  [left, bottom - 8, right, bottom - 4],
];

describe('Ink that hangs together over a ruling line', () => {
  it('is a character in each row where they touch the line in the same place', () => {
    const [first, second, third] = boxesOf(...characters(50, 46, 78, 116));
    expect(third).toBeUndefined();
    expect(first?.[1]).toBe(46);
    expect(first?.[3]).toBeLessThanOrEqual(80);
    expect(second?.[1]).toBeGreaterThanOrEqual(80);
    expect(second?.[3]).toBe(116);
  });

  it('is the same in rows that follow each other, and leaves other ink as it is', () => {
    expect(boxesOf(...characters(50, 6, 78, 116), [100, 50, 120, 70])).toHaveLength(4);
  });

  it('may be a character and half of one', () => {
    const half: readonly Box[] = [
      [62, 82, 66, 112],
      [62, 88, 74, 92],
    ];
    expect(boxesOf(...characters(50, 46, 78, 82), ...half)).toHaveLength(2);
    expect(boxesOf(...half, [62, 46, 66, 86])).toHaveLength(1);
  });

  it('is one character where it is printed over the line', () => {
    const boxesOfOne = (top: number, bottom: number) => boxesOf(...characters(50, top, 78, bottom));
    expect(boxesOfOne(62, 92)).toEqual([[50, 62, 78, 92]]);
    expect(boxesOfOne(57, 105)).toEqual([[50, 57, 78, 105]]);
  });

  it('is a character of a seal where the rows are higher than text', () => {
    expect(boxesOf(...characters(50, 100, 78, 156))).toHaveLength(2);
    expect(boxesOf(...characters(50, 130, 78, 190))).toEqual([[50, 130, 78, 190]]);
  });

  it('is no text where it is a blot, larger than characters both ways, or a stroke', () => {
    expect(boxesOf([50, 46, 110, 116])).toEqual([[50, 46, 110, 116]]);
    expect(boxesOf([50, 46, 54, 116])).toEqual([[50, 46, 54, 116]]);
    expect(boxesOf(...characters(50, 46, 130, 116))).toHaveLength(1);
  });
});
