import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partsOf } from '../../../src/outputs/tables/columns/parts.ts';
import { fileLink } from '../../../src/outputs/tables/file-link.ts';
import { visibleText } from '../../../src/outputs/tables/visible-text.ts';
import { cellText } from '../../../src/outputs/tables/workbook/cell-text.ts';
import { cellValue } from '../../../src/outputs/tables/workbook/cell-value.ts';
import { numberFormat } from '../../../src/outputs/tables/workbook/number-format.ts';
import { ownSheetNames, sheetName } from '../../../src/outputs/tables/workbook/sheet-name.ts';
import { columnWidth, rowHeight } from '../../../src/outputs/tables/workbook/widths.ts';
import { valueTypes } from '../../../src/record/values/registry.ts';

describe('A link to a source file', () => {
  it('escapes what a link cannot hold, and leaves other scripts as they are', () => {
    expect(fileLink('/数据/a b#1%[2].pdf', 3)).toBe('file:///数据/a%20b%231%25%5B2%5D.pdf#page=3');
    expect(fileLink('C:\\表 格\\a.docx')).toBe('file:///C:/表%20格/a.docx');
    expect(fileLink('\\\\server\\share\\a.pdf')).toBe('file://server/share/a.pdf');
  });

  it('is none where the path is relative, or longer than Excel takes', () => {
    expect(fileLink('a.pdf')).toBeUndefined();
    expect(fileLink(`/${'a'.repeat(3000)}`)).toBeUndefined();
  });

  it('never fails, and holds neither white space nor a second mark of a page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        expect(fileLink(`/${path}`) ?? '').not.toMatch(/[\s#]|\p{Cs}/u);
      }),
    );
  });
});

describe('Text in a cell', () => {
  it('shows what would not be seen', () => {
    expect(visibleText('a\u0000b\u001bc\u007fd\u0085')).toBe('a␀b␛c␡d\ufffd');
    expect(visibleText('\u202egnp.exe\u2069')).toBe('⟨U+202E⟩gnp.exe⟨U+2069⟩');
    expect(visibleText('\ud800x\udc00\uffff')).toBe('\ufffdx\ufffd\ufffd');
    expect(visibleText('一\r\n二\r三\t四😀')).toBe('一\n二\n三\t四😀');
  });

  it('is cut at the limit of a cell, never within a character', () => {
    const cut = cellText(`${'a'.repeat(32_765)}😀😀`, '…');
    expect(cut).toBe(`${'a'.repeat(32_765)}…`);
    expect(cellText('a'.repeat(32_767), '…')).toHaveLength(32_767);
  });

  it('is escaped where a workbook would take it for an escape', () => {
    expect(cellText('_x0041_x_', '')).toBe('_x005F_x0041_x_');
    expect(cellText('_x41_', '')).toBe('_x41_');
  });
});

describe('Numbers and dates in a cell', () => {
  it('show as many decimals as they have', () => {
    expect(numberFormat('number', 1234)).toBe('#,##0');
    expect(numberFormat('number', 5.9314)).toBe('#,##0.0000');
    expect(numberFormat('number', 1e-7)).toBe('#,##0.0000000');
    expect(numberFormat('number', 1e21)).toBe('#,##0');
    expect(numberFormat('percent', 98.5)).toBe('0.0%');
  });

  it('are percentages and dates where they are', () => {
    expect(cellValue({ value: 98.7, format: 'percent' })).toBe(0.987);
    const date = cellValue({ value: '2024-12-31', format: 'date' });
    expect(date).toEqual(new Date(Date.UTC(2024, 11, 31)));
  });

  it('stay text where no calendar has the day', () => {
    expect(cellValue({ value: '2024-02-31', format: 'date' })).toBe('2024-02-31');
    expect(cellValue({ value: '1899-12-31', format: 'date' })).toBe('1899-12-31');
    expect(cellValue({ value: '9999-99-99', format: 'date' })).toBe('9999-99-99');
  });
});

describe('Columns and sheets', () => {
  it('know every value type of the grammars', () => {
    for (const type of valueTypes.keys()) expect(partsOf(type)[0]?.about.zh).not.toBe('');
    expect(partsOf('of-no-such-type')).toHaveLength(1);
  });

  it('are as wide as their text, a Chinese character two places', () => {
    expect(columnWidth('项目', [{ value: '村干部任职补贴', format: 'text' }])).toBe(15);
    expect(columnWidth('项目名称', [])).toBe(11);
    expect(columnWidth('x', [{ value: '长'.repeat(1000), format: 'text' }])).toBe(42);
  });

  it('have rows as high as their wrapped text', () => {
    const cell = { value: '长'.repeat(25), format: 'text' as const };
    expect(rowHeight([cell], [20])).toBe(45);
    expect(rowHeight([], [])).toBe(15);
  });

  it('have names that Excel allows and that differ', () => {
    expect(sheetName("'a/b:c*[d]'")).toBe('a b c  d');
    expect(sheetName('')).toBe('_');
    expect(ownSheetNames(['表', '表', 'A', 'a', '名'.repeat(40), '名'.repeat(41)])).toEqual([
      '表',
      '表 (2)',
      'A',
      'a (2)',
      '名'.repeat(31),
      `${'名'.repeat(27)} (2)`,
    ]);
  });
});
