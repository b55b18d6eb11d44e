import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '../../../src/model/json.ts';
import { readerOf, short } from './support.ts';

const read = readerOf('target');
const said = (raw: string) => short(read(raw));
const quantity = (comparator: string, value: number, unit: string | null) =>
  ({ kind: 'quantity', comparator, value, unit }) as JsonValue;
const range = (low: number, high: number, unit: string | null) =>
  ({ kind: 'range', low, high, unit }) as JsonValue;
const deadline = (date: string) => ({ kind: 'deadline', date }) as JsonValue;
const words = (text: string) => ({ kind: 'qualitative', text }) as JsonValue;

describe('target: quantities', () => {
  it.each<[string, string, number, string | null]>([
    ['65 人', '=', 65, '人'],
    ['100%', '=', 100, '%'],
    ['3.9 万元', '=', 3.9, '万元'],
    ['2 万元/年', '=', 2, '万元/年'],
    ['2.9657 万元/人/年', '=', 2.9657, '万元/人/年'],
    ['200元/人·月', '=', 200, '元/人·月'],
    ['≥200元每人每月', '≥', 200, '元每人每月'],
    ['1.5亿元', '=', 1.5, '亿元'],
    ['100 平方米', '=', 100, '平方米'],
    ['100㎡', '=', 100, '㎡'],
    ['10km', '=', 10, 'km'],
    ['5‰', '=', 5, '‰'],
    ['4次/年', '=', 4, '次/年'],
    ['13个行政村', '=', 13, '个行政村'],
    ['650', '=', 650, null],
    ['-3%', '=', -3, '%'],
    ['≥-3%', '≥', -3, '%'],
    ['=95%', '=', 95, '%'],
    ['等于95%', '=', 95, '%'],
  ])('reads %s', (raw, comparator, value, unit) => {
    expect(read(raw)).toEqual({
      value: quantity(comparator, value, unit),
      changes: [],
      doubts: [],
    });
  });

  it.each([
    '≥95%',
    '≧95%',
    '>=95%',
    '=>95%',
    '> =95%',
    '≥ 95 %',
    '不低于95%',
    '不少于95%',
    '不小于95%',
    '大于等于95%',
    '95%以上',
    '95%(含)以上',
    '95%以上(含以上)',
    '达到95%以上',
  ])('reads %s as at least', (raw) => {
    expect(said(raw)).toEqual({ value: quantity('≥', 95, '%') });
  });

  it.each([
    '≤5万元',
    '≦5万元',
    '<=5万元',
    '不超过5万元',
    '不高于5万元',
    '不大于5万元',
    '不多于5万元',
    '小于等于5万元',
    '5万元以内',
    '5万元以下',
    '控制在5万元以内',
    '不超过5万元以内',
  ])('reads %s as at most', (raw) => {
    expect(said(raw)).toEqual({ value: quantity('≤', 5, '万元') });
  });

  it.each(['>9', '大于9', '超过9', '超9'])('reads %s as more than', (raw) => {
    expect(said(raw)).toEqual({ value: quantity('>', 9, null) });
  });

  it.each(['<9', '小于9', '低于9', '少于9'])('reads %s as less than', (raw) => {
    expect(said(raw)).toEqual({ value: quantity('<', 9, null) });
  });

  it.each(['约30人', '大约30人', '30人左右', '≈30人', '~30人', '约30人左右'])(
    'reads %s as about',
    (raw) => {
      expect(said(raw)).toEqual({ value: quantity('≈', 30, '人') });
    },
  );

  it('folds width and records it', () => {
    expect(said('＞=９５％')).toEqual({ value: quantity('≥', 95, '%'), rules: ['width'] });
    expect(read('95﹪').changes).toEqual([{ rule: 'width', from: '95﹪', to: '95%' }]);
    expect(said('95％')).toEqual({ value: quantity('=', 95, '%'), rules: ['width'] });
  });

  it('joins a number with spaces, and other fields must agree', () => {
    const reading = read('2. 9657 万元/人/年');
    const value = quantity('=', 2.9657, '万元/人/年');
    expect(short(reading)).toEqual({
      value,
      rules: ['number-spacing'],
      doubts: [['number-spacing', value, null]],
    });
    expect(reading.doubts[0]?.settledByCorroboration).toBe(true);
  });

  it('drops the separators of thousands', () => {
    expect(said('1,234人')).toEqual({
      value: quantity('=', 1234, '人'),
      rules: ['thousands-separator'],
    });
  });

  it.each<[string, string, number, string]>([
    ['十三个', '=', 13, '个'],
    ['壹佰万元', '=', 100, '万元'],
    ['两个', '=', 2, '个'],
    ['三次', '=', 3, '次'],
    ['一次', '=', 1, '次'],
    ['三公里', '=', 3, '公里'],
    ['不少于三次', '≥', 3, '次'],
    ['十万人次', '=', 10, '万人次'],
    ['百分之九十五', '=', 95, '%'],
    ['不低于百分之九十五', '≥', 95, '%'],
    ['百分之九十五点五', '=', 95.5, '%'],
    ['百分之百', '=', 100, '%'],
    ['千分之五', '=', 5, '‰'],
    ['百分百', '=', 100, '%'],
  ])('reads the numeral of %s', (raw, comparator, value, unit) => {
    expect(said(raw)).toEqual({
      value: quantity(comparator, value, unit),
      rules: ['chinese-numeral'],
    });
  });

  it('asks whether a bare fraction was a percentage', () => {
    expect(said('0.95')).toEqual({
      value: quantity('=', 0.95, null),
      doubts: [['unparsed-value', quantity('=', 95, '%'), quantity('=', 0.95, null)]],
    });
    expect(said('≥0.285').doubts).toEqual([
      ['unparsed-value', quantity('≥', 28.5, '%'), quantity('≥', 0.285, null)],
    ]);
    expect(said('0.95分')).toEqual({ value: quantity('=', 0.95, '分') });
    expect(said('1')).toEqual({ value: quantity('=', 1, null) });
  });

  it('asks about digits that may be a date', () => {
    expect(said('20241231').doubts).toEqual([
      ['unparsed-value', deadline('2024-12-31'), quantity('=', 20241231, null)],
    ]);
    expect(said('2024.02').doubts?.[0]?.[1]).toEqual(deadline('2024-02-29'));
    expect(said('2024').doubts?.[0]?.[1]).toEqual(deadline('2024-12-31'));
    expect(short(read('2000', { year: null })).doubts).toHaveLength(1);
    expect(said('2000人').doubts).toBeUndefined();
  });

  it.each([
    ['≥95%；', quantity('≥', 95, '%')],
    ['31.26万元。', quantity('=', 31.26, '万元')],
    ['90%-95%;', range(90, 95, '%')],
    ['2022年12月31日。', deadline('2022-12-31')],
  ])('reads %s without the stop behind it, and records that', (raw, value) => {
    const change = { rule: 'punctuation', from: raw, to: raw.slice(0, -1) };
    expect(read(raw)).toEqual({ value, changes: [change], doubts: [] });
  });

  it('keeps a point behind a figure, where decimals may have been lost, and the stops of words', () => {
    expect(read('95.').doubts.map(({ code }) => code)).toEqual(['unparsed-value']);
    for (const unfinished of ['100人、', '≥90%，']) expect(read(unfinished).doubts).not.toEqual([]);
    for (const numeral of ['二、', '一。']) expect(read(numeral).value).toEqual(words(numeral));
    expect(read('有所改善。').value).toEqual(words('有所改善。'));
  });

  it('never rounds in silence', () => {
    const { value, doubts } = said('12345678901234567890人');
    expect(value).toEqual(words('12345678901234567890人'));
    expect(doubts?.[0]?.[1]).toEqual(quantity('=', 12345678901234567000, '人'));
  });
});

