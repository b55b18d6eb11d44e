import { describe, expect, it } from '@jest/globals';
import { defaultRuledSettings, ruledGrids } from '../../../src/grid/ruled/index.ts';
import type { Token } from '../../../src/model/page.ts';
import { across, down, pageOf, token } from './drawing.ts';

/** Two rows of four columns, of whose first row only the outer borders are there. */
const lines = [
  ...[100, 120, 140].map((y) => across(y, 100, 500)),
  ...[100, 500].map((x) => down(x, 100, 140)),
  ...[200, 300, 400].map((x) => down(x, 120, 140)),
];
const lower = [110, 210, 310, 410].map((x) => recognised(token('丁', x, 125)));
const labels = ['主管部门', '实施单位'];

function recognised(one: Token): Token {
  return { ...one, readers: [{ engine: 'paddle', text: one.text, confidence: 0.99 }] };
}

const firstRow = (...tokens: readonly Token[]) =>
  ruledGrids(pageOf(lines, [...tokens, ...lower]), defaultRuledSettings, (text) =>
    labels.includes(text),
  ).grids.flatMap(({ cells }) =>
    cells
      .filter(({ row }) => row === 0)
      .map(({ column, columnSpan, text, alternatives }) => [
        ...[column, columnSpan, text],
        ...(alternatives ? ['doubtful'] : []),
      ]),
  );
const texts = (...words: readonly string[]) =>
  words.map((word, i) => token(word, 105 + 100 * i, 105));

describe('The borders beside a label', () => {
  it('are there though they were not found', () => {
    expect(firstRow(...texts('主管部门', '水务局', '实施单位', '河道站').map(recognised))).toEqual([
      [0, 1, '主管部门'],
      [1, 1, '水务局'],
      [2, 1, '实施单位'],
      [3, 1, '河道站'],
    ]);
  });

  it('are where cells of the next row begin, and leave lines of text below each other together', () => {
    const text = [token('修复河道并', 305, 101), token('验收', 305, 110)];
    expect(firstRow(...[token('主管部门', 105, 105), ...text].map(recognised))).toEqual([
      [0, 1, '主管部门'],
      [1, 3, '修复河道并验收'],
    ]);
  });

  it('are not where no text is a label, or one runs over the border', () => {
    expect(firstRow(...texts('水务局', '河道站').map(recognised))).toEqual([
      [0, 4, '水务局 河道站'],
    ]);
    expect(
      firstRow(...[token('主管部门', 180, 105), token('水务局', 230, 105)].map(recognised)),
    ).toHaveLength(1);
  });

  it('are not in a table that a program drew', () => {
    expect(firstRow(...texts('主管部门', '水务局'))).toEqual([[0, 4, '主管部门 水务局']]);
  });
});
