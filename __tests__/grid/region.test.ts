import { describe, expect, it } from '@jest/globals';
import { regionOf } from '../../src/grid/region.ts';
import type { BoundingBox, SourceRegion } from '../../src/model/region.ts';

const at = (page: number, ...bbox: BoundingBox) => ({ source: { page, bbox } });
const otherwise: SourceRegion = { line: 1, column: 1 };

describe('Where several texts stand', () => {
  it('is the box around all of them, not that of a speck that comes first', () => {
    expect(regionOf([at(2, 10, 50, 12, 52), at(2, 300, 45, 380, 57)], otherwise)).toEqual({
      page: 2,
      bbox: [10, 45, 380, 57],
    });
  });

  it('begins where the first stands, where the others are on another page', () => {
    expect(regionOf([at(2, 10, 50, 12, 52), at(3, 0, 0, 9, 9)], otherwise)).toEqual({
      page: 2,
      bbox: [10, 50, 12, 52],
    });
  });

  it('reaches to the last line of a text', () => {
    const lines = [4, 4, 6].map((line) => ({ source: { line, column: 2 } }));
    expect(regionOf(lines, otherwise)).toEqual({ line: 4, column: 2, endLine: 6 });
    expect(
      regionOf([...lines].toSpliced(1, 0, { source: { line: 9, column: 1 } }), otherwise),
    ).toEqual({
      ...{ line: 4, column: 2, endLine: 9 },
    });
  });

  it('is said by those that know it, or by the place around them', () => {
    expect(regionOf([{}, at(1, 1, 2, 3, 4)], otherwise)).toEqual({ page: 1, bbox: [1, 2, 3, 4] });
    expect(regionOf([{}, {}], otherwise)).toBe(otherwise);
  });
});
