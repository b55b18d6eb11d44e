import { describe, expect, it } from '@jest/globals';
import { Locator } from '../../../src/outputs/draw/locate.ts';
import type { Place, Sheet } from '../../../src/outputs/draw/sheet.ts';
import { pageDrawing } from './page.ts';

const sheetOf = (places: readonly Place[]): Sheet => ({ ...pageDrawing({ page: 2 }), places });

describe('Locator', () => {
  it('knows a box on its own page and none on another', () => {
    const locator = new Locator(sheetOf([]));
    expect(locator.boxOf({ page: 2, bbox: [1, 2, 3, 4] })).toEqual([1, 2, 3, 4]);
    expect(locator.boxOf({ page: 3, bbox: [1, 2, 3, 4] })).toBeNull();
  });

  it('finds a box of the page as it was given where its text is drawn on the straightened page', () => {
    const place: Place = { source: { page: 2, bbox: [5, 5, 9, 9] }, bbox: [1, 2, 3, 4] };
    expect(new Locator(sheetOf([place])).boxOf({ page: 2, bbox: [5, 5, 9, 9] })).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('finds the cell of a workbook by sheet and address', () => {
    const locator = new Locator(
      sheetOf([
        { source: { sheet: '一', cell: 'B3' }, bbox: [0, 0, 10, 10] },
        { source: { sheet: '二', cell: 'B3' }, bbox: [20, 0, 30, 10] },
      ]),
    );
    expect(locator.boxOf({ sheet: '二', cell: 'B3' })).toEqual([20, 0, 30, 10]);
    expect(locator.boxOf({ sheet: '三', cell: 'B3' })).toBeNull();
  });

  it('finds the text that begins at the column or last before it', () => {
    const locator = new Locator(
      sheetOf([
        { source: { line: 5, column: 1 }, bbox: [0, 0, 40, 10] },
        { source: { line: 5, column: 9 }, bbox: [50, 0, 90, 10] },
      ]),
    );
    expect(locator.boxOf({ line: 5, column: 9 })).toEqual([50, 0, 90, 10]);
    expect(locator.boxOf({ line: 5, column: 8 })).toEqual([0, 0, 40, 10]);
    expect(locator.boxOf({ line: 6, column: 1 })).toBeNull();
  });

  it('begins within a run of characters where the value does', () => {
    const run = {
      source: { line: 5, column: 3 },
      bbox: [0, 0, 60, 10],
      text: '单位：万元',
    } as const;
    const locator = new Locator(sheetOf([{ ...run, bbox: [0, 0, 60, 10] }]));
    expect(locator.boxOf({ line: 5, column: 6 })).toEqual([36, 0, 60, 10]);
  });

  it('takes in the lines below that a cell runs over, and not what stands beside them', () => {
    const locator = new Locator(
      sheetOf([
        { source: { line: 5, column: 9 }, bbox: [50, 0, 90, 10] },
        { source: { line: 6, column: 1 }, bbox: [0, 12, 40, 22] },
        { source: { line: 6, column: 9 }, bbox: [55, 12, 95, 22] },
        { source: { line: 7, column: 9 }, bbox: [55, 24, 99, 34] },
      ]),
    );
    expect(locator.boxOf({ line: 5, column: 9, endLine: 6 })).toEqual([50, 0, 95, 22]);
  });

  it('does not search a million lines for one cell', () => {
    const locator = new Locator(sheetOf([{ source: { line: 1, column: 1 }, bbox: [0, 0, 9, 9] }]));
    expect(locator.boxOf({ line: 1, column: 1, endLine: Number.MAX_SAFE_INTEGER })).toEqual([
      0, 0, 9, 9,
    ]);
  });
});
