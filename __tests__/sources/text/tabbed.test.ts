import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textLimits } from '../../../src/sources/text/limits.ts';
import { tabbedRows } from '../../../src/sources/text/tabbed.ts';

const read = (text: string) => [...tabbedRows(text)];
const texts = (text: string) => read(text).map(({ cells }) => cells.map((cell) => cell.text));

describe('a tabbed line', () => {
  it('has a cell between two tabs, the empty and the last ones too', () => {
    expect(read('项目名称\t\t村委会\t')[0]?.cells).toEqual([
      { text: '项目名称', source: { line: 1, column: 1 } },
      { text: '', source: { line: 1, column: 6 } },
      { text: '村委会', source: { line: 1, column: 7 } },
      { text: '', source: { line: 1, column: 11 } },
    ]);
  });

  it('has one cell without tabs and none when it is blank', () => {
    expect(texts('(2024 年度)\n  \n\t\n')).toEqual([['(2024 年度)'], [], ['', '']]);
  });

  it('is cut at the limit and says so', () => {
    const [row] = read('\t'.repeat(10_000));
    expect(row?.cells).toHaveLength(textLimits.cellsPerLine);
    expect(row?.cut).toBe(true);
    expect(read('\t'.repeat(textLimits.cellsPerLine - 1))[0]?.cut).toBe(false);
  });

  it('gives back what was joined by tabs and line ends', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '村', '"', ' ', '1') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        // A quote at the start of a cell may open one that runs over lines.
        const plain = rows.map((row) => row.map((text) => `x${text}`));
        expect(texts(plain.map((row) => row.join('\t')).join('\n'))).toEqual(plain);
      }),
    );
  });
});

describe('a quoted cell', () => {
  it('runs over the lines in its quotes, which go', () => {
    const rows = read('甲\t"一\r\n二 ""三"""\t乙\n丙\t丁');
    expect(rows.map(({ cells }) => cells)).toEqual([
      [
        { text: '甲', source: { line: 1, column: 1 } },
        { text: '一\n二 "三"', source: { line: 1, column: 3, endLine: 2 } },
        { text: '乙', source: { line: 2, column: 10 } },
      ],
      [
        { text: '丙', source: { line: 3, column: 1 } },
        { text: '丁', source: { line: 3, column: 3 } },
      ],
    ]);
  });

  it('is none where the quote does not close before a tab, or nothing breaks in it', () => {
    expect(texts('"甲\t乙\n丙"\t丁')).toEqual([
      ['"甲', '乙'],
      ['丙"', '丁'],
    ]);
    expect(texts('"两个中心"\t乙')).toEqual([['"两个中心"', '乙']]);
    expect(texts('"两个中心"费\n其他"\t乙')).toEqual([['"两个中心"费'], ['其他"', '乙']]);
  });

  it('is none where it would run over more lines than the limit', () => {
    const long = `"${'行\n'.repeat(textLimits.linesPerCell)}"`;
    expect(read(`${long}\t乙`)).toHaveLength(textLimits.linesPerCell + 1);
  });
});
