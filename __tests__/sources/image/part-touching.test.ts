import { describe, expect, it } from '@jest/globals';
import { findComponents } from '../../../src/sources/image/components.ts';
import { partTouching } from '../../../src/sources/image/part-touching.ts';
import { findRegions } from '../../../src/sources/image/regions.ts';

type Box = readonly [left: number, top: number, right: number, bottom: number];

const [width, height] = [200, 160];

/** Rows 40 pixels high. */
const lines = [0, 40, 80, 120].map((y) => ({
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

describe('Ink that hangs together over a ruling line', () => {
  it('is a character in each row where they touch the line in the same place', () => {
    const [first, second, third] = boxesOf([50, 46, 78, 116]);
    expect(third).toBeUndefined();
    expect(first?.[1]).toBe(46);
    expect(first?.[3]).toBeLessThanOrEqual(80);
    expect(second?.[1]).toBeGreaterThanOrEqual(80);
    expect(second?.[3]).toBe(116);
  });

  it('is the same in rows that follow each other, and leaves other ink as it is', () => {
    expect(boxesOf([50, 6, 78, 116], [100, 50, 120, 70])).toHaveLength(4);
  });

  it('is one character where it is printed over the line', () => {
    expect(boxesOf([50, 62, 78, 92])).toEqual([[50, 62, 78, 92]]);
    expect(boxesOf([50, 44, 78, 88])).toEqual([[50, 44, 78, 88]]);
  });

  it('is no text where it is larger than characters both ways, or a stroke', () => {
    expect(boxesOf([50, 46, 150, 116])).toEqual([[50, 46, 150, 116]]);
    expect(boxesOf([50, 46, 54, 116])).toEqual([[50, 46, 54, 116]]);
  });
});
