import { describe, expect, it } from '@jest/globals';
import { codeNameType } from '../../../src/record/values/name-code.ts';
import { readerOf, short } from './support.ts';

const said = (raw: string) => short(readerOf('name-code')(raw));
const attribute = (raw: string) => short(readerOf('code-name')(raw));
const both = (name: string, code: string | null) => ({ name, code });

describe('name and code', () => {
  it.each([
    '平罗县通伏乡人民政府 057',
    '平罗县通伏乡人民政府（057）',
    '平罗县通伏乡人民政府[057]',
    '平罗县通伏乡人民政府057',
    '平罗县通伏乡人民政府-057',
    '平罗县通伏乡人民政府——057',
    '平罗县通伏乡人民政府 – 057',
    '057 平罗县通伏乡人民政府',
    '（057）平罗县通伏乡人民政府',
  ])('finds name and code in %s', (raw) => {
    expect(said(raw)).toEqual({ value: both('平罗县通伏乡人民政府', '057') });
  });

  it.each(['-', '--', '—', '——', '－', '–', ' - ', '─'])(
    'parts code and name at the dash "%s"',
    (dash) => {
      expect(attribute(`0101${dash}一年期项目`)).toEqual({ value: both('一年期项目', '0101') });
    },
  );

  it('has its keys in the order in which the type prints them', () => {
    expect(JSON.stringify(readerOf('code-name')('0101--一年期项目').value)).toBe(
      '{"code":"0101","name":"一年期项目"}',
    );
    expect(JSON.stringify(readerOf('name-code')('0101--一年期项目').value)).toBe(
      '{"name":"一年期项目","code":"0101"}',
    );
    expect(
      JSON.stringify(readerOf('code-name')('0101一年期项目').doubts[0]?.candidates[0]?.value),
    ).toBe('{"code":"0101","name":"一年期项目"}');
  });

  it('takes a second 一 beside the code for the dash, unless other fields object', () => {
    const reading = readerOf('code-name')('0101一一年期项目');
    expect(short(reading)).toEqual({
      value: both('一年期项目', '0101'),
      rules: ['dash'],
      doubts: [['unparsed-value', both('一年期项目', '0101'), both('一一年期项目', '0101')]],
    });
    expect(reading.doubts[0]?.settledByCorroboration).toBe(true);
  });

  it('asks whether a glued 一 is the dash', () => {
    expect(attribute('0101一年期项目')).toEqual({
      value: both('一年期项目', '0101'),
      doubts: [['unparsed-value', both('一年期项目', '0101'), both('年期项目', '0101')]],
    });
    expect(attribute('0101一次性').value).toEqual(both('一次性', '0101'));
    expect(said('人民政府一057').doubts).toEqual([
      ['unparsed-value', both('人民政府', '057'), both('人民政府一', '057')],
    ]);
  });

  it('asks whether a long dash is a lost 一', () => {
    expect(attribute('0101——年期项目')).toEqual({
      value: both('年期项目', '0101'),
      doubts: [['unparsed-value', both('一年期项目', '0101'), both('年期项目', '0101')]],
    });
    expect(attribute('0101—年度项目')).toEqual({ value: both('年度项目', '0101') });
  });

  it.each(['第12中学', '人民政府（本级）', '中学（12班）', '2024年助力项目', '农业局'])(
    'finds no code in %s',
    (raw) => {
      expect(said(raw)).toEqual({ value: both(raw, null) });
    },
  );

  it('keeps letters, hyphens and leading zeros of codes', () => {
    expect(attribute('A01-02 名称')).toEqual({ value: both('名称', 'A01-02') });
    expect(attribute('00.10--名称')).toEqual({ value: both('名称', '00.10') });
    expect(said('第12中学（007）')).toEqual({ value: both('第12中学', '007') });
  });

  it('folds the width of the code alone', () => {
    expect(readerOf('name-code')('人民政府（本级）０５７')).toEqual({
      value: both('人民政府（本级）', '057'),
      changes: [{ rule: 'width', from: '人民政府（本级）０５７', to: '人民政府（本级）057' }],
      doubts: [],
    });
  });

  it('drops layout space from the name', () => {
    expect(said('平罗县\n人民政府')).toEqual({
      value: both('平罗县人民政府', null),
      rules: ['layout-space'],
    });
    expect(said('平罗县\n人民政府 057')).toEqual({
      value: both('平罗县人民政府', '057'),
      rules: ['layout-space'],
    });
  });

  it.each([
    '301医院',
    '中学 12',
    '人事局（2024）',
    '人事局2024',
    '057 农业局 058',
    '0101-2024年项目',
    '农业局A01-02',
    '1-农业局-',
  ])('keeps %s whole and asks', (raw) => {
    const { value, doubts } = said(raw);
    expect(value).toEqual(both(raw.replaceAll(' ', ''), null));
    expect(doubts?.[0]?.[0]).toBe('unparsed-value');
    expect(doubts?.[0]?.length).toBeGreaterThan(2);
  });

  it('does not take a lone code for a name', () => {
    expect(said('057')).toEqual({
      value: null,
      doubts: [['unparsed-value', both('', '057'), both('057', null)]],
    });
  });

  it('leaves a blank to the checks and asks about a dash', () => {
    expect(said('')).toEqual({ value: null });
    expect(said('—')).toEqual({ value: null, doubts: [['unparsed-value', null]] });
  });
});

describe('a code with a name that the vocabulary has', () => {
  const terms = ['一年期项目', '部门专项', '一级项目'].map((name) => ({ name, synonyms: [] }));
  const usual = (raw: string) => {
    const context = { year: null, unit: null, vocabulary: { id: 'usual', terms } };
    const { value, doubts, changes } = codeNameType.read(raw, context);
    return { value, doubts: doubts.map(({ code }) => code), changes: changes.length };
  };

  it.each([
    ['22一部门专项', '22', '部门专项', 1],
    ['22 一部门专项', '22', '部门专项', 1],
    ['0101一年期项目', '0101', '一年期项目', 0],
    ['0101一一年期项目', '0101', '一年期项目', 1],
    ['0101一\n一年期项目', '0101', '一年期项目', 2],
    ['0101——年期项目', '0101', '一年期项目', 1],
    ['01一级项目', '01', '一级项目', 0],
  ])('tells the dash from 一 in %s', (raw, code, name, changes) => {
    expect(usual(raw)).toEqual({ value: both(name, code), doubts: [], changes });
  });

  it('leaves other names as they are, and asks about them as before', () => {
    expect(usual('22-一村一品').value).toEqual(both('一村一品', '22'));
    expect(usual('22一体化项目').doubts).toEqual(['unparsed-value']);
  });
});
