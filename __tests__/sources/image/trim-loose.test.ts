import { describe, expect, it } from '@jest/globals';
import { trimLoose } from '../../../src/sources/image/trim-loose.ts';
import { page } from './paint.ts';

const uprights = [100, 300, 700].map((x) => ({
  ...{ position: x, start: 0, end: 120, thickness: 2 },
}));
const ends = (start: number, end: number, ...drawn: readonly [number, number][]) => {
  const boxes = drawn.map(([from, to]) => [from, 49, to, 51] as const);
  const trimmed = trimLoose(
    page(800, 120, ...boxes),
    uprights,
  )({ position: 50, start, end, thickness: 2 });
  return [trimmed.start, trimmed.end];
};

describe('A line that ends in the middle of a cell', () => {
  it('ends at the last border before it where a stroke of text is taken for its end', () => {
    expect(ends(100, 340, [100, 340])).toEqual([100, 300]);
    expect(ends(250, 700, [250, 700])).toEqual([300, 700]);
  });

  it('ends there too where it is badly drawn beyond', () => {
    expect(ends(100, 420, [100, 300], [320, 350], [380, 420])).toEqual([100, 300]);
  });

  it('is left where it is drawn well: the border that it ends at was not found', () => {
    expect(ends(100, 420, [100, 420])).toEqual([100, 420]);
  });

  it('is left where it ends at borders, or the table is open', () => {
    expect(ends(100, 700, [100, 700])).toEqual([100, 700]);
    expect(ends(100, 740, [100, 740])).toEqual([100, 740]);
    expect(ends(60, 300, [60, 300])).toEqual([60, 300]);
  });
});
