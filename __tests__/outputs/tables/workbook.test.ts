import * as XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Document } from '../../../src/index.ts';
import { loadGrammars } from '../../../src/index.ts';
import type { ImportEntry } from '../../../src/model/import-folder.ts';
import type { ExportOptions } from '../../../src/outputs/tables/import-source.ts';
import { sayIn } from '../../../src/outputs/tables/texts.ts';
import { legendLines } from '../../../src/outputs/tables/workbook/legend.ts';
import { toWorkbook } from '../../../src/outputs/tables/workbook/to-workbook.ts';
import { importOf } from '../../support/import-folder.ts';
import { parseText, readSample } from '../../support/parse.ts';

const others: readonly ImportEntry[] = [
  {
    is: 'failure',
    name: '坏 #1.pdf',
    path: '/data/坏 #1.pdf',
    code: 'damaged-file',
    message: { zh: '文件已损坏。', en: 'The file is damaged.' },
  },
  {
    is: 'document',
    name: 'copy.txt',
    path: '/data/copy.txt',
    sha256: 'b8',
    document: 'documents/1.json',
    sameAs: 'attachment-2.txt',
    pages: 1,
    forms: 11,
    questions: 3,
  },
];

const write = async (
  documents: readonly Document[],
  options: Partial<ExportOptions> = {},
  limits?: { rows: number; links: number },
): Promise<XLSX.WorkBook> => {
  const all = { grammars: await loadGrammars(), language: 'zh', confirmedOnly: false } as const;
  const chunks: Uint8Array[] = [];
  const source = importOf(
    documents.map((document) => ({ document })),
    others,
  );
  for await (const chunk of toWorkbook(source, { ...all, ...options }, limits)) chunks.push(chunk);
  return XLSX.read(Buffer.concat(chunks), { cellStyles: true, cellDates: true, cellNF: true });
};

/** The cell below a header, in the row of that number (the first below the header is 1). */
const cellAt = (
  workbook: XLSX.WorkBook,
  name: string,
  header: string,
  row: number,
): XLSX.CellObject | undefined => {
  const sheet = workbook.Sheets[name] ?? {};
  const range = XLSX.utils.decode_range(sheet['!ref'] ?? 'A1');
  for (let c = 0; c <= range.e.c; c++) {
    const at = sheet[XLSX.utils.encode_cell({ r: 0, c })] as XLSX.CellObject | undefined;
    if (at?.v === header) return sheet[XLSX.utils.encode_cell({ r: row, c })];
  }
  throw new Error(`no column ${header}`);
};

const noteOf = (cell: XLSX.CellObject | undefined): string =>
  (cell?.c ?? []).map(({ t }) => t).join('');
const colourOf = (cell: XLSX.CellObject | undefined): string | undefined => cell?.s?.fgColor?.rgb;

const amber = 'FFD966';
const green = 'D9EAD3';

