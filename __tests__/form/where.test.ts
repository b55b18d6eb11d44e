import { describe, expect, it } from '@jest/globals';
import { cellsToWhere } from '../../src/form/where.ts';
import type { SourceRegion } from '../../src/model/region.ts';

const cell = (source: SourceRegion) => ({
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  text: '甲',
  source,
});

describe('The place of a form', () => {
  it('in a text runs from its first to its last line', () => {
    const cells = [cell({ line: 7, column: 1, endLine: 9 }), cell({ line: 4, column: 3 })];
    expect(cellsToWhere(cells, [1, 1])).toEqual({ pages: [1, 1], lines: [4, 9] });
  });

  it('on a page is the box around its cells', () => {
    const cells = [
      cell({ page: 2, bbox: [10, 20, 30, 40] }),
      cell({ page: 2, bbox: [5, 25, 20, 60] }),
    ];
    expect(cellsToWhere(cells, [2])).toEqual({ pages: [2, 2], bbox: [5, 20, 30, 60] });
  });

  it('over several pages has no box', () => {
    const cells = [
      cell({ page: 2, bbox: [10, 20, 30, 40] }),
      cell({ page: 3, bbox: [5, 25, 20, 60] }),
    ];
    expect(cellsToWhere(cells, [2, 3])).toEqual({ pages: [2, 3] });
  });

  it('in a workbook names the sheet and its cells', () => {
    const cells = [cell({ sheet: '表1', cell: 'A3' }), cell({ sheet: '表1', cell: 'E20' })];
    expect(cellsToWhere(cells, [1])).toEqual({ pages: [1, 1], sheet: '表1', cells: 'A3:E20' });
  });
});
