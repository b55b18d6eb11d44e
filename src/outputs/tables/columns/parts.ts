import type { Message } from '../../../model/message.ts';
import type { CellFormat } from '../cell.ts';

/** One column of those that a value of some type fills. */
export interface Part {
  /** The key within the value; null for the value itself. */
  readonly key: string | null;
  /** `raw`: the text as it is printed, of the evidence. */
  readonly from: 'value' | 'raw';
  /** Follows the field's label; null for the label alone. */
  readonly name: Message | null;
  readonly format: CellFormat;
  readonly about: Message;
}

/**
 * The columns that each value type of the grammars fills. A type that is not listed fills one, with JSON
 * where its value is an object: nothing is lost, and it can have columns of its own here.
 */
export const partsOf = (type: string): readonly Part[] =>
  byType[type] ?? [itself('text', m('', ''))];

const itself = (format: CellFormat, about: Message): Part => ({
  key: null,
  from: 'value',
  name: null,
  format,
  about,
});

const part = (
  key: string,
  format: CellFormat,
  name: Message | null,
  about: Message = m('', ''),
): Part => ({ key, from: 'value', name, format, about });

const words = m('文字', 'text');
const code = part(
  'code',
  'code',
  m('代码', 'code'),
  m('代码，前导零有意义', 'a code: leading zeros count'),
);

const byType: Readonly<Record<string, readonly Part[]>> = {
  text: [itself('text', words)],
  term: [
    itself('text', m('文法词表中的规范名称', 'the canonical name of the grammar’s vocabulary')),
  ],
  amount: [itself('number', m('金额，单位见单位一列', 'an amount in the unit of the form'))],
  number: [itself('number', m('数', 'a number'))],
  percentage: [itself('percent', m('百分比', 'a percentage'))],
  year: [itself('year', m('年份', 'a year'))],
  'money-unit': [itself('text', m('金额单位', 'the unit of amounts'))],
  'name-code': [part('name', 'text', null, m('名称', 'the name')), code],
  'code-name': [code, part('name', 'text', null, m('名称', 'the name'))],
  period: [
    part('value', 'number', null, m('期限的数', 'the length of the period')),
    part('unit', 'text', m('单位', 'unit')),
  ],
  target: [
    {
      key: null,
      from: 'raw',
      name: null,
      format: 'text',
      about: m('原文', 'as it is printed'),
    },
    part('comparator', 'text', m('比较符', 'comparator'), m('= ≥ ≤ > < ≈', '= ≥ ≤ > < ≈')),
    part('value', 'number', m('数值', 'value')),
    part('low', 'number', m('下限', 'low'), m('区间下限', 'lower end of a range')),
    part('high', 'number', m('上限', 'high'), m('区间上限', 'upper end of a range')),
    part(
      'unit',
      'text',
      m('单位', 'unit'),
      m('百分数记为数值 95、单位 %', '95 % has the value 95'),
    ),
    part('date', 'date', m('日期', 'date'), m('最后期限', 'the last day that counts')),
    part('text', 'text', m('文字', 'text'), m('没有数的目标', 'a target without a number')),
  ],
};

function m(zh: string, en: string): Message {
  return { zh, en };
}
