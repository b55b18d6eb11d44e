import { describe, expect, it } from '@jest/globals';
import { defaultAlignmentSettings as settings } from '../../../src/grid/aligned/settings.ts';
import { coverRows } from '../../../src/grid/aligned/spans.ts';

const rows = (...extents: readonly (readonly [number, number])[]) =>
  extents.map(([top, bottom]) => ({ top, bottom, lines: bottom - top + 1 }));
const label = (y: number) => ({ y, top: y });

describe('a merged cell', () => {
  it('covers the rows in whose middle its label stands', () => {
    const table = rows([0, 9], [10, 19], [20, 29], [30, 39]);
    expect(coverRows([label(14.5), label(34.5)], table, settings)?.rows).toEqual([
      [0],
      [0],
      [0],
      [1],
    ]);
  });

  it('begins at the row beside its label where labels stand at the top', () => {
    const table = rows([0, 9], [10, 19], [20, 29], [30, 39]);
    expect(coverRows([label(0), label(10)], table, settings)?.rows).toEqual([[0], [1], [1], [1]]);
  });

  it('leaves a row to both where they fit equally well', () => {
    const table = rows([0, 0], [1, 1], [2, 2]);
    const coverage = coverRows([label(0.25), label(1.75)], table, settings)?.rows;
    expect(coverage?.[0]?.[0]).toBe(0);
    expect(coverage?.[1]?.toSorted()).toEqual([0, 1]);
    expect(coverage?.[2]?.[0]).toBe(1);
  });

  it('cannot be found where there are fewer rows than labels', () => {
    expect(coverRows([label(0), label(1)], rows([0, 1]), settings)).toBeNull();
    expect(coverRows([], rows([0, 1]), settings)).toBeNull();
  });
});
