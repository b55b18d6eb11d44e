import { readFileSync } from 'node:fs';
import * as library from '@e965/xlsx';
import { describe, expect, it } from '@jest/globals';
import type { SourceDocument } from '../../../src/model/source-document.ts';
import { readExcel } from '../../../src/sources/excel/read-excel.ts';
import { codeOf, documentOf, gridsOf, shown } from '../grids.ts';
import { buildCompoundFile } from '../zip/build-compound-file.ts';
import { buildZip } from '../zip/build-zip.ts';
import { type BookParts, buildXlsx, merged, n, row, type SheetParts, t } from './build-xlsx.ts';

const readBook = (sheets: readonly SheetParts[], book?: BookParts): Promise<SourceDocument> =>
  documentOf(readExcel(buildXlsx(sheets, book)));
const read = (rows: string, more: Partial<SheetParts> = {}, book?: BookParts) =>
  readBook([{ rows, name: '表', ...more }], book);
const cells = async (rows: string, more?: Partial<SheetParts>, book?: BookParts) =>
  shown(await read(rows, more, book));

describe('readExcel: grids', () => {
  it('reads every cell of the used part, blank ones too, at its address', async () => {
    const rows = row(3, t('B3', '项目名称') + t('D3', '村干部')) + row(4, t('C4', 'x'));
    expect(await cells(rows)).toEqual([
      ['表', 'B3 项目名称', 'C3', 'D3 村干部', 'B4', 'C4 x', 'D4'],
    ]);
  });

  it('gives every grid its size, known borders and the number of its sheet', async () => {
    const sheets = [
      { rows: row(1, t('A1', 'a')), name: '一' },
      { rows: row(1, t('A1', 'b') + t('B1', 'c')), name: '二' },
    ];
    const document = await readBook(sheets);
    expect(document.pages).toBe(2);
    expect(gridsOf(document)).toMatchObject([
      { page: 1, borders: 'known', rows: 1, columns: 1 },
      { page: 2, borders: 'known', rows: 1, columns: 2 },
    ]);
  });

  it('reads merged cells with their spans', async () => {
    const rows =
      row(1, t('A1', '目标表')) +
      row(2, t('A2', '资金') + t('B2', '总额') + n('C2', 3.9)) +
      row(3, t('B3', '其他') + n('C3', 0));
    expect(await cells(rows, { behind: merged('A1:C1', 'A2:A3') })).toEqual([
      ['表', 'A1 1×3 目标表', 'A2 2×1 资金', 'B2 总额', 'C2 3.9', 'B3 其他', 'C3 0'],
    ]);
  });

  it('keeps line breaks in a cell', async () => {
    expect(await cells(row(1, t('A1', '目标1\r\n目标2\n')))).toEqual([['表', 'A1 目标1\n目标2']]);
  });

  it('reads rich text without its phonetic hints', async () => {
    const strings =
      '<si><r><t>村干</t></r><r><rPr><b/></rPr><t>部</t></r><rPh sb="0" eb="1"><t>cūn</t></rPh></si>';
    expect(await cells(row(1, '<c r="A1" t="s"><v>0</v></c>'), {}, { strings })).toEqual([
      ['表', 'A1 村干部'],
    ]);
  });

  it('gives parts that stand far apart a grid each', async () => {
    const near = row(1, t('A1', 'a')) + row(22, t('C22', 'b'));
    expect((await cells(near)).length).toBe(1);
    const far = row(1, t('A1', 'a')) + row(23, t('C23', 'b'));
    expect(await cells(far)).toEqual([
      ['表', 'A1 a'],
      ['表', 'C23 b'],
    ]);
  });

  it('reads all sheets of a file in their order', async () => {
    const sheets = ['乙', '甲'].map((name) => ({ rows: row(1, t('A1', name)), name }));
    expect(await readBook(sheets).then(shown)).toEqual([
      ['乙', 'A1 乙'],
      ['甲', 'A1 甲'],
    ]);
  });
});

