import { describe, expect, it } from '@jest/globals';
import type { Cell, Grid } from '../../../src/model/grid.ts';
import { columnWidths } from '../../../src/outputs/draw/column-widths.ts';
import { gridsToSheets as sheetsOf } from '../../../src/outputs/draw/text-sheets.ts';

const cell = (row: number, column: number, text: string, spans: Partial<Cell> = {}): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text,
  source: { line: row + 1, column: column * 10 + 1 },
  ...spans,
});

const gridOf = (cells: readonly Cell[], rows: number, columns: number): Grid => ({
  page: 1,
  borders: 'known',
  rows,
  columns,
  cells,
});

const gridsToSheets = (grids: readonly Grid[], page: number) => [...sheetsOf(grids, page)];

const boxes = (grid: Grid) => gridsToSheets([grid], 1)[0]?.cells.map(({ bbox }) => bbox) ?? [];

describe('gridsToSheets', () => {
  it('lays the cells of a row side by side and rows below each other, without gaps', () => {
    const grid = gridOf(
      [cell(0, 0, '项目名称'), cell(0, 1, '养护'), cell(1, 0, ''), cell(1, 1, '')],
      2,
      2,
    );
    const [a, b, c, d] = boxes(grid);
    expect(b?.[0]).toBe(a?.[2]);
    expect(c?.[1]).toBe(a?.[3]);
    expect(d?.slice(0, 2)).toEqual([b?.[0], c?.[1]]);
  });

  it('gives merged cells the room of all that they merge', () => {
    const cells = [
      cell(0, 0, '资金', { rowSpan: 2 }),
      cell(0, 1, '总额'),
      cell(0, 2, '3'),
      cell(1, 1, '合并', { columnSpan: 2 }),
    ];
    const [tall, first, second, wide] = boxes(gridOf(cells, 2, 3));
    expect(tall?.[3]).toBe(wide?.[3]);
    expect([wide?.[0], wide?.[2]]).toEqual([first?.[0], second?.[2]]);
  });

  it('wraps long text into lines within its cell', () => {
    const [sheet] = gridsToSheets(
      [gridOf([cell(0, 0, '名称'), cell(0, 1, '长'.repeat(100))], 1, 2)],
      1,
    );
    const [, ...lines] = sheet?.tokens ?? [];
    expect(lines.map(({ text }) => text).join('')).toBe('长'.repeat(100));
    expect(lines.length).toBeGreaterThan(1);
    const box = sheet?.cells[1]?.bbox ?? [0, 0, 0, 0];
    for (const { bbox } of lines) {
      expect(bbox[2]).toBeLessThanOrEqual(box[2]);
      expect(bbox[3]).toBeLessThanOrEqual(box[3]);
    }
  });

  it('shows eight lines of a cell of 100,000 characters', () => {
    const [sheet] = gridsToSheets([gridOf([cell(0, 0, 'x'.repeat(100_000))], 1, 1)], 1);
    expect(sheet?.tokens).toHaveLength(8);
    expect(sheet?.tokens.at(-1)?.text.endsWith('…')).toBe(true);
  });

  it('numbers the lines of a text, and gives the addresses of a workbook', () => {
    const inSheet = cell(0, 0, '总额', { source: { sheet: '表1', cell: 'B7' } });
    expect(gridsToSheets([gridOf([cell(4, 0, '总额')], 5, 1)], 1)[0]?.margin[0]?.text).toBe('5');
    expect(gridsToSheets([gridOf([inSheet], 1, 1)], 1)[0]?.margin[0]?.text).toBe('B7');
  });

  it('draws nothing in blank cells but their borders', () => {
    const [sheet] = gridsToSheets([gridOf([cell(0, 0, ''), cell(0, 1, '3')], 1, 2)], 1);
    expect(sheet?.cells).toHaveLength(2);
    expect(sheet?.tokens.map(({ text }) => text)).toEqual(['3']);
  });

  it('draws no borders around lines of text', () => {
    expect(boxes(gridOf([cell(0, 0, '附件2')], 1, 1))).toEqual([]);
  });

  it('divides what is too long for one picture and loses no row', () => {
    const cells = Array.from({ length: 300 }, (_, row) => [
      cell(row, 0, `a${row}`),
      cell(row, 1, 'b'),
    ]);
    const sheets = gridsToSheets([gridOf(cells.flat(), 300, 2)], 4);
    expect(sheets.map(({ name }) => name).slice(0, 3)).toEqual(['4', '4.2', '4.3']);
    expect(sheets.flatMap(({ margin }) => margin.map(({ text }) => text))).toEqual(
      Array.from({ length: 300 }, (_, row) => String(row + 1)),
    );
    for (const { height, cells: laid } of sheets) {
      expect(height).toBeLessThan(1100);
      for (const { bbox } of laid) expect(bbox[3]).toBeLessThan(height);
    }
  });

  it('begins a new picture between two grids rather than within one', () => {
    const rows = Array.from({ length: 30 }, (_, row) => [cell(row, 0, 'a'), cell(row, 1, 'b')]);
    const grid = gridOf(rows.flat(), 30, 2);
    expect(gridsToSheets([grid, grid, grid], 1).map(({ margin }) => margin.length)).toEqual([
      30, 30, 30,
    ]);
  });

  it('leaves out columns beyond the sixtieth', () => {
    const cells = Array.from({ length: 16_384 }, (_, column) => cell(0, column, String(column)));
    const [sheet] = gridsToSheets([gridOf(cells, 1, 16_384)], 1);
    expect(sheet?.cells).toHaveLength(60);
    expect(sheet?.width).toBeLessThan(3000);
  });
});

describe('columnWidths', () => {
  const limits = { columns: 60, width: 40 };

  it('are those of the widest cells', () => {
    const grid = gridOf([cell(0, 0, '项目'), cell(0, 1, 'abcdefg'), cell(1, 0, '项目名称')], 2, 2);
    expect(columnWidths(grid, limits)).toEqual([8, 7]);
  });

  it('share what narrow columns leave where all is too much', () => {
    const grid = gridOf(
      [cell(0, 0, '项目名称'), cell(0, 1, 'x'.repeat(90)), cell(0, 2, 'x'.repeat(50))],
      1,
      3,
    );
    expect(columnWidths(grid, limits)).toEqual([8, 16, 16]);
  });

  it('do not depend on merged cells', () => {
    const grid = gridOf([cell(0, 0, 'x'.repeat(30), { columnSpan: 2 }), cell(1, 0, 'abcde')], 2, 2);
    expect(columnWidths(grid, limits)).toEqual([5, 4]);
  });
});
