import type { Message } from '../model/message.ts';

/** Why a candidate of a check is one. */
export const reasons = {
  restOfSum: (rest: string): Message => ({
    zh: `总额减去其余各项等于 ${rest}`,
    en: `the total less the other parts is ${rest}`,
  }),
  blankMeansNothing: (): Message => ({ zh: '空白通常表示 0', en: 'a blank usually means 0' }),
  leftBlank: (): Message => ({ zh: '表中留空', en: 'the form leaves it blank' }),
  sumOfParts: (sum: string): Message => ({
    zh: `各项之和为 ${sum}`,
    en: `the parts add up to ${sum}`,
  }),
  partIsRest: (raw: string, value: string): Message => ({
    zh: `若总额无误，“${raw}”应为 ${value}`,
    en: `if the total is right, “${raw}” should be ${value}`,
  }),
  unreadPart: (value: string): Message => ({
    zh: `若总额无误，且表中另有一项没有识别到，该项应为 ${value}`,
    en: `if the total is right, and the form has a part that was not recognised, it should be ${value}`,
  }),
  asPrinted: (): Message => ({ zh: '照表中原文', en: 'as the form prints it' }),
  totalIsCost: (cost: string): Message => ({
    zh: `若成本指标无误，总额应为 ${cost}`,
    en: `if the cost indicator is right, the total should be ${cost}`,
  }),
  sameYear: (year: string): Message => ({
    zh: `表的年度为 ${year}`,
    en: `the year of the form is ${year}`,
  }),
  unitOfOthers: (): Message => ({
    zh: '本表其他数值都有单位',
    en: 'the other numbers of the form have a unit',
  }),
  givenYear: (): Message => ({ zh: '读取时指定的年度', en: 'the year that was given' }),
  quotient: (rate: string): Message => ({
    zh: `两数相除为 ${rate}%`,
    en: `the one divided by the other is ${rate}%`,
  }),
  saidOnce: (): Message => ({ zh: '去掉重复的一句', en: 'without the repetition' }),
  nameMoved: (): Message => ({
    zh: '这段文字是指标名称，错放在指标值一栏；没有指标值',
    en: 'the text is the name of the indicator, one column off; there is no target',
  }),
  swapped: (): Message => ({
    zh: '名称与指标值互换了位置',
    en: 'name and target have changed places',
  }),
  asOthers: (count: string): Message => ({
    zh: `本文件另有 ${count} 张表如此填写`,
    en: `${count} other forms of the document have it so`,
  }),
  belongsUnder: (term: string): Message => ({
    zh: `此行的指标属于“${term}”`,
    en: `the indicators of these rows belong under “${term}”`,
  }),
};