describe('readExcel: values', () => {
  it('reads percentages as they are shown, and plain numbers as they are stored', async () => {
    const rows = row(1, n('A1', 0.95, 1) + n('B1', 0.95) + n('C1', 0.954, 1));
    expect(await cells(rows, {}, { formats: [9] })).toEqual([
      ['表', 'A1 95%', 'B1 0.95', 'C1 95.4%'],
    ]);
  });

  it('reads numbers with the words of their formats', async () => {
    const rows = row(1, n('A1', 65, 1) + n('B1', 0.95, 2) + n('C1', 57, 3));
    expect(await cells(rows, {}, { formats: ['0"人"', '"≥"0%', '000'] })).toEqual([
      ['表', 'A1 65人', 'B1 ≥95%', 'C1 057'],
    ]);
  });

  it('reads dates, also in formats that Chinese Excel stores without their code', async () => {
    const rows = row(
      1,
      n('A1', 45657, 1) + n('B1', 45627, 2) + n('C1', 45657, 3) + n('D1', 45657, 4),
    );
    expect(await cells(rows, {}, { formats: [14, 57, 31, 'yyyy/m/d'] })).toEqual([
      ['表', 'A1 2024-12-31', 'B1 2024年12月', 'C1 2024年12月31日', 'D1 2024/12/31'],
    ]);
    expect(await cells(row(1, n('A1', 45627, 1)), {}, { formats: [57] })).toEqual([
      ['表', 'A1 2024年12月'],
    ]);
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const rows = row(1, n('A1', 44195, 1));
    expect(await cells(rows, {}, { formats: [14], date1904: true })).toEqual([
      ['表', 'A1 2024-12-31'],
    ]);
  });

  it('reads the stored results of formulas, 0 among them', async () => {
    const rows = row(
      1,
      '<c r="A1"><f>B1*0</f><v>0</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c>',
    );
    expect(await cells(rows)).toEqual([['表', 'A1 0', 'B1 a']]);
  });

  it('takes no formula without a result for 0', async () => {
    const rows = row(
      1,
      `${t('A1', 'x')}<c r="B1"><f>SUM(C1:C2)</f></c><c r="C1"><f>1+1</f><v></v></c><c r="D1" t="b"><f>1=1</f></c>`,
    );
    expect(await cells(rows)).toEqual([['表', 'A1 x', 'B1 =SUM(C1:C2)', 'C1 =1+1', 'D1 =1=1']]);
  });

  it('reads errors and truth values as they are shown', async () => {
    const rows = row(1, '<c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="b"><v>1</v></c>');
    expect(await cells(rows)).toEqual([['表', 'A1 #REF!', 'B1 TRUE']]);
  });
});

describe('readExcel: hidden content', () => {
  it('leaves hidden rows out and says so', async () => {
    const rows =
      row(1, t('A1', 'a')) +
      row(2, t('A2', 'b'), 'hidden="1"') +
      row(3, t('A3', 'c'), 'ht="0" customHeight="1"') +
      row(4, t('A4', 'd'));
    const document = await read(rows);
    expect(shown(document)).toEqual([['表', 'A1 a', 'A4 d']]);
    expect(document.skipped).toEqual([
      { pages: [1, 1], lines: [2, 3], sheet: '表', reason: 'hidden', text: 'b c' },
    ]);
  });

  it('leaves hidden columns out and says so', async () => {
    const rows = row(1, t('A1', 'a') + t('B1', 'b') + t('C1', 'c'));
    const document = await read(rows, {
      before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>',
    });
    expect(shown(document)).toEqual([['表', 'A1 a', 'C1 c']]);
    expect(document.skipped).toMatchObject([{ reason: 'hidden', lines: [1, 1], text: 'b' }]);
  });

  it('names runs of hidden rows one by one', async () => {
    const rows = [1, 2, 3, 4, 5].map((i) =>
      row(i, t(`A${i}`, `r${i}`), i === 2 || i === 5 ? 'hidden="1"' : ''),
    );
    const { skipped } = await read(rows.join(''));
    expect(skipped.map(({ lines, text }) => [lines, text])).toEqual([
      [[2, 2], 'r2'],
      [[5, 5], 'r5'],
    ]);
  });

  it('says nothing of hidden rows that are empty', async () => {
    expect((await read(row(1, t('A1', 'a')) + row(2, '', 'hidden="1"'))).skipped).toEqual([]);
  });

  it.each(['hidden', 'veryHidden'] as const)('leaves a sheet out that is %s', async (state) => {
    const document = await readBook([
      { rows: row(1, t('A1', 'a')), name: '一' },
      { rows: row(1, t('A1', '旧') + n('B1', 7)), name: '二', state },
    ]);
    expect(shown(document)).toEqual([['一', 'A1 a']]);
    expect(document.skipped).toEqual([
      { pages: [2, 2], sheet: '二', reason: 'hidden', text: '旧 7' },
    ]);
  });

  it('shows a merged cell whose first row is hidden, and counts its shown rows', async () => {
    const rows =
      row(1, t('A1', 'a') + t('B1', 'x'), 'hidden="1"') +
      row(2, t('B2', 'y')) +
      row(3, t('B3', 'z'));
    const document = await read(rows, { behind: merged('A1:A3') });
    expect(document.skipped.map(({ text }) => text)).toEqual(['x']);
    expect(shown(document)).toEqual([['表', 'A1 2×1 a', 'B2 y', 'B3 z']]);
  });

  it('says what stands beneath a merged cell', async () => {
    const rows = row(1, t('A1', 'a') + t('B1', 'beneath') + t('C1', 'c'));
    const document = await read(rows, { behind: merged('A1:B1') });
    expect(shown(document)).toEqual([['表', 'A1 1×2 a', 'C1 c']]);
    expect(document.skipped).toMatchObject([{ reason: 'hidden', text: 'beneath' }]);
  });

  it('says what a format hides', async () => {
    const document = await read(row(1, t('A1', 'a') + n('B1', 7, 1)), {}, { formats: [';;;'] });
    expect(shown(document)).toEqual([['表', 'A1 a']]);
    expect(document.skipped).toMatchObject([{ reason: 'hidden', text: '7' }]);
  });
});

