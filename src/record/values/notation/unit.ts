const han = '\\p{Script=Han}';
const letters = 'A-Za-zμΩ°℃㎡㎥㎞㎏㎜㎝㎎';
const longestPart = 6;
const mostParts = 4;
const part = new RegExp(
  `^(?:[%‰]|[${han}${letters}]{1,${longestPart}}[23²³]?(?:\\([${han}${letters}]{1,${longestPart}}\\))?)$`,
  'u',
);
/** Characters of sentences, not of units: what they stand in is more than a unit. */
const ofSentences =
  /[的和及或且不第余多几来至到达完覆率前后内外按等以约超近各均并已未无有增减降提合号底末初旬]/;

/** Whether the words after a number are a unit and nothing more: `万元/人/年`, `元每人每月`, `个`, `%`. */
export const isUnit = (text: string): boolean => {
  if (text.length > mostParts * (longestPart * 2 + 4)) return false;
  const parts = text.split(/[/·*×每]|(?<=[^\d])\./);
  return parts.length <= mostParts && parts.every((p) => part.test(p)) && !ofSentences.test(text);
};

/** Words that count things: after a Chinese numeral they tell a quantity from a word such as 一流. */
const measures = (
  '个|名|人|位|户|家|次|场|期|项|件|份|台|套|辆|条|座|处|所|间|张|本|册|篇|部|首|枚|块|支|只|头|匹|棵|株|根' +
  '|天|日|年|月|个月|周|小时|分钟|个工作日|工作日|人次|场次|批次|课时|学时|倍|分|元|角|亩|公顷|米|公里|千米|平方米' +
  '|平方公里|立方米|吨|公斤|千克|克|升|度|千瓦时|个百分点|百分点'
).split('|');
const measure = new Set(measures);
const numeral = '[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万亿]';
const longestFirst = [...measures].sort((a, b) => b.length - a.length).join('|');
const counted = new RegExp(
  `百分之${numeral}|千分之${numeral}|(?:${numeral}{2,8}|[二两三四五六七八九])(?:${longestFirst})`,
  'g',
);
/** 两个中心: 两个 names a pair in programmes. 十分满意: 十分 is "very". */
const plain = new Set(['两个', '十分']);

/** Whether the words after a Chinese numeral make it a quantity without doubt. */
export const isMeasure = (text: string): boolean => {
  const [first = '', ...rest] = text.split(/[/·每]/);
  return measure.has(first.replace(/^[万亿](?=.)/, '')) && rest.every(isUnit);
};

/** Whether words speak of a counted quantity in Chinese numerals: 每年两次, 十三个村. */
export const countsInNumerals = (text: string): boolean =>
  [...text.matchAll(counted)].some(([found]) => !plain.has(found));
