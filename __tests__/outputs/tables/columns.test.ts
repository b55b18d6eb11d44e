import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { type Grammar, loadGrammars, parseDocument } from '../../../src/index.ts';
import { exportTables } from '../../../src/outputs/tables/export-tables.ts';
import { itemsOf } from '../../../src/outputs/tables/import-source.ts';
import type { Table } from '../../../src/outputs/tables/table.ts';
import { importOf } from '../../support/import-folder.ts';
import { readSample, sampleUrl } from '../../support/parse.ts';

const training = () => loadGrammars([fileURLToPath(sampleUrl('grammar/training-plan.xml'))]);

const tablesFor = (grammars: readonly Grammar[]): readonly Table[] =>
  exportTables(grammars, { language: 'zh', confirmedOnly: false });

const headersOf = (table: Table | undefined) => table?.columns.map(({ header }) => header);

/** The rows of every table of the import of one sample, by table. */
const rowsOf = async (path: string, grammars: readonly Grammar[]) => {
  const text = await readSample(path);
  const document = await parseDocument({ name: 'a.txt', text }, { grammars: [...grammars] });
  const rows = new Map<string, (string | number | null)[][]>();
  for await (const item of itemsOf(importOf([{ document }]), grammars)) {
    for (const { id, rowsOf: of } of tablesFor(grammars)) {
      const cells = [...of(item)].map((row) => row.map(({ value }) => value));
      rows.set(id, [...(rows.get(id) ?? []), ...cells]);
    }
  }
  return rows;
};

describe('The columns of a grammar', () => {
  it('come from its labels, the shortest of each, with a sheet for its table', async () => {
    const [forms, courses, ...others] = tablesFor(await training());
    expect(others.map(({ id }) => id)).toEqual(['questions', 'failures']);
    expect(headersOf(forms)?.slice(0, 9)).toEqual([
      '序号',
      '状态',
      '主办单位',
      '主办单位代码',
      '年度',
      '单位',
      '合计',
      '师资费',
      '场地费',
    ]);
    expect(courses?.name).toBe('课程安排');
    expect(headersOf(courses)?.slice(3, 14)).toEqual([
      '行号',
      '类别',
      '课程名称',
      '目标值',
      '目标值比较符',
      '目标值数值',
      '目标值下限',
      '目标值上限',
      '目标值单位',
      '目标值日期',
      '目标值文字',
    ]);
  });

  it('are filled from its records', async () => {
    const rows = await rowsOf('grammar/training-plan.txt', await training());
    expect(rows.get('forms')?.[0]?.slice(2, 9)).toEqual([
      '县财政局',
      '015',
      2024,
      '元',
      12000,
      9000,
      3000,
    ]);
    expect(rows.get('courses')?.map((row) => row.slice(3, 9))).toEqual([
      [1, '业务培训', '预算编制', '≥40人', '≥', 40],
      [2, '业务培训', '绩效评价', '不少于35人', '≥', 35],
      [3, '安全培训', '消防演练', '2024年6月底前', null, null],
    ]);
  });

  it('are those of several grammars together, one for a value that they share', async () => {
    const grammars = (await loadGrammars()).filter(({ id }) =>
      ['project-target', 'self-evaluation'].includes(id),
    );
    const [forms, rows] = tablesFor(grammars);
    const headers = headersOf(forms) ?? [];
    expect(new Set(headers).size).toBe(headers.length);
    expect(headers.filter((header) => header === '主管部门')).toHaveLength(1);
    expect(headers).toContain('资金总额');
    expect(headers).toContain('资金总额·全年预算数');
    expect(headersOf(rows)).toContain('完成值数值');
    const filled = await rowsOf('quirks/self-evaluation.txt', grammars);
    const first = filled.get('forms')?.[0] ?? [];
    expect(first[headers.indexOf('资金总额·全年执行数')]).toBe(11.75);
    expect(first[headers.indexOf('资金总额·执行率')]).toBe(94);
    expect(first[headers.indexOf('资金总额')]).toBeNull();
    expect(first[headers.indexOf('项目名称')]).toBe('农村公路养护');
  });

  it('say where the words in brackets go', async () => {
    const grammars = (await loadGrammars()).filter(({ id }) => id === 'project-target');
    const [, rows] = tablesFor(grammars);
    const column = rows?.columns.find(({ header }) => header === '二级指标括号内');
    expect(column?.pointer).toBe('/indicators/*/requirement');
  });
});
