import { describe, expect, it } from '@jest/globals';
import { endingAt } from '../../../src/sources/image/crossing.ts';

const line = { position: 50, start: 107, end: 396, thickness: 2 };
const upright = (position: number) => ({ position, start: 0, end: 120, thickness: 2 });

describe('A line that ends near to others', () => {
  it('ends where they are', () => {
    const { start, end } = endingAt([100, 250, 400].map(upright))(line);
    expect([start, end]).toEqual([100, 400]);
  });

  it('ends at the nearest one', () => {
    expect(endingAt([102, 108].map(upright))(line).start).toBe(108);
  });

  it('stays as it is where none is near', () => {
    expect(endingAt([90, 420].map(upright))(line)).toEqual(line);
  });
});
