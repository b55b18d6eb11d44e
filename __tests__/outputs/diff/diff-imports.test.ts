import * as XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Diff, loadGrammars } from '../../../src/index.ts';
import { diffImports } from '../../../src/outputs/diff/diff-imports.ts';
import { diffSchema } from '../../../src/outputs/diff/diff-schema.ts';
import { diffToWorkbook } from '../../../src/outputs/diff/diff-workbook.ts';
import { importOf } from '../../support/import-folder.ts';
import { parseText, readSample } from '../../support/parse.ts';

/** The sample a year later: one project gone, one renamed, an amount and a target changed. */
const nextYear = (text: string): string => {
  const later = text
    .replaceAll('2024', '2025')
    .replaceAll('村级党务工作者津贴', '村级党务工作者补贴')
    .replaceAll('130.00', '131.50')
    .replaceAll('村级组织满意度\t≥95%', '村级组织满意度\t≥90%');
  const title = '部门项目支出预算绩效目标表\t';
  const last = later.lastIndexOf(title);
  return later.slice(0, later.lastIndexOf(title, last - 1)) + later.slice(last);
};

const sideOf = async (text: string, name: string) =>
  importOf([{ document: await parseText(text, name) }]);

const changedOf = (diff: Diff, name: string) => {
  const change = diff.projects.find((one) => one.is === 'changed' && one.new.name === name);
  if (change?.is !== 'changed') throw new Error(`no change of ${name}`);
  return change;
};

describe('Two imports side by side', () => {
  let diff: Diff;
  beforeAll(async () => {
    const text = await readSample('attachment-2.txt');
    const [old, now] = [await sideOf(text, '2024.txt'), await sideOf(nextYear(text), '2025.txt')];
    diff = await diffImports(old, now, await loadGrammars());
  });

  it('keep to the schema', () => {
    expect(diffSchema.parse(diff)).toEqual(diff);
  });

  it('show which project is gone', () => {
    expect(diff.projects.flatMap((one) => (one.is === 'gone' ? [one.project.name] : []))).toEqual([
      '政府长聘人员经费',
    ]);
    expect(diff.totals).toMatchObject({ new: 0, gone: 1 });
  });

  it('show a renamed project as a guess, and how like its names are', () => {
    const renamed = changedOf(diff, '村级党务工作者补贴');
    expect(renamed).toMatchObject({ renamed: true, certain: false });
    expect(renamed.old.name).toBe('村级党务工作者津贴');
    expect(renamed.similarity).toBeCloseTo(8 / 9);
    expect(diff.totals).toMatchObject({ renamed: 1, uncertain: 1 });
  });

  it('show amounts that changed, exactly', () => {
    expect(changedOf(diff, '村干部报酬自治区补助资金').changes).toEqual([
      {
        pointer: '/funding/total',
        label: '年度资金总额',
        type: 'amount',
        old: 130,
        new: 131.5,
        difference: 1.5,
        uncertain: false,
      },
      {
        pointer: '/funding/fiscal',
        label: '其中：财政拨款',
        type: 'amount',
        old: 130,
        new: 131.5,
        difference: 1.5,
        uncertain: false,
      },
    ]);
  });

  it('show targets that changed, by the names of their indicators', () => {
    const [row, ...others] = changedOf(diff, '村级组织办公经费自治区补助资金').rows;
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      is: 'changed',
      names: ['满意度指标', '服务对象满意度指标', '村级组织满意度'],
      certain: true,
      changes: [
        {
          old: { kind: 'quantity', comparator: '≥', value: 95, unit: '%' },
          new: { kind: 'quantity', comparator: '≥', value: 90, unit: '%' },
        },
      ],
    });
  });

  it('take neither the year, nor deadlines at its end, nor a year in a name for a change', () => {
    expect(diff.totals).toMatchObject({ changed: 3, unchanged: 7 });
  });

  it('give the same amount in another unit as the same', async () => {
    const text = await readSample('quirks/plain.txt');
    const document = await parseText(text, 'plain.txt');
    const form = document.forms[0];
    if (!form) throw new Error('no form');
    const funding = { total: 125_000, fiscal: 100_000, other: 25_000 };
    const inYuan = { ...form, record: { ...form.record, unit: '元', funding } };
    const before = {
      ...form,
      record: { ...form.record, funding: { total: 12.5, fiscal: 10, other: 2.4 } },
    };
    const result = await diffImports(
      importOf([{ document: { ...document, forms: [before] } }]),
      importOf([{ document: { ...document, forms: [inYuan] } }]),
      await loadGrammars(),
    );
    const amounts = result.projects.flatMap((one) => (one.is === 'changed' ? one.changes : []));
    expect(amounts.filter(({ type }) => type === 'amount')).toMatchObject([
      { pointer: '/funding/other', difference: 1000 },
    ]);
  });

  it('list a pair that nobody can be sure of, though nothing in it differs', async () => {
    const document = await parseText(await readSample('quirks/plain.txt'), 'plain.txt');
    const [form] = document.forms;
    if (!form) throw new Error('no form');
    const side = (...ids: readonly string[]) =>
      importOf([{ document: { ...document, forms: ids.map((id) => ({ ...form, id })) } }]);
    const result = await diffImports(side('1', '2'), side('3', '4'), await loadGrammars());
    expect(result.totals).toMatchObject({ uncertain: 2, changed: 0, unchanged: 2 });
    expect(result.projects).toHaveLength(2);
  });

  it('become a workbook with a row for each change', async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of diffToWorkbook(diff, 'zh')) chunks.push(chunk);
    const book = XLSX.read(Buffer.concat(chunks));
    expect(book.SheetNames).toEqual(['变化', '合计']);
    const rows = XLSX.utils.sheet_to_json<Record<string, unknown>>(book.Sheets.变化 ?? {});
    expect(rows[0]).toMatchObject({ 变化: '取消项目', 项目: '政府长聘人员经费' });
    expect(rows).toContainEqual(
      expect.objectContaining({
        变化: '更名',
        原名称: '村级党务工作者津贴',
        确定性: '推测，相似度 89%，请核对',
      }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({
        字段: '年度资金总额',
        旧值: 130,
        新值: 131.5,
        差额: 1.5,
        单位: '万元',
      }),
    );
  });
});
