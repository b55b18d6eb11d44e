import { describe, expect, it } from '@jest/globals';
import { readerOf, short } from './support.ts';

const read = readerOf('amount');
const said = (raw: string, unit: string | null = '万元') => short(read(raw, { unit }));

describe('amount', () => {
  it.each([
    ['3.9', 3.9],
    ['39.00', 39],
    ['199.3680', 199.368],
    ['0', 0],
    [' 2.0 ', 2],
    ['-3.2', -3.2],
    ['39.00万元', 39],
    ['39 万元', 39],
    ['39（万元）', 39],
  ])('reads %s without a question', (raw, value) => {
    expect(read(raw).value).toBe(value);
    expect(read(raw).doubts).toEqual([]);
  });

  it('leaves a blank to the checks', () => {
    expect(read('  ')).toEqual({ value: null, changes: [], doubts: [] });
  });

  it.each([
    ['3. 12', '3.12', 3.12],
    ['5. 9314', '5.9314', 5.9314],
    ['3 .12', '3.12', 3.12],
    ['1 234.5', '1234.5', 1234.5],
  ])('joins %s, and other fields must agree', (raw, to, value) => {
    const reading = read(raw);
    expect(reading.value).toBe(value);
    expect(reading.changes).toEqual([{ rule: 'number-spacing', from: raw, to }]);
    expect(reading.doubts).toHaveLength(1);
    expect(reading.doubts[0]).toMatchObject({
      code: 'number-spacing',
      settledByCorroboration: true,
      details: { from: raw, to },
    });
    expect(reading.doubts[0]?.candidates.map((c) => c.value)).toEqual([value, null]);
  });

  it('offers a lost decimal point where a space parts two groups of digits', () => {
    expect(said('3 12')).toEqual({
      value: 312,
      rules: ['number-spacing'],
      doubts: [['number-spacing', 312, 3.12, null]],
    });
  });

  it('drops the separators of thousands', () => {
    expect(read('1,234.50')).toEqual({
      value: 1234.5,
      changes: [{ rule: 'thousands-separator', from: '1,234.50', to: '1234.50' }],
      doubts: [],
    });
  });

  it.each([
    ['１２３．４', '123.4', 123.4],
    ['3．12', '3.12', 3.12],
    ['－3.2', '-3.2', -3.2],
  ])('folds the width of %s', (raw, to, value) => {
    expect(read(raw)).toEqual({ value, changes: [{ rule: 'width', from: raw, to }], doubts: [] });
  });

  it('reads a number in brackets as negative', () => {
    expect(read('(3.2)')).toEqual({
      value: -3.2,
      changes: [{ rule: 'negative-sign', from: '(3.2)', to: '-3.2' }],
      doubts: [],
    });
    expect(said('（3.2）')).toEqual({ value: -3.2, rules: ['width', 'negative-sign'] });
  });

  it('has no negative zero', () => {
    expect(Object.is(read('-0.00').value, 0)).toBe(true);
  });

  it.each([
    ['壹佰万元', 100, ['chinese-numeral']],
    ['一百二十', 120, ['chinese-numeral']],
    ['叁万玖仟元整', 3.9, ['chinese-numeral', 'unit']],
    ['一亿五千万元', 15000, ['chinese-numeral', 'unit']],
    ['零', 0, ['chinese-numeral']],
  ])('reads the numeral %s', (raw, value, rules) => {
    expect(said(raw)).toEqual({ value, rules });
  });

  it('asks about numerals that are not written in full', () => {
    expect(said('一百二')).toEqual({ value: null, doubts: [['unparsed-value']] });
  });

  it('converts another unit of money and records it', () => {
    expect(read('39000元')).toEqual({
      value: 3.9,
      changes: [{ rule: 'unit', from: '39000元', to: '3.9万元' }],
      doubts: [],
    });
    expect(said('1.5亿元')).toEqual({ value: 15000, rules: ['unit'] });
    expect(said('1元')).toEqual({ value: 0.0001, rules: ['unit'] });
    expect(said('39万', '元')).toEqual({ value: 390000, rules: ['unit'] });
  });

  it('keeps what is printed where the form names no unit to convert to, and asks', () => {
    expect(said('39万元', null)).toEqual({ value: 39, doubts: [['unit-conflict', 39]] });
    expect(said('39万元', '美元')).toEqual({ value: 39, doubts: [['unit-conflict', 39]] });
    expect(said('39', null)).toEqual({ value: 39 });
  });

  it('asks whether a bare currency sign in a table of 万元 says 元', () => {
    expect(said('￥39.00')).toEqual({
      value: 39,
      rules: ['currency-sign'],
      doubts: [['unit-conflict', 39, 0.0039]],
    });
    expect(said('￥39.00', '元')).toEqual({ value: 39, rules: ['currency-sign'] });
    expect(said('¥39.00万元')).toEqual({ value: 39, rules: ['currency-sign'] });
  });

  it.each(['-', '--', '—', '——', '－', '–', '/', '无'])('asks whether %s is zero', (raw) => {
    const reading = read(raw);
    expect(short(reading)).toEqual({ value: null, doubts: [['blank-amount', 0, null]] });
    expect(reading.doubts[0]?.settledByCorroboration).toBe(false);
  });

  it.each<[string, readonly (number | null)[]]>([
    ['12,34', [1234, 12.34]],
    ['3.1.2', [3.12, 31.2]],
    ['o', [0, null]],
    ['O', [0, null]],
    ['一', [1, 0, null]],
    ['—3.2', [-3.2, 3.2]],
    ['3。12', [3.12]],
    ['1O0', [100]],
    ['007', [7]],
    ['.5', [0.5]],
    ['5.', [5]],
    ['39人', [39]],
    ['约39万元', [39]],
    ['39000元以上', [3.9]],
    ['39和40', []],
    ['财政拨款', []],
  ])('does not guess at %s but offers what it may be', (raw, candidates) => {
    expect(short(read(raw))).toEqual({ value: null, doubts: [['unparsed-value', ...candidates]] });
  });

  it('never rounds in silence', () => {
    expect(said('12345678901234567890.12')).toEqual({
      value: null,
      doubts: [['unparsed-value', 12345678901234567000]],
    });
    expect(said('9'.repeat(400))).toEqual({ value: null, doubts: [['unparsed-value']] });
    expect(said('0.1')).toEqual({ value: 0.1 });
  });
});
