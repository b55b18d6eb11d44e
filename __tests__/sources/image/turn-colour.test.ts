import { describe, expect, it } from '@jest/globals';
import { turnColour } from '../../../src/sources/image/turn-colour.ts';

/** Pixels a b c above d e f, each of one level. */
const page = (width: number, height: number, ...levels: readonly number[]) => ({
  page: 1,
  width,
  height,
  data: Uint8Array.from(levels.flatMap((level) => [level, level + 1, level + 2])),
});
const given = page(3, 2, 10, 20, 30, 40, 50, 60);

describe('A page in colour', () => {
  it('turns clockwise by a quarter', () => {
    expect(turnColour(given, 90)).toEqual(page(2, 3, 40, 10, 50, 20, 60, 30));
  });

  it('turns by a half', () => {
    expect(turnColour(given, 180)).toEqual(page(3, 2, 60, 50, 40, 30, 20, 10));
  });

  it('turns by three quarters', () => {
    expect(turnColour(given, 270)).toEqual(page(2, 3, 30, 60, 20, 50, 10, 40));
  });

  it('stays as it is without a turn', () => {
    expect(turnColour(given, 0)).toBe(given);
  });
});
