import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineGrids } from '../../src/grid/line-grids.ts';
import { tokensToLines, tokensToText } from '../../src/grid/lines.ts';
import type { Token } from '../../src/model/page.ts';
import { token } from './ruled/drawing.ts';

describe('text outside tables', () => {
  it('is a grid of one cell for each line, from top to bottom', () => {
    const placed = lineGrids(
      [token('第二行', 50, 80), token('单位：', 50, 40), token('万元', 90, 41)],
      2,
    );
    expect(placed.map(({ top }) => top)).toEqual([40, 80]);
    const grids = placed.map(({ grid }) => grid);
    expect(grids).toEqual([
      {
        page: 2,
        borders: 'known',
        rows: 1,
        columns: 1,
        columnEdges: [50, 110],
        cells: [
          {
            row: 0,
            column: 0,
            rowSpan: 1,
            columnSpan: 1,
            text: '单位： 万元',
            source: { page: 2, bbox: [50, 40, 110, 51] },
          },
        ],
      },
      expect.objectContaining({ columnEdges: [50, 80] }),
    ]);
    expect(grids[1]?.cells[0]?.text).toBe('第二行');
  });

  it('keeps its source where the page was drawn from a text', () => {
    const source = { line: 9, column: 1 };
    const [line] = lineGrids([{ ...token('甲', 50, 40), source }], 1);
    expect(line?.grid.cells[0]?.source).toEqual(source);
  });

  it('is nothing where there is none', () => {
    expect(lineGrids([], 1)).toEqual([]);
    expect(tokensToText([])).toBe('');
  });
});

describe('tokens on one line', () => {
  it('share half their height; less is another line', () => {
    const lines = tokensToLines([token('甲', 0, 0), token('乙', 20, 5), token('丙', 40, 11)]);
    expect(lines.map((l) => l.tokens.map((t) => t.text))).toEqual([['甲', '乙'], ['丙']]);
  });

  it('stand in order from the left, with a space at a wide gap', () => {
    expect(tokensToText([token('乙', 30, 0), token('甲', 0, 1), token('丙', 40, 0)])).toBe(
      '甲 乙丙',
    );
  });

  it('need a smaller gap for a space between words than beside Chinese', () => {
    expect(tokensToText([token('ab', 0, 0), token('cd', 13, 0)])).toBe('ab cd');
    expect(tokensToText([token('ab', 0, 0), token('甲', 13, 0)])).toBe('ab甲');
  });

  it('never take in text that is written downwards', () => {
    const side: Token = { text: '附件', bbox: [0, 0, 10, 20] };
    expect(tokensToLines([side, token('甲', 20, 5)])).toHaveLength(2);
  });

  it('lose no token, whatever the page', () => {
    const place = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place)), (places) => {
        const tokens = places.map(([x, y]) => token('字', x, y));
        const kept = tokensToLines(tokens).flatMap((line) => line.tokens);
        expect(new Set(kept)).toEqual(new Set(tokens));
      }),
    );
  });
});
