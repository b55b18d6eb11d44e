import { describe, expect, it } from '@jest/globals';
import { bracketWords } from '../../../src/record/values/term.ts';
import { readerOf, short } from './support.ts';

describe('text', () => {
  const read = readerOf('text');

  it('drops layout space and keeps punctuation', () => {
    const raw = '按照通伏乡 13 个\n行政村，每村 5 人';
    const to = '按照通伏乡13个行政村，每村5人';
    expect(read(raw)).toEqual({
      value: to,
      changes: [{ rule: 'layout-space', from: raw, to }],
      doubts: [],
    });
  });

  it('records no change where there is none', () => {
    expect(read('乡镇“两个中心”运行费（１）')).toEqual({
      value: '乡镇“两个中心”运行费（１）',
      changes: [],
      doubts: [],
    });
    expect(read('Windows 10')).toEqual({ value: 'Windows 10', changes: [], doubts: [] });
  });

  it('is null for a blank', () => {
    expect(read('\u3000\n')).toEqual({ value: null, changes: [], doubts: [] });
  });
});

describe('term', () => {
  const read = readerOf('term');
  const said = (raw: string) => short(read(raw));

  it.each([
    ['数量指标（必填硬性指标）', '数量指标'],
    ['数量', '数量指标'],
    ['经济效益（必填）', '经济效益指标'],
    ['经济\n效益', '经济效益指标'],
  ])('knows %s', (raw, name) => {
    expect(read(raw)).toEqual({
      value: name,
      changes: [{ rule: 'term', from: raw, to: name }],
      doubts: [],
      isKnown: true,
      isWhole: true,
    });
  });

  it('knows whether a word is whole, or may be what is left of another', () => {
    expect(read('经济效益').isWhole).toBe(true);
    expect(read('满意度').isWhole).toBeUndefined();
  });

  it('changes nothing about a canonical name', () => {
    expect(said('数量指标')).toEqual({ value: '数量指标' });
    expect(said('成本（其他）')).toEqual({ value: '成本（其他）' });
  });

  it('prefers the name of a term to the synonym of another', () => {
    expect(said('满意度')).toEqual({ value: '满意度' });
  });

  it('forgives one wrong character and asks', () => {
    expect(said('数量指际')).toEqual({
      value: '数量指标',
      rules: ['term'],
      doubts: [['unknown-label', '数量指标', '数量指际']],
    });
  });

  it('forgives nothing in short terms', () => {
    expect(said('满意')).toEqual({ value: '满意', doubts: [['unknown-label', '满意']] });
  });

  it('keeps a term with two wrong characters as printed and offers the name', () => {
    expect(said('可持续映响旨标')).toEqual({
      value: '可持续映响旨标',
      doubts: [['unknown-label', '可持续影响指标', '可持续映响旨标']],
    });
  });

  it('keeps an unknown term as printed and asks', () => {
    expect(said('生态 指标')).toMatchObject({ value: '生态指标' });
    expect(said('生态 指标').doubts?.[0]?.[0]).toBe('unknown-label');
    expect(short(read('数量', { vocabulary: null })).doubts?.[0]?.[0]).toBe('unknown-label');
  });

  it('gives the words in brackets', () => {
    expect(bracketWords('数量指标（必填 硬性指标）')).toBe('必填硬性指标');
    expect(bracketWords('数量指标[必填]')).toBe('必填');
    expect(bracketWords('数量指标（）')).toBeNull();
    expect(bracketWords('数量指标')).toBeNull();
  });
});

describe('period', () => {
  const said = (raw: string) => short(readerOf('period')(raw));

  it.each([
    ['1 年', 1, '年'],
    ['1年', 1, '年'],
    ['1年期', 1, '年'],
    ['12个月', 12, '月'],
    ['30天', 30, '日'],
    ['30日', 30, '日'],
    ['1.5年', 1.5, '年'],
  ])('reads %s', (raw, value, unit) => {
    expect(said(raw)).toEqual({ value: { value, unit } });
  });

  it('reads a numeral', () => {
    expect(said('三年')).toEqual({ value: { value: 3, unit: '年' }, rules: ['chinese-numeral'] });
  });

  it.each([
    '2024年1月-2024年12月',
    '2024年1月至12月',
    '2024.1-2024.12',
    '2024年1月1日-2024年12月31日',
    '2024年7月—2025年6月',
  ])('counts the months of %s', (raw) => {
    expect(readerOf('period')(raw)).toEqual({
      value: { value: 12, unit: '月' },
      changes: [{ rule: 'month-range', from: raw, to: '12个月' }],
      doubts: [],
    });
  });

  it.each([
    '2024年1月15日-2024年12月31日',
    '2024年12月-2024年1月',
    '2024年0月-2024年12月',
    '2024-1-12',
    '长期',
    '2024年',
    '0年',
    '-',
  ])('asks about %s', (raw) => {
    expect(said(raw)).toEqual({ value: null, doubts: [['unparsed-value']] });
  });

  it('offers units for a bare number', () => {
    expect(said('1').doubts).toEqual([
      ['unparsed-value', { value: 1, unit: '年' }, { value: 1, unit: '月' }],
    ]);
    expect(said('12月').doubts).toEqual([['unparsed-value', { value: 12, unit: '月' }]]);
  });
});

