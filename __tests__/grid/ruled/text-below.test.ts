import { describe, expect, it } from '@jest/globals';
import { ruledGrids } from '../../../src/grid/ruled/index.ts';
import { across, down, lattice, pageOf, token } from './drawing.ts';

/** A merged cell that goes on over the page, beside two rows. */
const cut = [
  ...[across(100, 100, 200), across(120, 150, 200), across(140, 150, 200)],
  ...[100, 150, 200].map((x) => down(x, 100, 140)),
];

const read = (lines: typeof cut, ...tokens: readonly ReturnType<typeof token>[]) => {
  const { grids, rest } = ruledGrids(pageOf(lines, [token('字', 160, 105), ...tokens]));
  return { first: grids[0]?.cells[0]?.text, rest: rest.map(({ text }) => text) };
};

describe('text below a cell that a page break cuts', () => {
  it('is the rest of its text where it is the next line', () => {
    const lines = [token('数量', 110, 128), token('指标', 110, 141), token('必填', 110, 154)];
    expect(read(cut, ...lines)).toEqual({ first: '数量指标必填', rest: [] });
  });

  it('is another where it stands farther off than lines do', () => {
    const lines = [token('数量', 110, 120), token('2', 110, 150)];
    expect(read(cut, ...lines)).toEqual({ first: '数量', rest: ['2'] });
  });

  it('is another where it runs out of the column', () => {
    const lines = [token('数量', 110, 128), token('填表人：张', 110, 141)];
    expect(read(cut, ...lines)).toEqual({ first: '数量', rest: ['填表人：张'] });
  });

  it('is taken whole, also where a program drew it in pieces, or not at all', () => {
    const pieces = [token('数', 110, 128), token('指', 110, 141), token('标', 130, 141)];
    expect(read(cut, ...pieces)).toEqual({ first: '数指 标', rest: [] });
    const beside = [...pieces.slice(0, 2), token('页', 230, 141)];
    expect(read(cut, ...beside)).toEqual({ first: '数', rest: ['指', '页'] });
  });

  it('is another where no cell of the row has its border: the border of all may be lost', () => {
    const open = [across(100, 100, 200), across(120, 100, 200)];
    const lines = [...open, ...[100, 150, 200].map((x) => down(x, 100, 140))];
    const { grids, rest } = ruledGrids(
      pageOf(lines, [token('字', 110, 105), token('合格', 110, 127), token('页', 110, 140)]),
    );
    expect(grids[0]?.cells.map(({ text }) => text)).toContain('合格');
    expect(rest.map(({ text }) => text)).toEqual(['页']);
  });

  it('is another where the cell has its border', () => {
    const whole = [...lattice([100, 150, 200], [100, 120, 140])];
    const lines = [token('数量', 110, 127), token('指标', 110, 141)];
    expect(read(whole, ...lines).rest).toEqual(['指标']);
  });
});
