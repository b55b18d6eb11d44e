import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { drawnPageToGrids } from '../../../src/grid/ruled/index.ts';
import type { Grid } from '../../../src/model/grid.ts';
import type { DrawnPage } from '../../../src/model/page.ts';
import { readPdf } from '../../../src/sources/pdf/index.ts';
import { dropLayoutSpace } from '../../../src/text/layout-space.ts';

const samples = new URL('../../../samples/', import.meta.url);

const gridsOf = async (name: string): Promise<readonly Grid[]> => {
  const result = await readPdf(await readFile(new URL(`pdf/${name}`, samples)))();
  if (result._tag === 'Left') throw result.left;
  return result.right.parts.flatMap((part) => drawnPageToGrids(part as DrawnPage));
};

/** The filled cells of the form with this number in the text that the samples were printed from. */
const formInText = async (number: number): Promise<readonly (readonly [number, string])[]> => {
  const text = await readFile(new URL('attachment-2.txt', samples), 'utf8');
  const rows = text.split(/\r?\n/).filter((line) => line.includes('\t'));
  const starts = rows.flatMap((row, index) => (row.startsWith('部门项目支出') ? [index] : []));
  const form = rows.slice((starts[number - 1] ?? 0) + 3, starts[number]);
  return form.flatMap((row, index) =>
    row
      .split('\t')
      .flatMap((cell) => (cell === '' ? [] : [[index, dropLayoutSpace(cell)] as const])),
  );
};

const filledCells = (grid: Grid | undefined): readonly (readonly [number, string])[] =>
  (grid?.cells ?? [])
    .filter(({ text }) => text !== '')
    .map(({ row, text }) => [row, dropLayoutSpace(text)] as const);

describe('printed forms', () => {
  it.each([
    ['form-double-borders.pdf', 8],
    ['form-dashed-borders.pdf', 5],
  ])('%s holds every cell of its text', async (name, number) => {
    const grids = await gridsOf(name);
    expect(grids.map((g) => g.columns)).toEqual([1, 1, 1, 5]);
    expect(grids.slice(0, 3).map((g) => g.cells[0]?.text)).toEqual([
      '部门项目支出预算绩效目标表',
      '(2024 年度)',
      '单位：万元',
    ]);
    expect(filledCells(grids[3])).toEqual(await formInText(number));
  });

  it('have the spans of the printed table', async () => {
    const form = (await gridsOf('form-double-borders.pdf'))[3];
    const spanOf = (text: string) => {
      const cell = form?.cells.find((c) => c.text.startsWith(text));
      return [cell?.row, cell?.column, cell?.rowSpan, cell?.columnSpan];
    };
    expect(form?.rows).toBe(15);
    expect(spanOf('项目名称')).toEqual([0, 0, 1, 2]);
    expect(spanOf('村级党务工作者津贴')).toEqual([0, 2, 1, 3]);
    expect(spanOf('项目资金')).toEqual([3, 0, 3, 1]);
    expect(spanOf('其中：财政拨款')).toEqual([4, 1, 1, 2]);
    expect(spanOf('绩效指标')).toEqual([8, 0, 7, 1]);
    expect(spanOf('产出指标')).toEqual([8, 1, 4, 1]);
    expect(spanOf('≥95%')).toEqual([14, 4, 1, 1]);
  });

  it('in fonts that hide characters behind radicals read as they look', async () => {
    const [table] = await gridsOf('table-type3-font.pdf');
    expect(table?.cells.map((c) => [c.row, c.column, c.rowSpan, c.text])).toEqual([
      [0, 0, 2, '主管部门及代码'],
      [0, 1, 1, '平罗县人民政府 057'],
      [1, 1, 1, '长期、人口、民生、门户、黑龙江、风貌'],
    ]);
  });
});
