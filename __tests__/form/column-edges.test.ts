import { describe, expect, it } from '@jest/globals';
import { joinColumns, sameOutline } from '../../src/form/column-edges.ts';
import type { Grid } from '../../src/model/grid.ts';

const reader = { engine: 'eye', text: '字', confidence: 1 };

/** One row of cells between the edges. */
const row = (columnEdges: readonly number[], isScanned: boolean): Grid => ({
  page: 1,
  borders: 'known',
  rows: 1,
  columns: columnEdges.length - 1,
  cells: columnEdges.slice(1).map((_, column) => ({
    ...{ row: 0, column, rowSpan: 1, columnSpan: 1, text: '字' },
    source: { page: 1, bbox: [0, 0, 1, 1] },
    ...(isScanned && { readers: [reader] }),
  })),
  columnEdges,
});
const printed = (...edges: readonly number[]) => row(edges, false);
const scanned = (...edges: readonly number[]) => row(edges, true);

const places = (cells: Grid['cells']) =>
  cells.map(({ column, columnSpan }) => [column, columnSpan]);

describe('The outer columns of tables on two pages', () => {
  it('are the same where printers round differently', () => {
    expect(sameOutline(printed(40, 300, 560), printed(41.5, 200, 559))).toBe(true);
  });

  it('are not where printed pages differ by more', () => {
    expect(sameOutline(printed(40, 560), printed(43, 563))).toBe(false);
    expect(sameOutline(printed(40, 560), printed(40, 563))).toBe(false);
  });

  it('are the same where the sheet lay elsewhere on the glass', () => {
    expect(sameOutline(scanned(41, 561), scanned(28, 549))).toBe(true);
  });

  it('are not where a scanned table is much wider, or stands far beside', () => {
    expect(sameOutline(scanned(40, 540), scanned(40, 552))).toBe(false);
    expect(sameOutline(scanned(40, 540), scanned(60, 560))).toBe(false);
  });

  it('go on without the merged cell at the left of a scanned table, which ends with the page', () => {
    const above = scanned(40, 80, 140, 230, 380, 560);
    const cells = above.cells.map((cell) => (cell.column === 0 ? { ...cell, rowSpan: 2 } : cell));
    const below = scanned(78, 138, 228, 379, 557);
    expect(sameOutline({ ...above, rows: 2, cells }, below)).toBe(true);
    expect(places(joinColumns({ ...above, rows: 2, cells }, below).below)).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
    ]);
    expect(sameOutline(above, below)).toBe(false);
    expect(sameOutline({ ...above, rows: 2, cells }, scanned(78, 120, 228, 379, 557))).toBe(false);
  });

  it('are unknown without edges', () => {
    const { columnEdges: _, ...bare } = printed(40, 560);
    expect(sameOutline(bare, bare)).toBe(false);
  });
});

describe('The columns of tables on two pages', () => {
  it('are counted on the edges of both', () => {
    const joined = joinColumns(printed(0, 100, 300), printed(0, 200, 301));
    expect(joined.edges).toEqual([0, 100, 200, 300]);
    expect(places(joined.above)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(places(joined.below)).toEqual([
      [0, 2],
      [2, 1],
    ]);
  });

  it('are compared as if both sheets had lain alike, and a little apart', () => {
    const joined = joinColumns(scanned(40, 140, 240, 540), scanned(50, 153, 249, 552));
    expect(joined.edges).toEqual([40, 140, 240, 540]);
    expect(places(joined.below)).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  it('stay apart on printed pages that differ by more than rounding', () => {
    expect(joinColumns(printed(0, 100, 300), printed(0, 103, 300)).edges).toEqual([
      0, 100, 103, 300,
    ]);
  });
});
