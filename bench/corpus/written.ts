import type { JsonValue } from 'biaojie';
import type Big from 'big.js';
import type { Picker } from './picker.ts';
import type { SheetCell } from './sheet.ts';

/** A value with one of the ways in which people write it. */
export interface Written {
  readonly text: string;
  readonly value: JsonValue;
  readonly stored?: NonNullable<SheetCell['stored']>;
  /** The same in three columns, where it can be. */
  readonly parts?: readonly [comparator: string, value: string, unit: string];
}

export type AmountStyle = 'plain' | 'zeros' | 'spaced' | 'comma' | 'gap' | 'wide' | 'wide-point';
export const amountStyles: readonly AmountStyle[] = [
  ...([
    'plain',
    'plain',
    'plain',
    'zeros',
    'zeros',
    'spaced',
    'comma',
    'gap',
    'wide',
    'wide-point',
  ] as const),
];

/** 1234.5 as `1,234.50`, `1 234.5`, `１２３４．５`, `1234. 5`… */
export const writeAmount = (amount: Big, style: AmountStyle): Written => {
  const plain = amount.toFixed();
  const [whole = '', fraction] = plain.split('.');
  const value = amount.toNumber();
  const point = fraction === undefined ? '' : `.${fraction}`;
  switch (style) {
    case 'plain':
      return { text: plain, value, stored: { value, format: 'General' } };
    case 'zeros': {
      const decimals = Math.max(2, fraction?.length ?? 0);
      return {
        text: amount.toFixed(decimals),
        value,
        stored: { value, format: `0.${'0'.repeat(decimals)}` },
      };
    }
    case 'spaced':
      return { text: fraction === undefined ? whole : `${whole}. ${fraction}`, value };
    case 'comma': {
      const text = `${inThousands(whole, ',')}.${(fraction ?? '').padEnd(2, '0')}`;
      return fraction === undefined || fraction.length <= 2
        ? { text, value, stored: { value, format: '#,##0.00' } }
        : { text, value };
    }
    case 'gap':
      return { text: `${inThousands(whole, ' ')}${point}`, value };
    case 'wide':
      return { text: toWide(plain), value };
    case 'wide-point':
      return { text: plain.replace('.', '．'), value };
  }
};

const inThousands = (whole: string, mark: string): string =>
  whole.replace(/\B(?=(\d{3})+$)/g, mark);
const toWide = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const prefixes: Readonly<Record<string, readonly string[]>> = {
  '=': ['', '', '', '=', '＝'],
  '≥': ['≥', '≥', '≧', '>=', '＞=', '不低于', '不少于', '不小于', '≥ '],
  '≤': ['≤', '≤', '≦', '<=', '不超过', '不高于'],
  '>': ['>', '＞', '超过', '超', '大于'],
  '<': ['<', '＜', '低于', '小于'],
  '≈': ['约', '≈'],
};
const suffixes: Readonly<Record<string, string>> = { '≥': '以上', '≤': '以内', '≈': '左右' };

const compared = (pick: Picker, comparator: string, body: string): string => {
  const suffix = suffixes[comparator];
  return suffix !== undefined && pick.chance(0.15)
    ? `${body}${suffix}`
    : `${pick.of(prefixes[comparator] ?? [''])}${body}`;
};

const quantity = (comparator: string, value: number, unit: string | null) => ({
  kind: 'quantity',
  comparator,
  value,
  unit,
});

