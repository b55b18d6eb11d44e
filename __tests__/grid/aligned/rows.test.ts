import { describe, expect, it } from '@jest/globals';
import { alignedGrids } from '../../../src/grid/aligned/aligned-grids.ts';
import { draw, hints } from './support.ts';

const grids = (lines: readonly string[]) => alignedGrids(draw(lines.join('\n')), hints);

const rowsOf = (lines: readonly string[]) => {
  const [table] = grids(lines);
  return Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? []).filter((cell) => cell.row === row).map(({ text }) => text),
  );
};

/** A line with texts at places. */
const at = (...texts: readonly (readonly [number, string])[]): string =>
  texts.reduce((line, [place, text]) => line.padEnd(place) + text, '');

const several = [
  at([0, '名称'], [8, '一级指标'], [16, '二级指标'], [26, '三级指标'], [40, '指标值']),
  at([26, '村干部人数'], [40, '≥65 人']),
  at([16, '数量指标']),
  at([26, '组干部人数'], [40, '≥40 个']),
  at([0, '绩效指标'], [8, '产出指标']),
  at([26, '完成率'], [40, '=100%']),
  at([16, '质量指标']),
  at([26, '合格率'], [40, '=98%']),
];

describe('a table with several rows beside a label', () => {
  it('has a row for each line of values that stand side by side', () => {
    const rows = rowsOf(several);
    expect(rows.map((row) => row.slice(-2))).toEqual([
      ['三级指标', '指标值'],
      ['村干部人数', '≥65 人'],
      ['组干部人数', '≥40 个'],
      ['完成率', '=100%'],
      ['合格率', '=98%'],
    ]);
  });

  it('ends before a page number far below', () => {
    const [table, below] = grids([...several, '', '', '', '                           1']);
    expect(table?.rows).toBe(5);
    expect(below?.cells.map(({ text }) => text)).toEqual(['1']);
  });
});

describe('a table whose header does not name its first column', () => {
  it('keeps the labels of that column beside the rows', () => {
    const [header, ...body] = several;
    const [table] = grids([(header ?? '').replace('名称', '  '), ...body]);
    const corner = table?.cells.find(({ text }) => text === '绩效指标');
    expect(table?.borders).toBe('aligned');
    expect([corner?.row, corner?.column, corner?.rowSpan]).toEqual([1, 0, 4]);
    expect(table?.cells.find(({ text }) => text === '一级指标')?.column).toBe(1);
  });
});

describe('pairs beside lines of which the columns cannot be told', () => {
  const pairs = '项目名称    修桥补助';
  const obscure = [
    at([0, '二级指标'], [20, '三级指标'], [40, '指标值']),
    at([0, '完成'], [10, '甲'], [20, '65'], [30, '乙'], [40, '1'], [50, '丙']),
    at([0, '时效指标'], [20, '2024'], [40, '3']),
  ];

  it('are left open too', () => {
    expect(grids([pairs, ...obscure]).map(({ borders }) => borders)).toEqual(['sequence']);
  });
});
