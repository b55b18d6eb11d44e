import { describe, expect, it } from '@jest/globals';
import type { Cell, Grid } from '../../../src/model/grid.ts';
import type { DrawnPage, Token } from '../../../src/model/page.ts';
import { pageToSheet } from '../../../src/outputs/draw/page-sheet.ts';

const pageOf = (tokens: readonly Token[]): DrawnPage => ({
  kind: 'drawn',
  page: 3,
  width: 120,
  height: 60,
  tokens,
  rulingLines: [{ orientation: 'horizontal', position: 12, start: 0, end: 60, thickness: 1 }],
});

const gridOf = (cells: readonly Pick<Cell, 'text' | 'source'>[]): Grid => ({
  page: 3,
  borders: 'aligned',
  rows: 1,
  columns: cells.length,
  cells: cells.map((cell, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, ...cell })),
});

const none = { crossings: [], cells: [] };

describe('pageToSheet', () => {
  it('keeps a page of a PDF as it is', () => {
    const token: Token = { text: '金额', bbox: [10, 10, 30, 20] };
    const sheet = pageToSheet(pageOf([token]), [], none);
    expect(sheet).toMatchObject({
      name: '3',
      layout: 'page',
      width: 120,
      height: 60,
      tokens: [token],
    });
  });

  it('keeps a page that was recognised as it is, though its texts stood elsewhere before it was straightened', () => {
    const token: Token = {
      ...{ text: '金额', bbox: [10, 10, 30, 20] },
      source: { page: 3, bbox: [12, 11, 33, 23] },
    };
    const sheet = pageToSheet(pageOf([token]), [], none);
    expect(sheet).toMatchObject({ layout: 'page', width: 120, tokens: [token], margin: [] });
  });

  it('prefers the cells that ruling lines made', () => {
    const ruled = {
      row: 0,
      column: 0,
      rowSpan: 1,
      columnSpan: 2,
      bbox: [0, 0, 50, 50],
      borders: 'known',
    } as const;
    const cells = [{ ...ruled, bbox: [0, 0, 50, 50] as [number, number, number, number] }];
    const grid = gridOf([
      { text: 'a', source: { page: 3, bbox: [1, 1, 2, 2] } },
      { text: 'b', source: { page: 3, bbox: [3, 1, 4, 2] } },
    ]);
    expect(pageToSheet(pageOf([]), [grid], { crossings: [], cells }).cells).toEqual(cells);
    expect(pageToSheet(pageOf([]), [grid], none).cells.map(({ bbox }) => bbox)).toEqual([
      [1, 1, 2, 2],
      [3, 1, 4, 2],
    ]);
  });

  it('shows no cell where there is no text to show its place', () => {
    const grid = gridOf([
      { text: '', source: { page: 3, bbox: [1, 1, 2, 2] } },
      { text: 'b', source: { page: 3, bbox: [3, 1, 4, 2] } },
    ]);
    expect(pageToSheet(pageOf([]), [grid], none).cells).toHaveLength(1);
  });

  it('draws an aligned text in the size of other texts, all of it alike, with its line numbers', () => {
    // Four places in 40 points: ten a place, to be drawn as five.
    const token: Token = { text: '金额', bbox: [20, 12, 60, 24], source: { line: 7, column: 3 } };
    const sheet = pageToSheet(pageOf([token]), [], none);
    expect(sheet.layout).toBe('text');
    const [first] = sheet.tokens;
    expect((first?.bbox[2] ?? 0) - (first?.bbox[0] ?? 0)).toBe(20);
    expect(sheet.places[0]?.bbox).toEqual(first?.bbox);
    const [rule] = sheet.rulingLines;
    expect(rule?.position).toBe(first?.bbox[1]);
    expect(rule?.end).toBe(first?.bbox[2]);
    expect(sheet.margin.map(({ text }) => text)).toEqual(['7']);
  });
});
