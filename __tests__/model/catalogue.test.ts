import { describe, expect, it } from '@jest/globals';
import { catalogue, messageOf, severityOf } from '../../src/model/catalogue.ts';
import { type Doubt, type UncertaintyCode, uncertaintyCodes } from '../../src/model/uncertainty.ts';

const doubt = (
  code: UncertaintyCode,
  raw: string,
  details: Readonly<Record<string, string>>,
): Doubt => ({
  code,
  pointer: null,
  raw,
  candidates: [],
  source: { line: 1, column: 1 },
  details,
});

type Sentence = readonly [UncertaintyCode, Readonly<Record<string, string>>, string, string];

const sentences: readonly Sentence[] = [
  [
    'number-spacing',
    {},
    '数字中间有空格，表中没有其他内容可以印证',
    'there is a space inside the number and nothing in the form backs a reading',
  ],
  ['blank-amount', {}, '金额一栏空白', 'the amount is blank'],
  [
    'sum-mismatch',
    { total: '12.5', sum: '12' },
    '总额 12.5 与各项之和 12 不符',
    'the total 12.5 is not the sum of its parts, 12',
  ],
  [
    'cost-mismatch',
    { cost: '15', total: '12' },
    '成本指标 15 与资金总额 12 对不上',
    'the cost indicator 15 does not fit the total 12',
  ],
  [
    'rate-mismatch',
    { rate: '90', expected: '94' },
    '百分比 90% 与算出的 94% 不符',
    'the percentage 90% is not the 94% that the amounts give',
  ],
  [
    'unit-conflict',
    { found: '元' },
    '单位不一致或不明：“元”',
    'the unit is unclear or differs within the form: “元”',
  ],
  [
    'unit-conflict',
    {},
    '单位不一致或不明：“”',
    'the unit is unclear or differs within the form: “”',
  ],
  [
    'year-conflict',
    { year: '2024', found: '2023' },
    '表的年度是 2024，这里写的是 2023',
    'the year of the form is 2024, but here it says 2023',
  ],
  [
    'other-year',
    { year: '2024', found: '2023' },
    '指定的年度是 2024，表中写的是 2023',
    'the year given is 2024, but the form says 2023',
  ],
  [
    'missing-required',
    { field: '/indicators/2/target', label: '指标值', row: '3' },
    '必填内容缺失：指标值（第 3 行）',
    'something required is missing: 指标值 (row 3)',
  ],
  ['misplaced-cell', {}, '“原文”似乎放错了栏', '“原文” seems to stand in the wrong column'],
  ['repeated-text', {}, '同样的内容写了两遍', 'the same is said twice'],
  ['unknown-row', {}, '文法中没有这一内容：“原文”', 'the grammar has no place for “原文”'],
  ['unknown-label', {}, '文法中没有这个标签：“原文”', 'the grammar has no label “原文”'],
  [
    'unknown-label',
    { label: '标签' },
    '标签“原文”按“标签”理解',
    'the label “原文” was taken for “标签”',
  ],
  ['unparsed-value', {}, '无法确定“原文”的数值', 'the value of “原文” is not certain'],
  [
    'inconsistent-value',
    { usual: '057' },
    '与本文件其他各表的“057”不一致',
    'most forms of the document have “057” here',
  ],
  [
    'uncertain-borders',
    {},
    '表格线没有或不全，无法确定哪些文字属于这个单元格',
    'ruling lines are missing or incomplete: it is not certain which text belongs to the cell',
  ],
  ['low-confidence', {}, '识别把握不足', 'the characters were not recognised with confidence'],
  ['readers-disagree', {}, '两个识别引擎读法不同', 'two readers read it differently'],
  [
    'garbled-text-layer',
    {},
    '文字层是乱码，读不出来；其上若有表，不在结果中',
    'the text layer is garbled and cannot be read; a form on it is missing here',
  ],
  [
    'unread-page',
    { pages: '5001–5003' },
    '第 5001–5003 页没有读出来；其上若有表，不在结果中',
    'page 5001–5003 could not be read; a form on it is missing here',
  ],
  [
    'split-form',
    {},
    '表跨页，拼接处不确定',
    'the form runs over pages and the join is not certain',
  ],
  [
    'unmatched-form',
    {},
    '像绩效表，但没有与之对应的文法：“原文”',
    'it looks like a performance form, but no grammar describes it: “原文”',
  ],
];

describe('The catalogue of doubts', () => {
  it.each(sentences)('says of %s with %j both sentences verbatim', (code, details, zh, en) => {
    expect(messageOf(doubt(code, '原文', details))).toEqual({ zh, en });
  });

  it('has every code, and all of its sentences are listed here', () => {
    expect(Object.keys(catalogue)).toEqual([...uncertaintyCodes]);
    expect(new Set(sentences.map(([code]) => code))).toEqual(new Set(uncertaintyCodes));
  });

  it('makes every doubt a question, unless the doubt itself says otherwise', () => {
    for (const code of uncertaintyCodes) {
      expect(severityOf(doubt(code, '', {}))).toBe('confirm');
      expect(severityOf({ ...doubt(code, '', {}), severity: 'note' })).toBe('note');
    }
  });
});