describe('target: ranges', () => {
  it.each([
    '90%-95%',
    '90-95%',
    '90%至95%',
    '90%到95%',
    '90%—95%',
    '90%——95%',
    '90%–95%',
    '90%--95%',
    '90% - 95%',
    '90%~95%',
  ])('reads %s', (raw) => {
    expect(said(raw)).toEqual({ value: range(90, 95, '%') });
  });

  it('folds the width of a wave dash', () => {
    expect(said('90%～95%')).toEqual({ value: range(90, 95, '%'), rules: ['width'] });
  });

  it('reads ranges without a unit', () => {
    expect(said('3-5')).toEqual({ value: range(3, 5, null) });
  });

  it.each<[string, JsonValue]>([
    ['95%-90%', range(90, 95, '%')],
    ['90%一95%', range(90, 95, '%')],
    ['90%-95', range(90, 95, '%')],
    ['2024-2025', range(2024, 2025, null)],
  ])('asks about %s', (raw, candidate) => {
    expect(said(raw)).toEqual({
      value: words(raw),
      doubts: [['unparsed-value', candidate, words(raw)]],
    });
  });
});

describe('target: deadlines', () => {
  it.each([
    '2024 年底',
    '2024 年年底',
    '2024年末',
    '2024年年末',
    '2024年',
    '2024年度',
    '2024年内',
    '2024年12月',
    '2024年12月份',
    '2024年12月底',
    '2024年12月底前',
    '2024年12月底之前',
    '2024年12月底前完成',
    '2024年12月31日',
    '2024年12月31日前',
    '2024 年 12 月 31 日以前',
    '2024-12-31',
    '2024/12/31',
    '2024.12.31',
    '2024-12',
    '2024年下半年',
    '2024年第4季度',
    '2024年12月下旬',
    '于2024年12月底前完成',
    '截至2024年底',
  ])('reads %s as the last day of the year', (raw) => {
    expect(said(raw)).toEqual({ value: deadline('2024-12-31') });
  });

  it.each([
    ['2024年6月', '2024-06-30'],
    ['2024年6月底', '2024-06-30'],
    ['2024年上半年', '2024-06-30'],
    ['2024年2月', '2024-02-29'],
    ['2023年2月', '2023-02-28'],
    ['2100年2月底', '2100-02-28'],
    ['2024年3月5日前', '2024-03-05'],
    ['2024.3.5', '2024-03-05'],
    ['2024年第1季度', '2024-03-31'],
    ['2024年5月上旬', '2024-05-10'],
  ])('reads %s', (raw, date) => {
    expect(said(raw)).toEqual({ value: deadline(date) });
  });

  it.each([
    ['当年', '2024年'],
    ['当年底', '2024年底'],
    ['当年年底', '2024年年底'],
    ['年底前', '2024年底前'],
    ['年内完成', '2024年内完成'],
    ['本年度内', '2024年内'],
    ['本年度', '2024年'],
    ['12月底前', '2024年12月底前'],
    ['12 月 31 日前', '2024年12月31日前'],
    ['当年12月底前', '2024年12月底前'],
    ['下半年', '2024年下半年'],
  ])('takes the year of %s from the form', (raw, to) => {
    expect(read(raw)).toEqual({
      value: deadline('2024-12-31'),
      changes: [{ rule: 'year-from-form', from: raw, to }],
      doubts: [],
    });
  });

  it('asks where the form has no year to take', () => {
    expect(short(read('当年底', { year: null }))).toEqual({
      value: words('当年底'),
      doubts: [['unparsed-value', words('当年底')]],
    });
    expect(read('12月底前', { year: null }).doubts).toHaveLength(1);
    expect(read('及时', { year: null }).doubts).toEqual([]);
  });

  it('reads Chinese dates', () => {
    expect(said('二〇二四年底')).toEqual({
      value: deadline('2024-12-31'),
      rules: ['chinese-numeral'],
    });
    expect(said('二零二四年二月二十九日').value).toEqual(deadline('2024-02-29'));
    expect(said('十二月底前')).toEqual({
      value: deadline('2024-12-31'),
      rules: ['chinese-numeral', 'year-from-form'],
    });
  });

  it('joins a year with spaces, and other fields must agree', () => {
    const reading = read('20 24年底');
    expect(short(reading).value).toEqual(deadline('2024-12-31'));
    expect(reading.doubts[0]).toMatchObject({
      code: 'number-spacing',
      settledByCorroboration: true,
    });
  });

  it('asks about days that the calendar does not have', () => {
    expect(said('2023年2月29日')).toEqual({
      value: words('2023年2月29日'),
      doubts: [['unparsed-value', deadline('2023-02-28'), words('2023年2月29日')]],
    });
    expect(said('2024年13月')).toEqual({
      value: words('2024年13月'),
      doubts: [['unparsed-value', words('2024年13月')]],
    });
  });

  it.each(['≤2024年', '≥6月', '24年底', '3季度', '2024年1月-12月', '1850年'])(
    'asks about %s',
    (raw) => {
      expect(said(raw).value).toEqual(words(raw));
      expect(said(raw).doubts?.[0]?.[0]).toBe('unparsed-value');
    },
  );
});

