import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadNumberFormats, type NumberFormats } from '../../../src/sources/excel/library.ts';
import { numberText, plainNumber } from '../../../src/sources/excel/number-text.ts';

let formats: NumberFormats;
beforeAll(async () => {
  formats = await loadNumberFormats();
});
const text = (value: number, code: string): string =>
  numberText({ formats, date1904: false }, value, code);

describe('numberText', () => {
  it.each([
    [0.95, 'General', '0.95'],
    [0.95, '', '0.95'],
    [0.1 + 0.2, 'General', '0.3'],
    [123456789.123456, 'General', '123456789.123456'],
    [1e21, 'General', '1000000000000000000000'],
    [1e-7, '@', '0.0000001'],
  ])('reads %p in the format %p as %s', (value, code, expected) => {
    expect(text(value, code)).toBe(expected);
  });

  it.each([
    [0.95, '0%', '95%'],
    [0.95, '0.00%', '95.00%'],
    [1, '0%', '100%'],
    [0.954, '0%', '95.4%'],
    [0.07, '0%', '7%'],
  ])('reads the percentage %p in the format %p as %s', (value, code, expected) => {
    expect(text(value, code)).toBe(expected);
  });

  it.each([
    [199.368, '0.0000', '199.3680'],
    [1234.5, '#,##0.00', '1,234.50'],
    [57, '000', '057'],
    [3.12, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '3.12'],
  ])('keeps how %p is shown in the format %p: %s', (value, code, expected) => {
    expect(text(value, code)).toBe(expected);
  });

  it.each([
    [12.345678, '0.00', '12.345678'],
    [1234567.891, '#,##0', '1234567.891'],
    [-12.345, '0.00_);(0.00)', '(12.345)'],
    [0.001, '0"万元"', '0.001万元'],
  ])('puts the digits back that a format rounds away: %p in %p is %s', (value, code, expected) => {
    expect(text(value, code)).toBe(expected);
  });

  it.each([
    [65, '0"人"', '65人'],
    [2, '0"万元/年"', '2万元/年'],
    [0.95, '"≥"0%', '≥95%'],
    [0.95, '\\≥0%', '≥95%'],
    [0.95, '≥0%', '≥95%'],
    [65, '0人', '65人'],
    [95, '0!%', '95%'],
    [1234.5, '[$¥-804]#,##0.00', '¥1,234.50'],
    [1234.5, '¥#,##0.00', '¥1,234.50'],
    [0, '[=0]"无";0', '无'],
  ])('reads the words of a format with the number: %p in %p is %s', (value, code, expected) => {
    expect(text(value, code)).toBe(expected);
  });

  it.each([
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0'],
    [0, '0;-0;"-"', '0'],
  ])('reads the dash of an accounting format as zero', (value, code, expected) => {
    expect(text(value, code)).toBe(expected);
  });

  it('keeps the sign of a number that a format shows by colour alone', () => {
    expect(text(-3.2, '0.00;[Red]0.00')).toBe('-3.20');
    expect(text(-3.2, '0.00')).toBe('-3.20');
  });

  it.each([
    [12345, '0.00E+00', '12345'],
    [0.5, '# ?/?', '0.5'],
    [12, '[DBNum1]0', '12'],
    [123, '[DBNum2][$-804]General"元"', '123元'],
  ])(
    'reads notations that are not decimal from the stored number: %p in %p',
    (value, code, expected) => {
      expect(text(value, code)).toBe(expected);
    },
  );

  it('keeps what a format in other units shows', () => {
    expect(text(1234567890, '0.00,,')).toBe('1234.57');
  });

  it.each([
    [45657, 'yyyy"年"m"月"d"日"', '2024年12月31日'],
    [45657, '[$-804]yyyy"年"m"月";@', '2024年12月'],
    [45657, 'yyyy年m月', '2024年12月'],
    [45657, 'yyyy/m/d;@', '2024/12/31'],
    [45657, 'm/d/yy', '2024-12-31'],
    [45657, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2024-12-31'],
    [45657.5, 'm/d/yy h:mm', '2024-12-31 12:00'],
  ])('reads the date %p in the format %p as %s', (value, code, expected) => {
    expect(text(value, code)).toBe(expected);
  });

  it('counts dates from 1904 where the workbook does', () => {
    expect(numberText({ formats, date1904: true }, 44195, 'yyyy-mm-dd')).toBe('2024-12-31');
  });

  it('reads a date that is none as the number', () => {
    expect(text(-1, 'yyyy-mm-dd')).toBe('-1');
  });

  it('gives nothing where a format shows nothing', () => {
    expect(text(5, ';;;')).toBe('');
  });

  it('gives the number for a format that is longer than Excel takes', () => {
    expect(text(5, '0'.repeat(256))).toBe('5');
    expect(text(5, '0'.repeat(3))).toBe('005');
  });

  it('gives the number for a format that is broken', () => {
    expect(text(5, '[>')).toBe('5');
  });

  it('never loses a decimal that a person can type', () => {
    const amount = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6));
    const codes = fc.constantFrom('General', '0', '0.00', '#,##0.0', '0.00_);(0.00)', '0.0"万元"');
    fc.assert(
      fc.property(amount, codes, ([whole, places], code) => {
        const value = Number((whole / 10 ** places).toFixed(places));
        const read = text(value, code)
          .replace(/万元|,/g, '')
          .replace(/^\((.*)\)$/, '-$1');
        expect(Number(read)).toBe(value);
      }),
    );
  });
});

describe('plainNumber', () => {
  it('never writes an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(plainNumber(value)).toMatch(/^-?\d+(\.\d+)?$/);
      }),
    );
  });
});
