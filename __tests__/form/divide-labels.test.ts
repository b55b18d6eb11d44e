import { describe, expect, it } from '@jest/globals';
import { divideLabels } from '../../src/form/divide-labels.ts';
import type { Cell, Grid } from '../../src/model/grid.ts';
import { planGrammar } from '../support/form.ts';
import { gridOf, recognised } from '../support/grid.ts';

const divide = divideLabels([planGrammar()]);

/** A table of three columns whose first row is one cell over them. */
const tableWith = (text: string, columnSpan = 2): Grid => {
  const grid = recognised(gridOf(`${text}\n甲\t乙\t丙`), 0.9);
  return {
    ...grid,
    cells: grid.cells.map((cell, i) => (i === 0 ? { ...cell, columnSpan } : cell)),
  };
};

const textsIn = ({ cells }: Grid) =>
  cells
    .filter(({ row }) => row === 0)
    .map(({ column, columnSpan, text }: Cell) => [column, columnSpan, text]);

describe('A recognised cell with two labels', () => {
  it('is two cells where it spans two columns', () => {
    const grid = divide(tableWith('工作名称 工作期'));
    expect(textsIn(grid)).toEqual([
      [0, 1, '工作名称'],
      [1, 1, '工作期'],
    ]);
    expect(grid.cells[1]?.readers?.map(({ text }) => text)).toEqual(['工作期']);
  });

  it('is two cells where a stroke between them was read as a mark', () => {
    expect(textsIn(divide(tableWith('工作名称」工作期')))).toEqual([
      [0, 1, '工作名称'],
      [1, 1, '工作期'],
    ]);
    expect(textsIn(divide(tableWith('工作名称」修桥')))).toHaveLength(1);
    for (const text of ['工作名称（工作期）', '工作名称3.5 工作期0', '工作名称 A 工作期'])
      expect(textsIn(divide(tableWith(text)))).toHaveLength(1);
  });

  it('is two cells where a border between them was read as a letter that stands off from both', () => {
    for (const text of ['工作名称 | 工作期', '工作名称 H 工作期'])
      expect(textsIn(divide(tableWith(text)))).toEqual([
        [0, 1, '工作名称'],
        [1, 1, '工作期'],
      ]);
  });

  it('is one where it spans another number of columns, or stands over more than one line', () => {
    for (const span of [1, 3])
      expect(textsIn(divide(tableWith('工作名称 工作期', span)))).toHaveLength(1);
    const [first, ...more] = tableWith('行').cells;
    if (!first) throw new Error('no cell');
    const cells = [{ ...first, text: '工作名称\n工作期' }, ...more];
    expect(textsIn(divide({ ...tableWith('行'), cells }))).toHaveLength(1);
  });

  it('is one where a part of it is no label, or all of it is one', () => {
    expect(textsIn(divide(tableWith('工作名称 修桥')))).toHaveLength(1);
    expect(textsIn(divide(tableWith('工作 名称')))).toHaveLength(1);
  });

  it('is one where it was not recognised: its borders are all there', () => {
    const { cells, ...grid } = tableWith('工作名称 工作期');
    const printed = cells.map(({ readers: _, ...cell }) => cell);
    expect(textsIn(divide({ ...grid, cells: printed }))).toHaveLength(1);
  });

  it('leaves out an engine that reads another number of words', () => {
    const table = tableWith('工作名称 工作期');
    const other = { engine: 'other', text: '工作名称工作期', confidence: 0.9 };
    const cells = table.cells.map((cell) => ({
      ...cell,
      readers: [...(cell.readers ?? []), other],
    }));
    const engines = divide({ ...table, cells }).cells[0]?.readers?.map(({ engine }) => engine);
    expect(engines).toEqual(['eye']);
  });
});