describe('target: words', () => {
  it.each([
    '及时',
    '显著提升',
    '明显提高',
    '一般',
    '统一',
    '万无一失',
    '一次性',
    '三公经费',
    '两个中心',
    '进一步',
    '一流',
    '十分满意',
    '无',
    '不低于上年度水平',
    '根据下达任务目标要求确定',
    '正常运转，群众满意！',
  ])('keeps %s as words', (text) => {
    expect(read(text)).toEqual({ value: words(text), changes: [], doubts: [] });
  });

  it('drops layout space from words', () => {
    expect(read('显著\n提升')).toEqual({
      value: words('显著提升'),
      changes: [{ rule: 'layout-space', from: '显著\n提升', to: '显著提升' }],
      doubts: [],
    });
  });

  it.each<[string, JsonValue]>([
    ['每年2次', quantity('=', 2, '次')],
    ['100%覆盖', quantity('=', 100, '%')],
    ['达到95%', quantity('=', 95, '%')],
    ['5年内', quantity('=', 5, '年')],
    ['200余人', quantity('=', 200, null)],
    ['超过95%以上', quantity('=', 95, '%')],
    ['—65人', quantity('=', 65, '人')],
  ])('keeps %s as words and asks about its number', (raw, candidate) => {
    expect(said(raw)).toEqual({
      value: words(raw),
      doubts: [['unparsed-value', candidate, words(raw)]],
    });
  });

  it.each(['13个村65人', '三个村', '每年两次', '十三个村', '十分', '3:1', '1/2'])(
    'keeps %s as words and asks',
    (raw) => {
      expect(said(raw)).toEqual({ value: words(raw), doubts: [['unparsed-value', words(raw)]] });
    },
  );

  it('asks about a dash, or what may be one', () => {
    for (const raw of ['-', '—', '--', '/']) {
      expect(said(raw)).toEqual({ value: null, doubts: [['unparsed-value', null]] });
    }
    expect(said('一')).toEqual({
      value: null,
      doubts: [['unparsed-value', quantity('=', 1, null), null]],
    });
  });

  it('leaves a blank to the checks', () => {
    expect(read(' \n')).toEqual({ value: null, changes: [], doubts: [] });
  });
});
