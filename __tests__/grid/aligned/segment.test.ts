import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divideLines, limitOf } from '../../../src/grid/aligned/divide.ts';
import { segmentColumn } from '../../../src/grid/aligned/segment.ts';
import { defaultAlignmentSettings as settings } from '../../../src/grid/aligned/settings.ts';

const lines = (texts: readonly string[]) => texts.map((text, y) => ({ text, y }));
const anchors = (...middles: readonly number[]) => middles.map((y) => ({ y, top: y }));

describe('the lines of a column', () => {
  it('belong to the row in whose middle they stand', () => {
    const column = lines(['甲甲甲甲', '甲甲甲甲', '甲甲', '乙乙']);
    const division = segmentColumn(column, anchors(1, 3), 'middle', settings);
    expect(division?.best).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 4 },
    ]);
  });

  it('belong to the row at whose top they begin', () => {
    const column = lines(['甲甲甲甲', '甲甲甲甲', '甲甲', '乙乙']);
    const division = segmentColumn(column, anchors(0, 3), 'top', settings);
    expect(division?.best[0]).toEqual({ from: 0, to: 3 });
  });

  it('have other readings where a full line may end a cell or go on', () => {
    const column = lines(['甲甲甲甲', '乙乙乙乙', '丙丙丙丙']);
    const division = segmentColumn(column, anchors(0.5, 1.5), 'middle', settings);
    const limit = (division?.cost ?? 0) + settings.costOfEmptyCell / 2;
    const readings = [
      division?.best[0],
      ...(division?.others[0] ?? []).filter(({ total }) => total <= limit),
    ];
    expect(readings.map((segment) => segment?.to).toSorted()).toEqual([1, 2]);
  });

  it('leave a row empty rather than tear a text', () => {
    const column = lines(['甲', '丙']);
    const division = segmentColumn(column, anchors(0, 0.5, 1), 'middle', settings);
    expect(division?.best.map(({ from, to }) => to - from)).toEqual([1, 0, 1]);
  });
});

/** Every way to cut `count` lines into `rows` segments, the cost of the cheapest. */
const cheapest = (rows: number, from: number, count: number, cost: number[][][]): number => {
  const row = (cost.length - rows) as number;
  if (rows === 0) return from === count ? 0 : Infinity;
  let least = Infinity;
  for (let to = from; to <= count; to += 1) {
    const own = cost[row]?.[from]?.[to] ?? Infinity;
    least = Math.min(least, own + cheapest(rows - 1, to, count, cost));
  }
  return least;
};

describe('a division', () => {
  it('is the cheapest of all, and its segments add up to it', () => {
    const size = 4;
    const costs = fc.array(
      fc.array(fc.array(fc.nat(9), { minLength: size + 1, maxLength: size + 1 }), {
        minLength: size + 1,
        maxLength: size + 1,
      }),
      { minLength: 3, maxLength: 3 },
    );
    fc.assert(
      fc.property(costs, (cost) => {
        const of = (row: number, from: number, to: number) => cost[row]?.[from]?.[to] ?? Infinity;
        const division = divideLines(3, size, of, settings);
        const sum = division?.best.reduce((s, { from, to }, row) => s + of(row, from, to), 0);
        expect(division?.cost).toBe(cheapest(3, 0, size, cost));
        expect(sum).toBe(division?.cost);
        expect(division?.best.at(-1)?.to).toBe(size);
      }),
    );
  });

  it('has a margin that grows with what the best reading costs, to an end', () => {
    expect(limitOf(0, settings)).toBe(settings.margin);
    expect(limitOf(10, settings)).toBe(10 + 10 * settings.strain);
    expect(limitOf(100, settings)).toBe(100 + settings.widestMargin);
  });
});
