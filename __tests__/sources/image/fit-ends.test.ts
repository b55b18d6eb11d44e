import { describe, expect, it } from '@jest/globals';
import { fitEnds } from '../../../src/sources/image/fit-ends.ts';
import { page } from './paint.ts';

const across = { position: 50, start: 100, end: 300, thickness: 2 };
const crossingAt = (...places: readonly number[]) =>
  places.map((position) => ({ position, start: 0, end: 120, thickness: 2 }));
const ends = ({ start, end }: { readonly start: number; readonly end: number }) => [start, end];

describe('A border that stops short of others', () => {
  const painted = page(400, 120, [100, 49, 300, 51]);

  it('reaches those that are nearer than a cell is low, though the way there is white', () => {
    const fitted = fitEnds(painted, crossingAt(88, 312), [across])(across);
    expect(ends(fitted)).toEqual([88, 312]);
  });

  it('reaches none over white as wide as a cell', () => {
    const fitted = fitEnds(painted, crossingAt(78, 322), [across])(across);
    expect(ends(fitted)).toEqual([100, 300]);
  });

  it('reaches one farther away where the way there is dark', () => {
    const pale = page(400, 120, [78, 49, 322, 51]);
    const fitted = fitEnds(pale, crossingAt(78, 322), [across])(across);
    expect(ends(fitted)).toEqual([78, 322]);
  });

  it('reaches none that does not come to its height', () => {
    const elsewhere = crossingAt(88, 312).map((line) => ({ ...line, end: 30 }));
    expect(ends(fitEnds(painted, elsewhere, [across])(across))).toEqual([100, 300]);
  });
});

describe('A border that runs on beyond another', () => {
  it('ends there where what goes on is whiter than the border: strokes of text', () => {
    const text = page(400, 120, [100, 49, 282, 51], [296, 49, 300, 51]);
    expect(ends(fitEnds(text, crossingAt(100, 280), [across])(across))).toEqual([100, 280]);
  });

  it('ends where others do, though no border stands there: the table goes on from another page', () => {
    const painted = page(400, 120, [100, 19, 300, 21], [100, 49, 300, 51], [100, 79, 300, 81]);
    const own = [20, 50, 80].map((position) => ({ ...across, position }));
    const crossing = crossingAt(130, 270);
    expect(ends(fitEnds(painted, crossing, own)(across))).toEqual([100, 300]);
    expect(ends(fitEnds(painted, crossing, own.slice(1))(across))).toEqual([130, 270]);
    // Where others cross farther on, text stands in line with them all.
    const farther = crossingAt(60, 130, 270, 340);
    expect(ends(fitEnds(painted, farther, own)(across))).toEqual([130, 270]);
  });
});
