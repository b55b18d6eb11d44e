import { describe, expect, it } from '@jest/globals';
import { compilePattern, findHeading, findInTitle } from '../../src/grammar/heading.ts';

const rule = (pointer: string) => ({
  pointer,
  type: 'text',
  required: false,
  optional: false,
  patterns: [],
});
const [year, unit] = [rule('/year'), rule('/unit')];
const patterns = [
  compilePattern(year, '*年度'),
  compilePattern(year, '预算年度*'),
  compilePattern(unit, '单位*'),
];

const find = (text: string) =>
  findHeading(patterns, text).map(({ rule: { pointer }, raw, start }) => [pointer, raw, start]);

describe('A heading', () => {
  it.each([
    ['(2024 年度)', [['/year', '2024', 1]]],
    ['（２０２４年度）', [['/year', '２０２４', 1]]],
    ['20 24 年度', [['/year', '20 24', 0]]],
    ['预算年度：2024', [['/year', '2024', 5]]],
    ['单位：万元', [['/unit', '万元', 3]]],
    [
      '（2024年度）   单位：万元',
      [
        ['/year', '2024', 1],
        ['/unit', '万元', 14],
      ],
    ],
    ['平罗县2024年度', [['/year', '2024', 3]]],
    ['〈《2024年度)', [['/year', '2024', 2]]],
    ['2024年度）', [['/year', '2024', 0]]],
    ['√（2026 年度)', [['/year', '2026', 2]]],
    ['o (2023 年度)', [['/year', '2023', 3]]],
    [
      '县水平 (2023 年度) 单位：元',
      [
        ['/year', '2023', 5],
        ['/unit', '元', 17],
      ],
    ],
    [
      '（2024年度 单位：万元）',
      [
        ['/year', '2024', 1],
        ['/unit', '万元', 11],
      ],
    ],
  ])('%j gives its values as printed, with their places', (text, values) => {
    expect(find(text)).toEqual(values);
  });

  it('is no line of prose', () => {
    expect(find('为了做好预算年度的各项工作，现将有关要求通知如下')).toEqual([]);
    expect(find('单位：平罗县通伏乡人民政府本级')).toEqual([]);
    expect(find('年度')).toEqual([]);
    expect(find(`${'2024年度 '.repeat(30)}`)).toEqual([]);
  });
});

describe('A title', () => {
  const inTitle = (text: string) =>
    findInTitle(patterns, text).map(({ rule: { pointer }, raw, start }) => [pointer, raw, start]);

  it('may hold a year', () => {
    expect(inTitle('2024年度资金表')).toEqual([['/year', '2024', 0]]);
    expect(inTitle('附件2：平罗县 2024 年度资金表')).toEqual([['/year', '2024', 8]]);
  });

  it('holds none where the digits are too few or the words are others', () => {
    expect(inTitle('1年度资金表')).toEqual([]);
    expect(inTitle('2024资金年度表')).toEqual([]);
  });
});
