import { describe, expect, it } from '@jest/globals';
import { ruledGrids } from '../../../src/grid/ruled/index.ts';
import type { Grid } from '../../../src/model/grid.ts';
import type { RulingLine } from '../../../src/model/page.ts';
import { across, down, lattice, pageOf, token } from './drawing.ts';

const gridOf = (lines: readonly RulingLine[], y = 105): Grid | undefined =>
  ruledGrids(pageOf(lines, [token('字', 110, y)])).grids[0];

const cellsOf = (grid: Grid | undefined) =>
  grid?.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]);

/** Which cells go on over the page, by row and column. */
const cutsOf = (grid: Grid | undefined) =>
  grid?.cells.flatMap((cell) => {
    const above = 'cutAbove' in cell ? ['above'] : [];
    const below = 'cutBelow' in cell ? ['below'] : [];
    const cuts = [...above, ...below];
    return cuts.length > 0 ? [[cell.row, cell.column, ...cuts]] : [];
  });

describe('a table at the end of a page', () => {
  it('has no cut cells where its last border is whole', () => {
    expect(cutsOf(gridOf(lattice([100, 150, 200], [100, 120, 140])))).toEqual([]);
  });

  it('is closed where its last row has no border below, and all its cells are cut', () => {
    const open = [across(100, 100, 200), across(120, 100, 200)];
    const grid = gridOf([...open, ...[100, 150, 200].map((x) => down(x, 100, 140))]);
    expect(cellsOf(grid)).toEqual([
      [0, 0, 1, 1],
      [0, 1, 1, 1],
      [1, 0, 1, 1],
      [1, 1, 1, 1],
    ]);
    expect(cutsOf(grid)).toEqual([
      [1, 0, 'below'],
      [1, 1, 'below'],
    ]);
  });

  it('is closed below a merged cell that goes on, and that cell alone is cut', () => {
    const rows = [across(100, 100, 200), across(120, 150, 200), across(140, 150, 200)];
    const grid = gridOf([...rows, ...[100, 150, 200].map((x) => down(x, 100, 140))]);
    expect(cellsOf(grid)).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
    ]);
    expect(cutsOf(grid)).toEqual([[0, 0, 'below']]);
  });

  it('is closed at its side and below where both borders are wanting', () => {
    const rows = [across(100, 100, 200), across(120, 100, 200), across(140, 100, 200)];
    const uprights = [down(100, 100, 160), down(130, 100, 160), down(160, 100, 160)];
    const grid = gridOf([...rows, ...uprights, down(200, 102, 110)]);
    expect(grid).toMatchObject({ rows: 3, columns: 3 });
    expect(grid?.cells).toHaveLength(9);
    expect(grid?.columnEdges).toEqual([100, 130, 160, 200]);
  });

  it('is closed at its open side and below a row that has fewer borders than the rows before', () => {
    const rows = [100, 120, 140].map((y) => across(y, 100, 200));
    const uprights = [down(100, 100, 170), down(130, 100, 170), down(160, 100, 140)];
    const grid = gridOf([...rows, ...uprights]);
    expect(cellsOf(grid)?.slice(-2)).toEqual([
      [2, 0, 1, 1],
      [2, 1, 1, 2],
    ]);
    expect(cutsOf(grid)).toEqual([
      [2, 0, 'below'],
      [2, 1, 'below'],
    ]);
    expect(grid?.columnEdges).toEqual([100, 130, 160, 200]);
  });

  it('has no row below its last one at an open side where merged cells alone are drawn on', () => {
    const rows = [across(100, 100, 200), across(120, 130, 200), across(140, 130, 200)];
    const uprights = [down(100, 100, 170), down(130, 100, 170), down(160, 100, 140)];
    expect(gridOf([...rows, ...uprights])?.rows).toBe(2);
  });

  it('holds a merged cell that is drawn farther down than its rows', () => {
    const rows = [across(100, 100, 200), across(120, 150, 200), across(140, 150, 200)];
    // The second border may be faint below its last crossing: it ends sooner, or there.
    for (const [end, second] of [
      [145, 145],
      [700, 700],
      [700, 640],
      [700, 140],
    ] as const) {
      const uprights = [down(100, 100, end), down(150, 100, second), down(200, 100, 140)];
      const grid = gridOf([...rows, ...uprights]);
      expect(grid?.cells[0]).toMatchObject({ row: 0, column: 0, rowSpan: 2, text: '字' });
      expect(cutsOf(grid)).toEqual([[0, 0, 'below']]);
    }
  });

  it('holds merged cells side by side that are drawn farther down than their rows', () => {
    const rows = [across(100, 100, 200), across(120, 120, 200)];
    const last = [across(140, 150, 200), across(160, 150, 200)];
    const uprights = [100, 120, 150].map((x) => down(x, 100, 180));
    const grid = gridOf([...rows, ...last, ...uprights, down(200, 100, 160)], 130);
    expect(cellsOf(grid)).toEqual([
      [0, 0, 3, 1],
      [0, 1, 1, 1],
      [0, 2, 1, 1],
      [1, 1, 2, 1],
      [1, 2, 1, 1],
      [2, 2, 1, 1],
    ]);
    expect(cutsOf(grid)).toEqual([
      [0, 0, 'below'],
      [1, 1, 'below'],
    ]);
  });

  it('holds them where a border beside them stands higher up too', () => {
    const rows = [across(60, 100, 200), across(80, 100, 200), across(100, 100, 200)];
    const last = [across(120, 150, 200), across(140, 150, 200)];
    const sides = [down(100, 60, 180), down(150, 60, 80), down(150, 100, 180), down(200, 60, 140)];
    const grid = gridOf([...rows, ...last, ...sides]);
    expect(cellsOf(grid)?.slice(2)).toEqual([
      [1, 0, 1, 2],
      [2, 0, 2, 1],
      [2, 1, 1, 1],
      [3, 1, 1, 1],
    ]);
  });

  it('does not reach to a line beside it that no border meets, such as the edge of the sheet', () => {
    const table = lattice([100, 150, 200], [100, 120, 140]);
    expect(gridOf([...table, down(70, 20, 700)])?.columnEdges).toEqual([100, 150, 200]);
  });

  it('reaches to the sides of merged cells that take up the whole page, which no border meets', () => {
    const rows = [120, 140, 160].map((y) => across(y, 150, 200));
    const uprights = [40, 70, 150, 200].map((x) => down(x, 100, 160));
    const grid = gridOf([...rows, ...uprights]);
    expect(grid?.columnEdges).toEqual([40, 70, 150, 200]);
    expect(cutsOf(grid)).toEqual([
      [0, 0, 'above', 'below'],
      [0, 1, 'above', 'below'],
      [0, 2, 'above'],
    ]);
  });

  it('does not reach to lines beside it that are as long, where it is closed at both ends', () => {
    const table = lattice([100, 150, 200], [100, 120, 140]);
    expect(gridOf([...table, down(80, 100, 140)])?.columnEdges).toEqual([100, 150, 200]);
  });

  it('is not joined to one beside it by a line between them', () => {
    const tables = [
      lattice([100, 150, 200], [100, 120, 140]),
      lattice([300, 350, 400], [100, 140]),
    ];
    const grids = ruledGrids(
      pageOf(
        [...tables.flat(), down(250, 100, 140)],
        [token('字', 110, 105), token('字', 310, 105)],
      ),
    ).grids;
    expect(grids.map(({ columns }) => columns)).toEqual([2, 2]);
  });

  it('has a merged cell whole though the last row beside it is cut', () => {
    const rows = [across(100, 100, 200), across(120, 150, 200)];
    const grid = gridOf([...rows, ...[100, 150, 200].map((x) => down(x, 100, 140))]);
    expect(cellsOf(grid)).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
    ]);
  });
});

