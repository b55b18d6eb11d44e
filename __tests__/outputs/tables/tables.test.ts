import { describe, expect, it } from '@jest/globals';
import { type Document, type Grammar, loadGrammars, type Uncertainty } from '../../../src/index.ts';
import type { Cell } from '../../../src/outputs/tables/cell.ts';
import { exportTables } from '../../../src/outputs/tables/export-tables.ts';
import { FormDoubts } from '../../../src/outputs/tables/form-doubts.ts';
import { itemsOf } from '../../../src/outputs/tables/import-source.ts';
import { toFormLines } from '../../../src/outputs/tables/lines/to-form-lines.ts';
import { importOf } from '../../support/import-folder.ts';
import { parseText, readSample } from '../../support/parse.ts';

const style = { language: 'zh', confirmedOnly: false } as const;

const rowsOf = async (document: Document, id: string): Promise<readonly Record<string, Cell>[]> => {
  const grammars = await loadGrammars();
  const table = exportTables(grammars, style).find((one) => one.id === id);
  if (!table) throw new Error(`no table ${id}`);
  const rows: Record<string, Cell>[] = [];
  for await (const item of itemsOf(importOf([{ document }]), grammars)) {
    for (const cells of table.rowsOf(item)) {
      rows.push(Object.fromEntries(cells.map((cell, i) => [table.columns[i]?.header ?? '', cell])));
    }
  }
  return rows;
};

const sample = async (path: string) => parseText(await readSample(path), 'a.txt');

describe('The rows of the tables', () => {
  it('say where a form stands with a dash that no spreadsheet takes for a date', async () => {
    const [first] = await rowsOf(await sample('attachment-2.txt'), 'forms');
    expect(first?.位置?.value).toBe('第 5–22 行');
    expect(first?.页码?.value).toBe(1);
  });

  it('colour the parts that a doubted target has, and not those that it has not', async () => {
    const rows = await rowsOf(await sample('quirks/cost-mismatch.txt'), 'indicators');
    const cost = rows.find(({ 状态 }) => 状态?.value === '待确认');
    expect(cost?.指标值数值).toMatchObject({ value: 15.2, status: 'uncertain' });
    expect(cost?.指标值下限?.status).toBeUndefined();
    expect(rows[0]?.指标值数值?.status).toBeUndefined();
  });

  it('say in a note no more than a small window shows', async () => {
    const document = await sample('attachment-2.txt');
    const uncertainties = document.uncertainties.map((one) => ({ ...one, raw: '长'.repeat(5000) }));
    const rows = await rowsOf({ ...document, uncertainties }, 'forms');
    const note = rows[4]?.年度目标?.note ?? '';
    expect(note).toMatch(/^同样的内容写了两遍\n原文：长+…\n候选：/);
    expect(note.length).toBeLessThan(700);
  });

  it('show a doubt about a whole table by its name and the number of its rows', async () => {
    const rows = await rowsOf(await sample('attachment-2.txt'), 'questions');
    expect(rows[2]).toMatchObject({ 字段: { value: '指标' }, 当前值: { value: '（6 行）' } });
  });

  it('open a PDF of several pages at the page of the form', async () => {
    const document = await sample('quirks/plain.txt');
    const source = { ...document.source, mediaType: 'application/pdf', pages: 9 };
    const forms = document.forms.map((form) => ({
      ...form,
      where: { pages: [7, 8] as [number, number] },
    }));
    const [form] = await rowsOf({ ...document, source, forms }, 'forms');
    expect(form?.来源文件?.link).toBe('file:///data/a.txt#page=7');
    expect(form?.页码?.value).toBe('7–8');
  });

  it('name a file without forms, and every part that was lost, but no page that holds none', async () => {
    const document = await sample('quirks/plain.txt');
    const rows = await rowsOf(
      {
        ...document,
        forms: [],
        skipped: [
          { pages: [1, 2], reason: 'no-form' },
          { pages: [3, 3], reason: 'unreadable-page' },
          { lines: [4, 9], reason: 'unmatched-form' },
        ],
      },
      'failures',
    );
    expect(
      rows.map(({ 类别, 代码, 页码, 位置 }) => [类别, 代码, 页码, 位置].map((c) => c?.value)),
    ).toEqual([
      ['没有表', null, null, null],
      ['部分未读', 'unreadable-page', 3, null],
      ['部分未读', 'unmatched-form', null, '第 4–9 行'],
    ]);
  });
});

describe('Two fields of one label', () => {
  it('have headers that differ', async () => {
    const [grammar] = await loadGrammars();
    if (!grammar) throw new Error('no grammar');
    const fields = grammar.fields.map((field) => ({ ...field, labels: ['金额'] }));
    const [forms] = exportTables([{ ...grammar, fields } as Grammar], style);
    const headers = forms?.columns.map(({ header }) => header) ?? [];
    expect(new Set(headers).size).toBe(headers.length);
    expect(headers).toContain('金额 /funding/total');
  });
});

const question = (pointer: string): Uncertainty => ({
  id: pointer,
  form: '1',
  pointer,
  code: 'unparsed-value',
  severity: 'confirm',
  message: { zh: '疑', en: 'doubt' },
  raw: '',
  value: null,
  candidates: [],
  source: { line: 1, column: 1 },
});

describe('What is known of a form', () => {
  it('is uncertain where a question is, whatever the evidence says', async () => {
    const [form] = (await sample('quirks/plain.txt')).forms;
    if (!form) throw new Error('no form');
    const doubts = new FormDoubts(form, [question('/funding/total')]);
    expect(form.evidence['/funding/total']?.status).toBe('read');
    expect(doubts.statusOf(['/funding/total'])).toBe('uncertain');
    expect(doubts.statusOf(['/goal'])).toBeNull();
  });

  it('is of a whole row or form what its gravest value is', async () => {
    const [form] = (await sample('quirks/plain.txt')).forms;
    if (!form) throw new Error('no form');
    const { '/indicators/0/level3': known } = form.evidence;
    if (!known) throw new Error('no evidence');
    const evidence = {
      '/indicators/0/target': { ...known, status: 'uncertain' as const },
      '/indicators/0/level3': { ...known, status: 'confirmed' as const },
      '/indicators/1/level3': { ...known, status: 'confirmed' as const },
    };
    const doubts = new FormDoubts({ ...form, evidence }, []);
    expect(doubts.statusBelow('/indicators/0')).toBe('uncertain');
    expect(doubts.statusBelow('/indicators/1')).toBe('confirmed');
    expect(doubts.statusBelow('/indicators/10')).toBeNull();
    expect(doubts.statusBelow('')).toBe('uncertain');
  });

  it('keeps the rows of a table about which something is asked', async () => {
    const document = await sample('quirks/plain.txt');
    const asked = { ...document, uncertainties: [question('/indicators')] };
    const options = { grammars: await loadGrammars(), confirmedOnly: true };
    let line = '';
    for await (const text of toFormLines(importOf([{ document: asked }]), options)) line += text;
    expect(JSON.parse(line).record.indicators.length).toBeGreaterThan(3);
  });
});
