import type { Message } from '../../model/message.ts';

/** Why a candidate is offered: one sentence for each, in both languages. */
export const because = {
  joinedNumber: {
    zh: '数字中的空格来自排版，应连在一起',
    en: 'The spaces inside the number come from layout; its digits belong together.',
  },
  spaceForPoint: {
    zh: '空格处原是小数点',
    en: 'The space stands where a decimal point was.',
  },
  notANumber: {
    zh: '这不是一个数',
    en: 'This is not one number.',
  },
  dashIsZero: {
    zh: '这里的横线、斜线或“无”表示零',
    en: 'The dash, slash or 无 here means zero.',
  },
  leftBlank: {
    zh: '此处没有内容',
    en: 'Nothing stands here.',
  },
  separatorsDropped: {
    zh: '逗号是千位分隔符，只是位置不规范',
    en: 'The comma separates thousands, though it stands in an unusual place.',
  },
  commaForPoint: {
    zh: '逗号应为小数点',
    en: 'The comma stands for a decimal point.',
  },
  strayPoint: {
    zh: '多出来的小数点应去掉',
    en: 'One of the decimal points is too many.',
  },
  pointLike: {
    zh: '这个符号应为小数点',
    en: 'The sign stands for a decimal point.',
  },
  lettersForDigits: {
    zh: '字母或圆圈应为形近的数字',
    en: 'Letters or circles stand for the digits that they look like.',
  },
  numeralOne: {
    zh: '这是中文数字“一”',
    en: 'This is the numeral one.',
  },
  numeralForDash: {
    zh: '“一”应为横线',
    en: 'The 一 stands for a dash.',
  },
  dashForNumeral: {
    zh: '横线应为“一”',
    en: 'The dash stands for the numeral 一.',
  },
  dashIsMinus: {
    zh: '前面的横线是负号',
    en: 'The dash in front is a minus sign.',
  },
  dashIsNotMinus: {
    zh: '前面的横线不是负号',
    en: 'The dash in front is no minus sign.',
  },
  onlyNumber: {
    zh: '这是文字中唯一的数',
    en: 'This is the only number in the text.',
  },
  unusualDigits: {
    zh: '数字的写法少见，按数值读取',
    en: 'The digits are written in an unusual way; this is the number that they make.',
  },
  rounded: {
    zh: '位数太多，这是能表示的最接近的数',
    en: 'It has too many digits; this is the closest number that can be stored.',
  },
  asPrinted: {
    zh: '照原样读取',
    en: 'As it is printed.',
  },
  inTableUnit: {
    zh: '以表中的金额单位计',
    en: "The amount is in the form's unit of money.",
  },
  inYuan: {
    zh: '货币符号表示以元计',
    en: 'The currency sign says that the amount is in 元.',
  },
  percentLost: {
    zh: '百分数在导出时变成了小数',
    en: 'The percentage turned into a fraction on export.',
  },
  plainFraction: {
    zh: '这就是一个小数',
    en: 'The fraction is meant as it stands.',
  },
  wholeText: {
    zh: '整段文字就是指标值',
    en: 'The whole text is the target.',
  },
  swappedEnds: {
    zh: '区间的两端写反了',
    en: 'The ends of the range were swapped.',
  },
  oneUnit: {
    zh: '区间的两端同一单位',
    en: 'Both ends of the range have the same unit.',
  },
  asDate: {
    zh: '这是一个日期',
    en: 'This is a date.',
  },
  asQuantity: {
    zh: '这是一个数量',
    en: 'This is a quantity.',
  },
  endOfMonth: {
    zh: '该月没有这一天，取当月最后一天',
    en: 'The month has no such day; this is its last one.',
  },
  similarTerm: {
    zh: '与规定的名称相近',
    en: 'It is close to a name that the form type knows.',
  },
  codeAndName: {
    zh: '其中含有代码',
    en: 'A part of it is a code.',
  },
  nameOnly: {
    zh: '整段都是名称，没有代码',
    en: 'All of it is the name; there is no code.',
  },
  codeOnly: {
    zh: '只有代码，没有名称',
    en: 'There is a code only, and no name.',
  },
  nameKeepsNumeral: {
    zh: '“一”属于名称',
    en: 'The 一 belongs to the name.',
  },
  inYears: {
    zh: '以年计',
    en: 'Counted in years.',
  },
  inMonths: {
    zh: '以月计',
    en: 'Counted in months.',
  },
  spanInclusive: {
    zh: '按首尾都算在内计算',
    en: 'Both ends of the span are counted.',
  },
} as const satisfies Readonly<Record<string, Message>>;