describe('a table at the top of a page', () => {
  it('is closed where its first row has no border above, and all its cells are cut', () => {
    const open = [across(120, 100, 200), across(140, 100, 200)];
    const grid = gridOf([...open, ...[100, 150, 200].map((x) => down(x, 100, 140))]);
    expect(grid?.rows).toBe(2);
    expect(cutsOf(grid)).toEqual([
      [0, 0, 'above'],
      [0, 1, 'above'],
    ]);
  });
});

describe('tables side by side', () => {
  it('are not joined where they end at one height', () => {
    const left = lattice([100, 130, 160], [100, 120, 140]);
    const right = lattice([200, 230, 260], [100, 120, 140]);
    const tokens = [token('左', 110, 105), token('右', 210, 105)];
    expect(ruledGrids(pageOf([...left, ...right], tokens)).grids.length).toBe(2);
  });
});

describe('the edge of the sheet, seen as a line beside a table', () => {
  it('is no border of it, though it begins where others of the table do', () => {
    const rows = [100, 120, 140].map((y) => across(y, 100, 250));
    const uprights = [down(100, 100, 140), ...[150, 200].map((x) => down(x, 120, 140))];
    const edge = [across(3, 180, 320), down(310, 120, 700)];
    const table = gridOf([...rows, ...uprights, ...edge]);
    expect(cellsOf(table)).toEqual(cellsOf(gridOf([...rows, ...uprights])));
    expect(table?.columns).toBe(3);
  });
});