const numerals = '零一二三四五六七八九';
/** 1 to 99 in Chinese numerals. */
const inChinese = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : numerals[tens]}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : numerals[ones]}`;
};

export const writeCount = (pick: Picker, unit: string): Written => {
  const count = pick.of([pick.int(1, 20), pick.int(1, 200), pick.int(1, 20000)]);
  const comparator = pick.of(['=', '=', '≥', '≥', '≤', '>', '≈']);
  const parts = [comparator, String(count), unit] as const;
  const value = quantity(comparator, count, unit);
  if (comparator === '=' && count < 100 && count > 10 && pick.chance(0.1))
    return { text: `${inChinese(count)}${unit === '公里' ? '公里' : unit}`, value, parts };
  const digits = pick.chance(0.15) ? inThousands(String(count), ',') : String(count);
  const printed = pick.chance(0.08) ? toWide(digits) : digits;
  return {
    text: compared(pick, comparator, `${printed}${pick.of(['', '', ' '])}${unit}`),
    value,
    parts,
  };
};

export const writePercent = (pick: Picker): Written => {
  const percent = pick.of([100, 95, 90, 85, 98, 98.5, 99.9, pick.int(50, 99)]);
  const comparator = percent === 100 ? '=' : pick.of(['=', '≥', '≥', '≥', '>']);
  const value = quantity(comparator, percent, '%');
  const parts = [comparator, String(percent), '%'] as const;
  if (Number.isInteger(percent) && percent < 100 && pick.chance(0.1))
    return { text: compared(pick, comparator, `百分之${inChinese(percent)}`), value, parts };
  if (comparator === '=' && pick.chance(0.4)) {
    const format = Number.isInteger(percent) ? '0%' : '0.0%';
    return { text: `${percent}%`, value, parts, stored: { value: percent / 100, format } };
  }
  const sign = pick.of(['%', '%', '％', '﹪', ' %']);
  return { text: compared(pick, comparator, `${percent}${sign}`), value, parts };
};

export const writeRange = (pick: Picker): Written => {
  const low = pick.int(60, 90);
  const high = low + pick.int(2, 9);
  const dash = pick.of(['-', '－', '—', '～', '~', '至']);
  const first = dash !== '至' && pick.chance(0.3) ? '' : '%';
  return {
    text: `${low}${first}${dash}${high}%`,
    value: { kind: 'range', low, high, unit: '%' },
  };
};

export const writeDeadline = (pick: Picker, year: number): Written => {
  const month = pick.int(1, 12);
  const day = pick.int(1, 28);
  const pad = (n: number): string => String(n).padStart(2, '0');
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const end = `${year}-12-31`;
  const [text, date] = pick.of([
    [`${year}年底`, end],
    [`${year} 年底`, end],
    [`${year}年年底`, end],
    [`${year} 年年底前`, end],
    [`${year}年12月底前`, end],
    [`${year}年12月31日前`, end],
    [`${year}年12月31日`, end],
    [`${year} 年 ${month} 月底前完成`, `${year}-${pad(month)}-${last}`],
    [`${year}-${pad(month)}-${pad(day)}`, `${year}-${pad(month)}-${pad(day)}`],
    [`${year}/${month}/${day}`, `${year}-${pad(month)}-${pad(day)}`],
    [`${year}年${month}月`, `${year}-${pad(month)}-${last}`],
    [`截至${year}年${month}月${day}日`, `${year}-${pad(month)}-${pad(day)}`],
    [`${year}年上半年`, `${year}-06-30`],
    ['当年', end],
    ['年底前', end],
  ] as const);
  return { text, value: { kind: 'deadline', date } };
};

export const writeWords = (text: string): Written => ({
  text,
  value: { kind: 'qualitative', text },
});

/** Money of a cost indicator: 39 万元 */
export const writeMoney = (
  pick: Picker,
  amount: Big,
  unit: string,
  style: AmountStyle,
): Written => {
  const { text } = writeAmount(amount, style);
  const comparator = pick.of(['=', '=', '≤']);
  return {
    text: compared(pick, comparator, `${text}${pick.of(['', ' '])}${unit}`),
    value: quantity(comparator, amount.toNumber(), unit),
    parts: [comparator, text, unit],
  };
};

/** A cost for each of something: 2.5 万元/人/年 */
export const writeRate = (pick: Picker): Written => {
  const amount = pick.int(1, 900) / 100;
  const unit = pick.of(['万元/处', '元/人/月', '万元/人/年', '元/次']);
  return { text: `${amount}${pick.of(['', ' '])}${unit}`, value: quantity('=', amount, unit) };
};
