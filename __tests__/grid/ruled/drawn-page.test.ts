import { describe, expect, it } from '@jest/globals';
import { drawnPageToGrids } from '../../../src/grid/ruled/drawn-page.ts';
import type { BoundingBox } from '../../../src/model/region.ts';
import { lattice, pageOf, token } from './drawing.ts';

/** Where it was on the page as it was given. */
const sourceAt = (...bbox: BoundingBox) => ({ source: { page: 3, bbox } });

describe('The grids of a page', () => {
  it('stand in the order of the straightened page, wherever they were before', () => {
    // Of a sheet that lay askew: what stands right above the table was lower than its left corner.
    const unit = { ...token('单位：万元', 250, 90), ...sourceAt(250, 130, 290, 140) };
    const name = { ...token('甲', 110, 105), ...sourceAt(110, 95, 120, 105) };
    const below = token('注', 110, 150);
    const lines = lattice([100, 200, 300], [100, 120, 140]);
    const grids = drawnPageToGrids(pageOf(lines, [below, name, unit]));
    expect(grids.map(({ cells }) => cells[0]?.text)).toEqual(['单位：万元', '甲', '注']);
  });

  it('hold no specks and no scraps of which every engine doubts what they are', () => {
    const read = (text: string, bbox: BoundingBox, confidence: number) => ({
      ...{ text, bbox, ...sourceAt(...bbox) },
      readers: [{ engine: 'fake', text, confidence }],
    });
    const texts = [
      read('9', [110, 150, 113, 153], 0.9),
      read('araes hus', [300, 741, 380, 743], 0.9),
      read('容', [0, 100, 7, 110], 0.9),
      read('态 A', [150, 150, 170, 160], 0.2),
      read('9', [180, 150, 184, 158], 0.9),
      read('注：不详', [200, 150, 240, 160], 0.2),
    ];
    const lines = lattice([100, 200, 300], [100, 120, 140]);
    const grids = drawnPageToGrids(pageOf(lines, [token('甲', 110, 105), ...texts]));
    expect(grids.flatMap(({ cells }) => cells.map(({ text }) => text)).filter(Boolean)).toEqual([
      '甲',
      '9 注：不详',
    ]);
  });
});
