import type { Message } from './message.ts';
import type { Doubt, Severity, UncertaintyCode } from './uncertainty.ts';

type Details = Readonly<Record<string, string>>;

interface Entry {
  readonly severity: Severity;
  readonly message: (details: Details) => Message;
}

/** What a person reads about each kind of doubt, and whether it asks. The one place for both. */
export const catalogue: Readonly<Record<UncertaintyCode, Entry>> = {
  'number-spacing': {
    severity: 'confirm',
    message: () => ({
      zh: '数字中间有空格，表中没有其他内容可以印证',
      en: 'there is a space inside the number and nothing in the form backs a reading',
    }),
  },
  'blank-amount': {
    severity: 'confirm',
    message: () => ({ zh: '金额一栏空白', en: 'the amount is blank' }),
  },
  'sum-mismatch': {
    severity: 'confirm',
    message: (d) => ({
      zh: `总额 ${d.total} 与各项之和 ${d.sum} 不符`,
      en: `the total ${d.total} is not the sum of its parts, ${d.sum}`,
    }),
  },
  'cost-mismatch': {
    severity: 'confirm',
    message: (d) => ({
      zh: `成本指标 ${d.cost} 与资金总额 ${d.total} 对不上`,
      en: `the cost indicator ${d.cost} does not fit the total ${d.total}`,
    }),
  },
  'rate-mismatch': {
    severity: 'confirm',
    message: (d) => ({
      zh: `百分比 ${d.rate}% 与算出的 ${d.expected}% 不符`,
      en: `the percentage ${d.rate}% is not the ${d.expected}% that the amounts give`,
    }),
  },
  'unit-conflict': {
    severity: 'confirm',
    message: (d) => ({
      zh: `单位不一致或不明：“${d.found ?? ''}”`,
      en: `the unit is unclear or differs within the form: “${d.found ?? ''}”`,
    }),
  },
  'year-conflict': {
    severity: 'confirm',
    message: (d) => ({
      zh: `表的年度是 ${d.year}，这里写的是 ${d.found}`,
      en: `the year of the form is ${d.year}, but here it says ${d.found}`,
    }),
  },
  'other-year': {
    severity: 'confirm',
    message: (d) => ({
      zh: `指定的年度是 ${d.year}，${d.found === undefined ? '表中没有写年度' : `表中写的是 ${d.found}`}`,
      en: `the year given is ${d.year}, but the form says ${d.found ?? 'none'}`,
    }),
  },
  'missing-required': {
    severity: 'confirm',
    message: (d) => ({
      zh: `必填内容缺失：${d.label ?? d.field}${d.row === undefined ? '' : `（第 ${d.row} 行）`}`,
      en: `something required is missing: ${d.label ?? d.field}${d.row === undefined ? '' : ` (row ${d.row})`}`,
    }),
  },
  'misplaced-cell': {
    severity: 'confirm',
    message: (d) => ({
      zh: `“${d.text}”似乎放错了栏`,
      en: `“${d.text}” seems to stand in the wrong column`,
    }),
  },
  'repeated-text': {
    severity: 'confirm',
    message: () => ({ zh: '同样的内容写了两遍', en: 'the same is said twice' }),
  },
  'unknown-row': {
    severity: 'confirm',
    message: (d) => ({
      zh: `文法中没有这一内容：“${d.text}”`,
      en: `the grammar has no place for “${d.text}”`,
    }),
  },
  'unknown-label': {
    severity: 'confirm',
    message: (d) => ({
      zh:
        d.label === undefined
          ? `文法中没有这个标签：“${d.text}”`
          : `标签“${d.text}”按“${d.label}”理解`,
      en:
        d.label === undefined
          ? `the grammar has no label “${d.text}”`
          : `the label “${d.text}” was taken for “${d.label}”`,
    }),
  },
  'unparsed-value': {
    severity: 'confirm',
    message: (d) => ({
      zh: `无法确定“${d.text}”的数值`,
      en: `the value of “${d.text}” is not certain`,
    }),
  },
  'inconsistent-value': {
    severity: 'confirm',
    message: (d) => ({
      zh: `与本文件其他各表的“${d.usual}”不一致`,
      en: `most forms of the document have “${d.usual}” here`,
    }),
  },
  'uncertain-borders': {
    severity: 'confirm',
    message: () => ({
      zh: '表格线没有或不全，无法确定哪些文字属于这个单元格',
      en: 'ruling lines are missing or incomplete: it is not certain which text belongs to the cell',
    }),
  },
  'low-confidence': {
    severity: 'confirm',
    message: () => ({
      zh: '识别把握不足',
      en: 'the characters were not recognised with confidence',
    }),
  },
  'readers-disagree': {
    severity: 'confirm',
    message: () => ({ zh: '两个识别引擎读法不同', en: 'two readers read it differently' }),
  },
  'garbled-text-layer': {
    severity: 'confirm',
    message: () => ({
      zh: '文字层是乱码，读不出来；其上若有表，不在结果中',
      en: 'the text layer is garbled and cannot be read; a form on it is missing here',
    }),
  },
  'unread-page': {
    severity: 'confirm',
    message: (d) => ({
      zh: `第 ${d.pages} 页没有读出来；其上若有表，不在结果中`,
      en: `page ${d.pages} could not be read; a form on it is missing here`,
    }),
  },
  'split-form': {
    severity: 'confirm',
    message: () => ({
      zh: '表跨页，拼接处不确定',
      en: 'the form runs over pages and the join is not certain',
    }),
  },
  'unmatched-form': {
    severity: 'confirm',
    message: (d) => ({
      zh: `像绩效表，但没有与之对应的文法：“${d.text ?? ''}”`,
      en: `it looks like a performance form, but no grammar describes it: “${d.text ?? ''}”`,
    }),
  },
};

export const severityOf = (doubt: Doubt): Severity =>
  doubt.severity ?? catalogue[doubt.code].severity;

export const messageOf = (doubt: Doubt): Message =>
  catalogue[doubt.code].message({ text: doubt.raw, ...doubt.details });
