import { describe, expect, it } from '@jest/globals';
import { trimLoose } from '../../../src/sources/image/trim-loose.ts';

const uprights = [100, 300, 700].map((x) => ({
  ...{ position: x, start: 0, end: 120, thickness: 2 },
}));
const ends = (start: number, end: number) => {
  const trimmed = trimLoose(uprights)({ position: 50, start, end, thickness: 2 });
  return [trimmed.start, trimmed.end];
};

describe('A line that ends in the middle of a cell', () => {
  it('ends at the last border before it', () => {
    expect(ends(100, 420)).toEqual([100, 300]);
    expect(ends(180, 700)).toEqual([300, 700]);
  });

  it('is left where it ends at borders, or the table is open', () => {
    expect(ends(100, 700)).toEqual([100, 700]);
    expect(ends(100, 780)).toEqual([100, 780]);
    expect(ends(20, 300)).toEqual([20, 300]);
  });
});
