import { type Period, periodSchema } from '../../model/value.ts';
import type { ValueReading, ValueType } from '../value-type.ts';
import { numberOf, printNumber } from './notation/decimal.ts';
import { draft, rewrite } from './notation/draft.ts';
import { type Figure, parseFigure, spacingDoubts, tidyFigure } from './notation/figure.ts';
import { inclusiveMonths } from './notation/month-span.ts';
import { blank, candidate, reading, unparsed } from './notation/reading.ts';
import { because } from './reasons.ts';

const units: Readonly<Record<string, string>> = { 年: '年', 个月: '月', 日: '日', 天: '日' };
/** A larger number before 年 is the name of a year. */
const longestYears = 100;

/** 2024年1月-2024年12月 → 12个月 */
const countMonths = rewrite('month-range', (text) => {
  const months = inclusiveMonths(text);
  return months === null ? text : `${months}个月`;
});

const read = (raw: string): ValueReading<Period> => {
  const from = draft(raw);
  if (from.text === '') return blank;
  const tidied = countMonths(tidyFigure(from));
  const period = periodOf(tidied.text);
  if (period === null) return unparsed(guessPeriods(tidied.text));
  const doubts = spacingDoubts(tidied, period, periodOf);
  return reading(period, tidied.changes, doubts);
};

const periodOf = (text: string): Period | null => {
  const figure = parseFigure(text);
  return figure === null ? null : periodOfFigure(figure);
};

const periodOfFigure = ({ digits, suffix }: Figure): Period | null => {
  const name = suffix.replace(/期$/, '');
  const unit = Object.hasOwn(units, name) ? units[name] : undefined;
  const value = numberOf(digits);
  if (unit === undefined || value === null || value <= 0) return null;
  return unit === '年' && value > longestYears ? null : { value, unit };
};

/** A bare number leaves the unit open; `12月` may be a length or the month. */
const guessPeriods = (text: string) => {
  const figure = parseFigure(text);
  const value = figure === null ? null : numberOf(figure.digits);
  if (figure === null || value === null || value <= 0) return [];
  const years = candidate({ value, unit: '年' }, because.inYears);
  const months = candidate({ value, unit: '月' }, because.inMonths);
  if (figure.suffix === '') return value > longestYears ? [] : [years, months];
  return figure.suffix === '月' ? [months] : [];
};

/** A length of time: `1 年`, `三年`, `12个月`. */
export const periodType: ValueType<Period> = {
  name: 'period',
  schema: periodSchema,
  read,
  print: ({ value, unit }) => `${printNumber(value)}${unit === '月' ? '个月' : unit}`,
};
