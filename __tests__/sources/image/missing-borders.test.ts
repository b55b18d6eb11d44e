import { describe, expect, it } from '@jest/globals';
import { missingBorders } from '../../../src/sources/image/missing-borders.ts';
import { page } from './paint.ts';

/** A border across that is known from 100 to 400, and uprights at 100, 400, 600 and 700. */
const known = { position: 50, start: 100, end: 400, thickness: 2 };
const uprights = [100, 400, 600, 700].map((x) => ({
  ...{ position: x, start: 0, end: 120, thickness: 2 },
}));
const solid = { share: 1, gap: 0, dash: Infinity, darkest: 200, thickest: 5 };
const found = (
  ...drawn: Parameters<typeof page> extends [unknown, unknown, ...infer Box] ? Box : never
) =>
  missingBorders(page(800, 120, [100, 49, 400, 51], ...drawn), [known], uprights, solid).map(
    ({ start, end }) => [start, end],
  );

describe('A border in line with a long one', () => {
  it('is found where it is drawn from one line that crosses it to the next', () => {
    expect(found([600, 49, 700, 51])).toEqual([[600, 700]]);
  });

  it('is found a little aside', () => {
    expect(found([600, 51, 700, 53])).toEqual([[600, 700]]);
  });

  it('is none where there is bare paper, or little that is drawn', () => {
    expect(found()).toEqual([]);
    expect(found([620, 49, 650, 51])).toEqual([]);
  });

  it.each([
    [609, 633],
    [607, 633],
  ])(
    'is none where a character stands in a low row, from %i to %i: the lines at its ends are dark themselves, and clear',
    (left, right) => {
      const low = [100, 400, 600, 640].map((x) => ({
        ...{ position: x, start: 0, end: 120, thickness: 5 },
      }));
      const row = page(
        ...([800, 120, [100, 49, 400, 51], [left, 36, right, 64]] as const),
        ...[600, 640].map((x) => [x - 3, 46, x + 4, 54] as const),
      );
      expect(missingBorders(row, [known], low, { ...solid, share: 0.8, gap: 3, dash: 7 })).toEqual(
        [],
      );
    },
  );

  it('is found up to where the one that was seen begins in the middle of a cell', () => {
    const seen = { position: 50, start: 660, end: 900, thickness: 2 };
    const upTo = (x: number) =>
      missingBorders(
        page(1000, 120, [100, 49, 400, 51], [x, 49, 900, 51]),
        [known, seen],
        [...uprights, { position: 900, start: 0, end: 120, thickness: 2 }],
        solid,
      ).map(({ start, end }) => [start, end]);
    expect(upTo(600)).toEqual([[600, 660]]);
    expect(upTo(660)).toEqual([]);
  });

  it('is none in a low row where strokes of text stand beside half of it, and one where they stand off', () => {
    const low = [100, 400, 600, 640].map((x) => ({
      ...{ position: x, start: 0, end: 120, thickness: 2 },
    }));
    const inRow = (beside: number) =>
      missingBorders(
        page(...([800, 120, [100, 49, 400, 51], [604, 49, 636, 51]] as const), [
          612,
          50 + beside,
          630,
          54 + beside,
        ]),
        [known],
        low,
        solid,
      );
    expect(inRow(6)).toEqual([]);
    expect(inRow(20)).toHaveLength(1);
  });
});