describe('year', () => {
  const said = (raw: string) => short(readerOf('year')(raw));

  it('reads digits of any width', () => {
    expect(said('2024')).toEqual({ value: 2024 });
    expect(said('2024 年度')).toEqual({ value: 2024 });
    expect(said('２０２４')).toEqual({ value: 2024, rules: ['width'] });
  });

  it('joins digits', () => {
    expect(readerOf('year')('20 24').changes).toEqual([
      { rule: 'number-spacing', from: '20 24', to: '2024' },
    ]);
    expect(said('20 24').value).toBe(2024);
  });

  it.each(['二〇二四', '二零二四', '二○二四', '二O二四'])('reads %s', (raw) => {
    expect(said(raw)).toEqual({ value: 2024, rules: ['chinese-numeral'] });
  });

  it.each(['1989', '2101', '24', '20245', '2024-2025', '某年'])('asks about %s', (raw) => {
    expect(said(raw)).toEqual({ value: null, doubts: [['unparsed-value']] });
  });
});

describe('money-unit', () => {
  const said = (raw: string) => short(readerOf('money-unit')(raw));

  it.each(['元', '千元', '万元', '百万元', '亿元'])('knows %s', (raw) => {
    expect(said(raw)).toEqual({ value: raw });
  });

  it('folds spaces and what stands around the unit', () => {
    expect(said('万 元')).toEqual({ value: '万元', rules: ['layout-space'] });
    expect(said('人民币万元')).toEqual({ value: '万元', rules: ['unit'] });
    expect(said('（万元）')).toEqual({ value: '万元', rules: ['width', 'unit'] });
  });

  it.each(['美元', '人', 'constructor', '万'])('asks about %s', (raw) => {
    expect(said(raw)).toEqual({ value: null, doubts: [['unparsed-value']] });
  });
});

describe('percentage', () => {
  const said = (raw: string) => short(readerOf('percentage')(raw));

  it('reads percent with the sign or without', () => {
    expect(said('98.5%')).toEqual({ value: 98.5 });
    expect(said('98.5')).toEqual({ value: 98.5 });
    expect(said('0.5%')).toEqual({ value: 0.5 });
    expect(said('0')).toEqual({ value: 0 });
    expect(said('98﹪')).toEqual({ value: 98, rules: ['width'] });
    expect(said('百分之九十八')).toEqual({ value: 98, rules: ['chinese-numeral'] });
  });

  it('asks whether a bare fraction was a percentage', () => {
    expect(said('0.985')).toEqual({ value: 0.985, doubts: [['unparsed-value', 98.5, 0.985]] });
    expect(said('1')).toEqual({ value: 1, doubts: [['unparsed-value', 100, 1]] });
  });

  it('has no value where a dash or nothing stands', () => {
    for (const raw of ['', '-', '—', '/']) expect(said(raw)).toEqual({ value: null });
  });

  it('asks about what is no number', () => {
    expect(said('良好')).toEqual({ value: null, doubts: [['unparsed-value']] });
    expect(said('一')).toEqual({ value: null, doubts: [['unparsed-value', 1, null]] });
  });
});

describe('number', () => {
  const said = (raw: string) => short(readerOf('number')(raw));

  it('reads scores', () => {
    expect(said('10')).toEqual({ value: 10 });
    expect(said('9.8 分')).toEqual({ value: 9.8 });
    expect(said('9. 5')).toEqual({
      value: 9.5,
      rules: ['number-spacing'],
      doubts: [['number-spacing', 9.5, null]],
    });
  });

  it('has no value where a dash or nothing stands', () => {
    for (const raw of [' ', '--', '—', '/']) expect(said(raw)).toEqual({ value: null });
  });

  it('asks about what is no number', () => {
    expect(said('10人')).toEqual({ value: null, doubts: [['unparsed-value', 10]] });
    expect(said('O')).toEqual({ value: null, doubts: [['unparsed-value', 0, null]] });
  });
});
