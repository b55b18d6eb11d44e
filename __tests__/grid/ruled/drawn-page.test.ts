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
});
