import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadGrammars } from '../../../src/index.ts';
import { csvValue } from '../../../src/outputs/tables/csv/csv-value.ts';
import { toCsv } from '../../../src/outputs/tables/csv/to-csv.ts';
import { formLineSchema } from '../../../src/outputs/tables/lines/form-line.ts';
import { toFormLines } from '../../../src/outputs/tables/lines/to-form-lines.ts';
import { importOf } from '../../support/import-folder.ts';
import { parseText, readSample } from '../../support/parse.ts';

const text = (value: string) => csvValue({ value, format: 'text' });

describe('A value in CSV', () => {
  it('gets an apostrophe where a spreadsheet would take it for a formula', () => {
    for (const value of ['=1+1', '+1', '-5%', '@SUM(A1)', '\tx', '\nx', '＝1+1', '－3']) {
      expect(text(value)).toBe(`'${value}`);
    }
    expect(text('\rx')).toBe("'\nx");
  });

  it('stays as it is where it opens no formula', () => {
    for (const value of ['=', '-', '≥95%', '65 人', '0101', "'=1", ''])
      expect(text(value)).toBe(value);
  });

  it('is a number where it is one, below zero too', () => {
    expect(csvValue({ value: -3.2, format: 'number' })).toBe('-3.2');
    expect(csvValue({ value: 98.7, format: 'percent' })).toBe('98.7%');
    expect(csvValue({ value: null, format: 'number' })).toBe('');
    expect(csvValue({ value: '057', format: 'code' })).toBe('057');
  });

  it('never begins with a sign that opens a formula, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2 }), (value) => {
        expect(text(value)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠][\s\S]/);
      }),
    );
  });
});

const source = async () => {
  const document = await parseText(await readSample('attachment-2.txt'), 'attachment-2.txt');
  return importOf([{ document }]);
};

const csvTables = async (confirmedOnly = false): Promise<Map<string, string>> => {
  const tables = new Map<string, string>();
  const options = { grammars: await loadGrammars(), language: 'zh', confirmedOnly } as const;
  for await (const { table, text: piece } of toCsv(await source(), options)) {
    tables.set(table, (tables.get(table) ?? '') + piece);
  }
  return tables;
};

describe('The CSV of an import', () => {
  it('has a table for each sheet, with a byte order mark and Windows line ends', async () => {
    const tables = await csvTables();
    expect([...tables.keys()]).toEqual(['项目', '指标', '待确认', '失败']);
    for (const table of tables.values()) {
      expect(table.startsWith('\ufeff')).toBe(true);
      expect(table.endsWith('\r\n')).toBe(true);
      expect(table.slice(1)).not.toContain('\ufeff');
    }
    const [header, first, ...rest] = (tables.get('项目') ?? '').split('\r\n');
    expect(header).toMatch(/^\ufeff序号,状态,项目名称,年度,单位,主管部门,主管部门代码,实施单位,/);
    expect(first).toMatch(
      /^1,无疑问,村干部民族团结奖,2024,万元,平罗县通伏乡人民政府,057,平罗县通伏乡人民政府本级,0101,一年期项目,1,年,3\.9,3\.9,,0,/,
    );
    expect(rest).toHaveLength(11);
  });

  it('leaves out what is still to be confirmed when it is told to', async () => {
    const row = (await csvTables(true)).get('项目')?.split('\r\n')[5];
    expect(row).toContain('村委会办公经费,2024,');
    expect(row).not.toContain('保障村级组织各项日常工作');
  });
});

describe('The NDJSON of an import', () => {
  const lines = async (confirmedOnly: boolean) => {
    let all = '';
    const options = { grammars: await loadGrammars(), confirmedOnly };
    for await (const piece of toFormLines(await source(), options)) all += piece;
    return all
      .trimEnd()
      .split('\n')
      .map((line) => formLineSchema.parse(JSON.parse(line)));
  };

  it('has a line a form, with its source, record and statuses', async () => {
    const all = await lines(false);
    expect(all).toHaveLength(11);
    expect(all[1]).toMatchObject({
      schema: 'biaojie.form/1',
      source: { name: 'attachment-2.txt', form: '2', where: { lines: [24, 40] } },
      grammar: 'project-target',
      record: { project: { name: '村级组织办公经费自治区补助资金' } },
      questions: [{ pointer: '/funding/other', code: 'blank-amount' }],
    });
    expect(all[1]?.statuses['/funding/other']).toBe('uncertain');
    expect(all[1]?.statuses['/funding/total']).toBe('read');
  });

  it('has null for what is still to be confirmed when it is told to', async () => {
    expect((await lines(false))[4]?.record.goal).toMatch(/^保障村级组织/);
    const all = await lines(true);
    expect(all[4]?.record.goal).toBeNull();
    expect(all[3]?.record.indicators).toHaveLength(7);
    expect(all[0]?.record.goal).toMatch(/^落实村干部民族团结奖/);
  });
});
