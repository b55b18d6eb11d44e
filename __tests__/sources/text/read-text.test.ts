import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import type { ReadyGrid } from '../../../src/model/grid.ts';
import type { DrawnPage } from '../../../src/model/page.ts';
import type { SourceDocument } from '../../../src/model/source-document.ts';
import { textLimits } from '../../../src/sources/text/limits.ts';
import { readText } from '../../../src/sources/text/read-text.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (input: Uint8Array): SourceDocument => {
  const result = readText(input);
  if (E.isLeft(result)) throw result.left;
  return result.right;
};
const errorOf = (input: Uint8Array): string => {
  const result = readText(input);
  return E.isLeft(result) ? result.left.code : 'none';
};
const gridsOf = ({ parts }: SourceDocument) =>
  parts.flatMap((part) => (part.kind === 'grid' ? [(part as ReadyGrid).grid] : []));
const pagesOf = ({ parts }: SourceDocument) =>
  parts.flatMap((part) => (part.kind === 'drawn' ? [part as DrawnPage] : []));
const sample = (name: string): SourceDocument =>
  read(readFileSync(new URL(`../../../samples/${name}`, import.meta.url)));

describe('a text file', () => {
  it('is refused when it is empty, too large or no text', () => {
    expect(errorOf(new Uint8Array())).toBe('empty-file');
    expect(errorOf(bytes(' \n\f\n'))).toBe('empty-file');
    expect(errorOf(new Uint8Array(textLimits.bytes + 1))).toBe('file-too-large');
    expect(errorOf(bytes('%PDF-1.4'))).toBe('not-a-document');
  });

  it('that is prose comes as rows of one cell', () => {
    const [grid] = gridsOf(read(bytes('第一段。\n第二段。\n')));
    expect(grid?.borders).toBe('sequence');
    expect(grid?.cells.map(({ row, text }) => [row, text])).toEqual([
      [0, '第一段。'],
      [1, '第二段。'],
    ]);
  });

  it('counts the pages that form feeds make', () => {
    expect(read(bytes('甲\n\f乙\n\f')).pages).toBe(2);
  });

  it('names the line that was cut', () => {
    const { skipped, parts } = read(bytes(`甲\t乙\n${'丙\t'.repeat(10_000)}\n丁\t戊\n`));
    expect(skipped).toEqual([{ pages: [1, 1], lines: [2, 2], reason: 'limit-exceeded' }]);
    expect(parts).toHaveLength(1);
  });

  it('says from which line on it was not read', () => {
    const lines = textLimits.cells / 2 + 3;
    const { skipped } = read(bytes('甲\t乙\n'.repeat(lines)));
    expect(skipped).toEqual([
      { pages: [1, 1], lines: [lines - 2, lines], reason: 'limit-exceeded' },
    ]);
  });
});

describe('a tabbed text', () => {
  it('has a grid for each block between blank lines', () => {
    const grids = gridsOf(read(bytes('标题\n\n甲\t乙\n丙\t丁\n\n戊\t己\n')));
    expect(grids.map(({ rows, columns, borders }) => [rows, columns, borders])).toEqual([
      [1, 1, 'known'],
      [2, 2, 'known'],
      [1, 2, 'known'],
    ]);
    expect(grids[2]?.cells[1]).toEqual({
      row: 0,
      column: 1,
      rowSpan: 1,
      columnSpan: 1,
      text: '己',
      source: { line: 6, column: 3 },
    });
  });

  it('that has eleven forms gives a heading and eleven grids', () => {
    const grids = gridsOf(sample('attachment-2.txt'));
    expect(grids).toHaveLength(12);
    const first = grids[1];
    expect(first?.rows).toBe(18);
    expect(first?.cells.filter(({ row }) => row === 4).map(({ text }) => text)).toEqual([
      '主管部门及代码',
      '',
      '平罗县通伏乡人民政府 057',
      '实施单位',
      '平罗县通伏乡人民政府本级',
    ]);
  });
});

describe('a text aligned by spaces', () => {
  it('is drawn with its runs where they stand, by the measure that lines them up', () => {
    const [page] = pagesOf(read(bytes('村    甲 1\nab    乙\n')));
    expect(page?.tokens.map(({ text, bbox }) => [text, ...bbox])).toEqual([
      ['村', 0, 0, 12, 12],
      ['甲 1', 36, 0, 60, 12],
      ['ab', 0, 12, 12, 24],
      ['乙', 36, 12, 48, 24],
    ]);
    expect(page?.tokens[1]?.source).toEqual({ line: 1, column: 6 });
  });

  it('counts every character as one where its columns line up by that', () => {
    const [page] = pagesOf(read(bytes('项目名称  甲\nab  cd\n其他资金  乙\nabcd  丙\n')));
    expect(page?.tokens.map(({ bbox }) => bbox[0])).toEqual([0, 36, 0, 24, 0, 36, 0, 36]);
  });

  it('gives a page for each that a program printed', () => {
    const document = sample('text/seed-layout.txt');
    expect(document.pages).toBe(11);
    expect(pagesOf(document).map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});

describe('a text of one cell a line', () => {
  it('has one row a line and no borders', () => {
    const document = sample('text/seed-sequence.txt');
    expect(new Set(gridsOf(document).map(({ borders }) => borders))).toEqual(new Set(['sequence']));
    const cells = gridsOf(document)[0]?.cells;
    expect(cells?.[4]?.text).toBe('项目名称 村干部民族团结奖');
    expect(cells?.[4]?.source).toEqual({ line: 5, column: 1 });
  });
});