describe('The workbook of an import', () => {
  let sample: Document;
  let book: XLSX.WorkBook;
  beforeAll(async () => {
    sample = await parseText(await readSample('attachment-2.txt'), 'attachment-2.txt');
    book = await write([sample]);
  });
  const cell = (sheet: string, header: string, row: number) => cellAt(book, sheet, header, row);

  it('has a sheet a table, and one that explains them', () => {
    expect(book.SheetNames).toEqual(['项目', '指标', '待确认', '失败', '说明']);
  });

  it('has a row a form, with amounts as numbers that show all their decimals', () => {
    expect(book.Sheets.项目?.['!ref']).toMatch(/^A1:[A-Z]+12$/);
    expect(cell('项目', '项目名称', 7)?.v).toBe('村干部任职补贴');
    expect(cell('项目', '资金总额', 7)).toMatchObject({ t: 'n', v: 199.368, z: '#,##0.000' });
    expect(cell('项目', '财政拨款', 1)).toMatchObject({ v: 3.9, w: '3.9' });
    expect(cell('项目', '其他资金', 1)).toMatchObject({ t: 'n', v: 0 });
    expect(cell('项目', '年度', 1)).toMatchObject({ t: 'n', v: 2024, z: '0' });
    expect(cell('项目', '单位', 1)?.v).toBe('万元');
  });

  it('keeps the zeros that codes begin with, as text', () => {
    expect(cell('项目', '主管部门代码', 1)).toMatchObject({ t: 's', v: '057', z: '@' });
    expect(cell('项目', '项目属性代码', 1)).toMatchObject({ t: 's', v: '0101', z: '@' });
    expect(cell('项目', '主管部门', 1)?.v).toBe('平罗县通伏乡人民政府');
  });

  it('divides targets into comparator, value, unit, date and words beside the text as printed', () => {
    expect(cell('指标', '指标值', 1)?.v).toBe('65 人');
    expect(cell('指标', '指标值比较符', 7)?.v).toBe('≥');
    expect(cell('指标', '指标值数值', 7)?.v).toBe(95);
    expect(cell('指标', '指标值单位', 7)?.v).toBe('%');
    expect(cell('指标', '指标值日期', 3)).toMatchObject({ z: 'yyyy-mm-dd' });
    expect(cell('指标', '指标值日期', 3)?.w).toBe('2024-12-31');
    expect(cell('指标', '指标值文字', 5)?.v).toBe('明显提高');
    expect(cell('指标', '指标值下限', 1)?.v).toBeUndefined();
  });

  it('colours what is in doubt, blank too, and says why in a note', () => {
    const blank = cell('项目', '其他资金', 2);
    expect(blank?.v).toBeUndefined();
    expect(colourOf(blank)).toBe(amber);
    expect(noteOf(blank)).toContain('金额一栏空白');
    expect(noteOf(blank)).toContain('0（总额减去其余各项等于 0）');
    expect(colourOf(cell('项目', '其他资金', 1))).not.toBe(amber);
    expect(cell('项目', '状态', 2)?.v).toBe('待确认');
    expect(cell('项目', '状态', 1)?.v).toBe('无疑问');
    expect(cell('项目', '待确认字段', 4)?.v).toBe('指标值（第 7 行）');
  });

  it('lists questions and notes, told apart by a column', () => {
    expect(cell('待确认', '性质', 1)?.v).toBe('提示');
    expect(cell('待确认', '性质', 2)?.v).toBe('待确认');
    expect(cell('待确认', '字段', 2)?.v).toBe('其他资金');
    expect(cell('待确认', '名称', 2)?.v).toBe('村级组织办公经费自治区补助资金');
    expect(cell('待确认', '项目序号', 2)?.v).toBe(2);
    expect(cell('待确认', '位置', 2)?.v).toBe('第 32 行');
  });

  it('lists every file that gave no row of its own, linked to where it lies', () => {
    expect(cell('失败', '类别', 1)?.v).toBe('失败');
    expect(cell('失败', '原因', 1)?.v).toBe('文件已损坏。');
    // The library that reads it back takes the bytes of links for Latin-1.
    const link = Buffer.from(cell('失败', '来源文件', 1)?.l?.Target ?? '', 'latin1').toString();
    expect(link).toBe('file:///data/坏%20%231.pdf');
    expect(cell('失败', '类别', 2)?.v).toBe('重复');
    expect(cell('失败', '原因', 2)?.v).toBe('与“attachment-2.txt”内容相同，只计一次');
  });

  it('links every row to its file', () => {
    expect(cell('项目', '来源文件', 11)?.l?.Target).toBe('file:///data/attachment-2.txt');
    expect(cell('指标', '来源文件', 30)?.l?.Target).toBe('file:///data/attachment-2.txt');
  });

  it('explains its columns by pointers into the record', () => {
    const rows = XLSX.utils.sheet_to_json<string[]>(book.Sheets.说明 ?? {}, { header: 1 });
    expect(rows).toContainEqual(expect.arrayContaining(['项目', '资金总额', '/funding/total']));
    expect(rows).toContainEqual(
      expect.arrayContaining(['指标', '指标值单位', '/indicators/*/target/unit']),
    );
    expect(rows).toContainEqual(['表', 11]);
  });

  it('says what a second look at random values showed', async () => {
    const summary = importOf([{ document: sample }]).summary;
    const lines = legendLines(
      {
        summary: { ...summary, secondLook: { looked: 299, wrong: 0, atMost: 0.00997 } },
        tables: [],
        confirmedOnly: false,
        links: 10,
      },
      sayIn('zh'),
    ).map(({ cells }) => cells.map(({ value }) => value));
    expect(lines).toContainEqual(['随机抽查的值', 299]);
    expect(lines).toContainEqual(['未提问的值出错比例的上限（95% 置信）', 0.997]);
  });

  it('leaves out what is still to be confirmed when it is told to, and says so', async () => {
    const only = await write([sample], { confirmedOnly: true });
    const goal = cellAt(only, '项目', '年度目标', 5);
    expect(goal?.v).toBeUndefined();
    expect(noteOf(goal)).toMatch(/^值仍待确认，已留空/);
    expect(cellAt(only, '项目', '年度目标', 6)?.v).toMatch(/^组干部任职补贴/);
    const rows = XLSX.utils.sheet_to_json<string[]>(only.Sheets.说明 ?? {}, { header: 1 });
    expect(rows.flat()).toContain('本次导出不含仍待确认的值：这些格留空并着色');
  });

  it('says its own words in English when asked, labels as the forms have them', async () => {
    const english = await write([sample], { language: 'en' });
    expect(english.SheetNames).toEqual(['Forms', 'Indicators', 'Questions', 'Failures', 'Legend']);
    expect(cellAt(english, 'Forms', '主管部门 code', 1)?.v).toBe('057');
    expect(noteOf(cellAt(english, 'Forms', '其他资金', 2))).toContain('the amount is blank');
  });

  it('colours what a person confirmed', async () => {
    const question = sample.uncertainties.find(({ code }) => code === 'blank-amount');
    const answer = {
      uncertainty: question?.id ?? '',
      action: 'choose' as const,
      value: 0,
      by: '张三',
      at: '2025-03-01T08:00:00Z',
    };
    const text = await readSample('attachment-2.txt');
    const decided = await parseText(text, 'attachment-2.txt', { decisions: [answer] });
    const confirmed = cellAt(await write([decided]), '项目', '其他资金', 2);
    expect(confirmed?.v).toBe(0);
    expect(colourOf(confirmed)).toBe(green);
    expect(noteOf(confirmed)).toContain('已由 张三 确认');
  });

  it('goes on in another sheet when one is full, and without links when there are too many', async () => {
    const small = await write([sample], {}, { rows: 6, links: 2 });
    expect(small.SheetNames).toContain('项目 (3)');
    expect(cellAt(small, '项目 (2)', '项目名称', 1)?.v).toBe('组干部任职补贴');
    expect(cellAt(small, '项目', '来源文件', 2)?.l).toBeDefined();
    expect(cellAt(small, '项目', '来源文件', 3)?.l).toBeUndefined();
    expect(cellAt(small, '项目', '来源文件', 3)?.v).toBe('attachment-2.txt');
  });

  it('takes hostile text for text', async () => {
    const form = sample.forms[0];
    if (!form) throw new Error('no form');
    const record = {
      ...form.record,
      goal: '=HYPERLINK("http://x")',
      title: '_x0041_\u0007\u202eabc\ud800',
    };
    const hostile = await write([{ ...sample, forms: [{ ...form, record }] }]);
    const goal = cellAt(hostile, '项目', '年度目标', 1);
    expect(goal).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")', z: '@' });
    expect(goal?.f).toBeUndefined();
    expect(cellAt(hostile, '项目', '表名', 1)?.v).toBe('_x0041_␇⟨U+202E⟩abc\ufffd');
  });

  it('cuts a text that no cell can hold, visibly', async () => {
    const form = sample.forms[0];
    if (!form) throw new Error('no form');
    const long = await write([
      { ...sample, forms: [{ ...form, record: { ...form.record, goal: '长'.repeat(40_000) } }] },
    ]);
    const goal = String(cellAt(long, '项目', '年度目标', 1)?.v);
    expect(goal).toHaveLength(32_767);
    expect(goal).toMatch(/^长+…（过长已截断，全文见导入文件夹中的 JSON）$/);
  });

  it('refuses forms whose grammar it was not given', async () => {
    const form = sample.forms[0];
    if (!form) throw new Error('no form');
    await expect(
      write([{ ...sample, forms: [{ ...form, grammar: 'unknown' }] }]),
    ).rejects.toMatchObject({ code: 'invalid-options' });
  });
});