describe('readExcel: .xls', () => {
  const xls = (sheet: library.WorkSheet): Uint8Array => {
    const book = library.utils.book_new();
    library.utils.book_append_sheet(book, sheet, '表');
    return new Uint8Array(
      library.write(book, { type: 'buffer', bookType: 'biff8', cellStyles: true }),
    );
  };

  it('reads texts, merged cells, percentages and dates', async () => {
    const sheet = library.utils.aoa_to_sheet([['目标表'], ['指标值', 0.95, 45657]]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
    sheet.B2.z = '0%';
    sheet.C2.z = 'yyyy"年"m"月"d"日"';
    const document = await documentOf(readExcel(xls(sheet)));
    expect(document.mediaType).toBe('application/vnd.ms-excel');
    expect(shown(document)).toEqual([
      ['表', 'A1 1×3 目标表', 'A2 指标值', 'B2 95%', 'C2 2024年12月31日'],
    ]);
  });

  it('reads Chinese in a workbook of Excel 95 by its code page', async () => {
    const book = { SheetNames: ['x'], Sheets: { x: library.utils.aoa_to_sheet([['ABCD']]) } };
    const old = Buffer.from(library.write(book, { type: 'buffer', bookType: 'biff5' }));
    // 绩效 in GBK for the text, and 936 in the record that names the code page ([MS-XLS] 2.4.52).
    Buffer.of(0xbc, 0xa8, 0xd0, 0xa7).copy(old, old.indexOf('ABCD'));
    old.writeUInt16LE(936, old.indexOf(Buffer.of(0x42, 0x00, 0x02, 0x00)) + 4);
    expect(shown(await documentOf(readExcel(new Uint8Array(old))))).toEqual([['x', 'A1 绩效']]);
  });

  it('leaves hidden rows, columns and sheets out and says so', async () => {
    const file = new URL('../../../samples/office/hidden-parts.xls', import.meta.url);
    const document = await documentOf(readExcel(readFileSync(file)));
    expect(shown(document)).toEqual([
      [
        '目标',
        'A1 1×3 项目支出绩效目标表',
        'A2 指标值',
        'B2 95%',
        'D2 2024年12月31日',
        'A4 人数',
        'B4 65人',
        'D4 130',
      ],
    ]);
    expect(document.skipped).toEqual([
      { pages: [1, 1], lines: [2, 3], sheet: '目标', reason: 'hidden', text: '隐藏列 隐藏行 7' },
      { pages: [2, 2], sheet: '旧', reason: 'hidden', text: '旧表' },
    ]);
  });

  it('says that a truncated file is damaged', async () => {
    const whole = xls(library.utils.aoa_to_sheet([['目标表']]));
    expect(await codeOf(readExcel(whole.subarray(0, 1024)))).toBe('damaged-file');
  });
});

describe('readExcel: bad files', () => {
  const code = (bytes: Uint8Array) => codeOf(readExcel(bytes));
  const whole = buildXlsx([{ rows: row(1, t('A1', 'a')) }]);

  it('says that an empty file or workbook is empty', async () => {
    expect(await code(new Uint8Array())).toBe('empty-file');
    expect(await code(buildXlsx([{ rows: '' }]))).toBe('empty-file');
    expect(await code(buildXlsx([{ rows: row(1, t('A1', ' ')) }]))).toBe('empty-file');
  });

  it('says that a truncated file is damaged', async () => {
    expect(await code(whole.subarray(0, whole.length >> 1))).toBe('damaged-file');
    expect(await code(buildZip([{ name: 'xl/workbook.xml', content: '<workbook' }]))).toBe(
      'damaged-file',
    );
    expect(await code(buildZip([{ name: 'a', content: '' }]))).toBe('damaged-file');
  });

  it('says which sheet cannot be read and reads the others', async () => {
    const document = await readBook([
      { rows: row(1, '<c r="A1" t="s"><v>99</v></c>'), name: '坏' },
      { rows: row(1, t('A1', 'a')), name: '好' },
    ]);
    expect(shown(document)).toEqual([['好', 'A1 a']]);
    expect(document.skipped).toEqual([{ pages: [1, 1], sheet: '坏', reason: 'unreadable-page' }]);
  });

  it('says that a workbook with a password is encrypted', async () => {
    expect(await code(buildCompoundFile(['EncryptionInfo', 'EncryptedPackage']))).toBe(
      'encrypted-file',
    );
  });

  it('reads a sheet that states a million rows and holds one', async () => {
    const before = '<dimension ref="A1:XFD1048576"/>';
    expect(await cells(row(1, t('A1', 'a')), { before })).toEqual([['表', 'A1 a']]);
  });

  it('says that rows beyond the limit are left out', async () => {
    const rows = row(1, t('A1', 'a')) + row(1048576, t('A1048576', 'stray'));
    const document = await read(rows);
    expect(shown(document)).toEqual([['表', 'A1 a']]);
    expect(document.skipped).toEqual([
      { pages: [1, 1], lines: [65537, 1048576], sheet: '表', reason: 'limit-exceeded' },
    ]);
  });

  it('gives a stray cell within the limit a grid of its own, however far it is', async () => {
    const rows = row(1, t('A1', 'a')) + row(65536, t('XFD65536', 'stray'));
    expect(await cells(rows)).toEqual([
      ['表', 'A1 a'],
      ['表', 'XFD65536 stray'],
    ]);
  });

  it('cuts a grid that is too wide and says so', async () => {
    const document = await read(row(1, t('A1', 'a') + t('XFD1', 'stray')));
    expect(gridsOf(document)[0]?.columns).toBe(256);
    expect(document.skipped).toMatchObject([
      { reason: 'limit-exceeded', lines: [1, 1], text: 'stray' },
    ]);
  });

  it('leaves a part out that has more cells than the limit, and says so', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) =>
      row(i + 1, t(`A${i + 1}`, 'a') + t(`IV${i + 1}`, 'z')),
    );
    const document = await read(rows.join(''));
    expect(document.parts).toEqual([]);
    expect(document.skipped).toMatchObject([{ reason: 'limit-exceeded', lines: [1, 5000] }]);
  });

  it('bounds merged cells that cover whole sheets, and takes the first of those that overlap', async () => {
    const ranges = Array.from({ length: 20_000 }, (_, i) => `A${(i % 50) + 1}:XFD1048576`);
    const rows = row(1, t('A1', 'a')) + row(2, t('A2', 'b') + t('B2', 'c'));
    const document = await read(rows, { behind: merged(...ranges) });
    expect(shown(document)).toEqual([['表', 'A1 2×2 a']]);
    expect(document.skipped).toMatchObject([{ reason: 'hidden', text: 'b c' }]);
  });

  it('takes the upper left one of two merged cells that overlap, in whatever order they stand', async () => {
    const rows = row(1, t('A1', 'a') + t('B1', 'b')) + row(2, t('A2', 'c') + t('B2', 'd'));
    expect(await cells(rows, { behind: merged('B1:B2', 'A1:B1') })).toEqual([
      ['表', 'A1 1×2 a', 'A2 c', 'B2 d'],
    ]);
  });

  it('stops where the signal says so', async () => {
    expect(await codeOf(readExcel(whole, { signal: AbortSignal.abort() }))).toBe('aborted');
    const rows = Array.from({ length: 20_000 }, (_, i) => row(i + 1, n(`A${i + 1}`, i)));
    const long = readExcel(buildXlsx([{ rows: rows.join('') }]), {
      signal: AbortSignal.timeout(20),
    });
    expect(await codeOf(long)).toBe('aborted');
  });
});

describe('readExcel: workbooks of LibreOffice with two real forms', () => {
  it.each(['two-forms.xlsx', 'two-forms.xls'])('reads every cell of %s', async (name) => {
    const file = new URL(`../../../samples/office/${name}`, import.meta.url);
    const [sheet = []] = shown(await documentOf(readExcel(readFileSync(file))));
    expect(sheet).toEqual(
      expect.arrayContaining([
        'A1 1×5 附件 2：平罗县通伏乡人民政府项目支出预算绩效目标表',
        'C5 1×3 村干部民族团结奖',
        'A8 3×1 项目资金 (万元)',
        'D8 1×2 3.9',
        'A13 7×1 绩效指标',
        'B13 4×1 产出指标',
        'E14 100%',
        'E19 ≥95%',
        'A20 1×5 部门项目支出预算绩效目标表',
        'D27 1×2 39',
        'D28 1×2',
      ]),
    );
  });
});
