import { describe, expect, it } from '@jest/globals';
import { openSides } from '../../../src/sources/image/open-sides.ts';
import type { Stretch } from '../../../src/sources/image/stretch.ts';

const line = (position: number, start: number, end: number): Stretch => ({
  ...{ position, start, end, thickness: 2 },
});
const sides = (...lines: readonly Stretch[]) =>
  openSides(lines).map(({ position, start, end }) => [position, start, end]);

describe('openSides', () => {
  it('closes a table without outermost borders, from its first line to its last', () => {
    const lines = [100, 150, 200, 260].map((y) => line(y, 80, 700));
    expect(sides(...lines)).toEqual([
      [80, 100, 260],
      [700, 100, 260],
    ]);
  });

  it('takes lines for those of one table that end a little apart, and three at least', () => {
    expect(sides(line(100, 80, 700), line(150, 86, 700), line(200, 83, 704))).toEqual([
      [83, 100, 200],
      [700, 100, 200],
    ]);
    expect(sides(line(100, 80, 700), line(150, 80, 700))).toEqual([]);
  });

  it('is whole where a border overshoots a little', () => {
    const lines = [100, 150, 200, 250, 300].map((y) => line(y, 80, y === 200 ? 716 : 700));
    expect(sides(...lines)).toEqual([
      [80, 100, 300],
      [700, 100, 300],
    ]);
  });

  it('does not run through a cell that lies on both sides of it', () => {
    const above = [100, 140, 180].map((y) => line(y, 240, 700));
    const below = [300, 340, 380].map((y) => line(y, 240, 700));
    const ofCell = [220, 260].map((y) => line(y, 100, 700));
    expect(sides(...below, ...ofCell, ...above)).toEqual([
      [240, 100, 180],
      [240, 300, 380],
      [700, 100, 380],
    ]);
  });

  it('is no side of two lines between two such cells', () => {
    const ofCells = [100, 180, 260].map((y) => line(y, 100, 700));
    const between = [120, 140, 200, 220].map((y) => line(y, 240, 700));
    expect(sides(...ofCells, ...between)).toEqual([
      [100, 100, 260],
      [700, 100, 260],
    ]);
  });
});
