import { describe, expect, it } from '@jest/globals';
import { linesToEdges } from '../../../src/grid/ruled/edges.ts';
import { defaultRuledSettings } from '../../../src/grid/ruled/settings.ts';
import type { RulingLine } from '../../../src/model/page.ts';
import { across, down, lattice } from './drawing.ts';

const edgesOf = (lines: readonly RulingLine[]) =>
  linesToEdges(lines, defaultRuledSettings).map((e) => [e.orientation, e.position, e.start, e.end]);

/** Positions from a first to a last one, 1.5 points apart as dots are. */
const steps = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / 1.5) + 1 }, (_, i) => from + 1.5 * i);

/** A dot is a piece of a line in either direction. */
const dot = (x: number, y: number): readonly RulingLine[] => [
  across(y, x - 0.375, x + 0.375),
  down(x, y - 0.375, y + 0.375),
];

describe('the edges that lines make', () => {
  it('are joined from dashes, and specks are none', () => {
    expect(edgesOf([across(50, 10, 20), across(50, 24, 40), across(90, 10, 13)])).toEqual([
      ['horizontal', 50, 10, 40],
    ]);
  });

  it('lie between two parallel lines of one border, nearer to the longer one', () => {
    expect(edgesOf([across(50, 0, 100), across(52, 0, 100)])).toEqual([['horizontal', 51, 0, 100]]);
    expect(edgesOf([across(50, 0, 300), across(52, 0, 100)])).toEqual([
      ['horizontal', 50.5, 0, 300],
    ]);
  });

  it('are in order of position, then of start', () => {
    expect(edgesOf([across(50, 60, 90), across(20, 0, 90), across(50, 0, 30)])).toEqual([
      ['horizontal', 20, 0, 90],
      ['horizontal', 50, 0, 30],
      ['horizontal', 50, 60, 90],
    ]);
  });

  it('across are not drawn towards the dots of an upright border', () => {
    const border = steps(0, 300).flatMap((x) => dot(x, 60));
    const uprights = [0, 150, 300].flatMap((x) => steps(0, 120).flatMap((y) => dot(x, y + 0.75)));
    const horizontal = edgesOf([...border, ...uprights]).filter(([o]) => o === 'horizontal');
    expect(horizontal).toEqual([['horizontal', 60, -0.375, 300.375]]);
  });

  it('of two tables, one below the other, each keep their columns', () => {
    const upper = lattice([0, 82, 200], [0, 20, 40]);
    const lower = lattice([0, 79, 200], [60, 80, 100]);
    const xs = edgesOf([...upper, ...lower]).filter(([o]) => o === 'vertical');
    expect(xs).toEqual([
      ['vertical', 0, 0, 40],
      ['vertical', 0, 60, 100],
      ['vertical', 79, 60, 100],
      ['vertical', 82, 0, 40],
      ['vertical', 200, 0, 40],
      ['vertical', 200, 60, 100],
    ]);
  });

  it('of one table share a column though its pieces lie a little apart', () => {
    const pieces = [down(82, 0, 20), down(80, 20, 40)];
    const outline = lattice([0, 200], [0, 20, 40]);
    const xs = edgesOf([...outline, ...pieces]).filter(([o]) => o === 'vertical');
    expect(xs.map(([, x, start, end]) => [x, start, end])).toEqual([
      [0, 0, 40],
      [81, 0, 40],
      [200, 0, 40],
    ]);
  });
});
