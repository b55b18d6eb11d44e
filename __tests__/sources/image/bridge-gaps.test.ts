import { describe, expect, it } from '@jest/globals';
import { bridgeGaps } from '../../../src/sources/image/bridge-gaps.ts';
import type { Stretch } from '../../../src/sources/image/stretch.ts';

const stretch = (position: number, start: number, end: number): Stretch => ({
  ...{ position, start, end, thickness: 2 },
});
const extents = (lines: readonly Stretch[]) => lines.map(({ start, end }) => [start, end]);

/** Upright borders at 100, 400 and 700. */
const uprights = [100, 400, 700].map((x) => stretch(x, 0, 300));

describe('bridgeGaps', () => {
  it('joins pieces that end in the middle of cells', () => {
    const broken = [stretch(50, 100, 250), stretch(51, 320, 700)];
    expect(extents(bridgeGaps(broken, uprights))).toEqual([[100, 700]]);
  });

  it('leaves the gap over a merged cell, which ends at borders', () => {
    const merged = [stretch(50, 100, 398), stretch(50, 702, 900)];
    expect(extents(bridgeGaps(merged, [...uprights, stretch(900, 0, 300)]))).toEqual([
      [100, 398],
      [702, 900],
    ]);
  });

  it('leaves a stroke of text that stands in line with a border', () => {
    const stroke = { ...stretch(50, 120, 150), thickness: 9 };
    expect(bridgeGaps([stroke, stretch(50, 230, 700)], uprights)).toHaveLength(2);
    const beside = { ...stretch(53, 205, 225), thickness: 9 };
    expect(bridgeGaps([beside, stretch(50, 230, 700)], uprights)).toHaveLength(2);
    expect(bridgeGaps([{ ...beside, position: 51 }, stretch(50, 230, 700)], uprights)).toHaveLength(
      1,
    );
  });

  it('leaves such a stroke that ends at the line that crosses both, where both together are short', () => {
    const stroke = { ...stretch(51, 400 - 35, 400), thickness: 9 };
    expect(bridgeGaps([stroke, stretch(50, 400, 470)], uprights)).toHaveLength(2);
    expect(bridgeGaps([stroke, stretch(50, 400, 700)], uprights)).toHaveLength(1);
    expect(bridgeGaps([stroke, stretch(50, 400, 470)], [])).toHaveLength(1);
  });

  it('leaves pieces of other heights, pieces far apart, and pieces outside of tables', () => {
    expect(bridgeGaps([stretch(50, 100, 250), stretch(56, 320, 700)], uprights)).toHaveLength(2);
    expect(bridgeGaps([stretch(50, 100, 150), stretch(50, 420, 700)], uprights)).toHaveLength(2);
    expect(bridgeGaps([stretch(50, 100, 250), stretch(50, 320, 390)], [])).toHaveLength(2);
  });
});
