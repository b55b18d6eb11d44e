import type { Candidate } from '../../model/uncertainty.ts';
import type { Target } from '../../model/value.ts';
import type { ValueContext, ValueDoubt, ValueReading } from '../value-type.ts';
import { isFormYear } from './notation/calendar.ts';
import { leadingNumeral } from './notation/chinese-numeral.ts';
import { type Comparison, splitComparison } from './notation/comparator.ts';
import { dateOf } from './notation/deadline.ts';
import { nearestNumber, numberOf } from './notation/decimal.ts';
import { type Draft, rewrite } from './notation/draft.ts';
import {
  isAllOfIt,
  numeralsToDigits,
  parseFigure,
  spacingDoubts,
  tidyNumbers,
} from './notation/figure.ts';
import { percentOf } from './notation/percent.ts';
import { candidate, question, reading } from './notation/reading.ts';
import { isMeasure, isUnit } from './notation/unit.ts';
import { because } from './reasons.ts';
import { deadlineOn } from './target-deadline.ts';
import { doubtedWords } from './target-words.ts';

type Quantity = Target & { readonly kind: 'quantity' };

interface Parts {
  readonly comparison: Comparison;
  readonly digits: string;
  readonly unit: string | null;
}

/** A target that is one number with comparator and unit; null for any other text. */
export const readQuantity = (from: Draft, context: ValueContext): ValueReading<Target> | null => {
  const tidied = rewrite('chinese-numeral', numeralToDigits)(tidyNumbers(from));
  const parts = parseQuantity(tidied.text);
  if (parts === null) return null;
  const value = quantityOf(parts);
  if (value === null) return doubtedWords(from.text, rounded(parts));
  if (isDatePart(value)) return doubtedWords(from.text, [candidate(value, because.asQuantity)]);
  return reading<Target>(value, tidied.changes, [
    ...spacingDoubts(tidied, value, reread),
    ...fractionDoubts(value),
    ...dateDoubts(value, parts.digits, context.year),
  ]);
};

/** 不低于百分之九十五 → 不低于95%, 十三个 → 13个; only where the words after the numeral count things. */
const numeralToDigits = (text: string): string => {
  const comparison = splitComparison(text.replaceAll(' ', ''));
  if (comparison === null || !isCounted(comparison.body)) return text;
  return `${comparison.before}${numeralsToDigits(comparison.body)}${comparison.after}`;
};

const isCounted = (body: string): boolean => {
  if (isAllOfIt(body)) return true;
  // Ten points, or "very".
  if (body === '十分') return false;
  const share = /^[百千]分之/.exec(body)?.[0] ?? '';
  const numeral = leadingNumeral(body.slice(share.length));
  if (numeral === null) return false;
  return share === '' ? numeral.rest === '' || isMeasure(numeral.rest) : numeral.rest === '';
};

const parseQuantity = (text: string): Parts | null => {
  const comparison = splitComparison(text.replaceAll(' ', ''));
  const figure = comparison === null ? null : parseFigure(comparison.body);
  if (comparison === null || figure === null) return null;
  if (figure.suffix !== '' && !isUnit(figure.suffix)) return null;
  return { comparison, digits: figure.digits, unit: figure.suffix || null };
};

const quantityOf = ({ comparison, digits, unit }: Parts): Quantity | null => {
  const value = numberOf(digits);
  return value === null
    ? null
    : { kind: 'quantity', comparator: comparison.comparator, value, unit };
};

const reread = (text: string): Quantity | null => {
  const parts = parseQuantity(text);
  return parts === null ? null : quantityOf(parts);
};

const rounded = ({ comparison, digits, unit }: Parts): readonly Candidate[] => {
  const value = nearestNumber(digits);
  if (value === null) return [];
  const quantity = { kind: 'quantity', comparator: comparison.comparator, value, unit };
  return [candidate(quantity, because.rounded)];
};

/** A month or a year that is no deadline by its form, such as ≤2024年, is no clear quantity either. */
const isDatePart = ({ value, unit }: Quantity): boolean =>
  unit === '月' || unit === '季度' || (unit === '年' && value >= 1000);

/** A bare fraction is often a percentage that a spreadsheet has stored. */
const fractionDoubts = (quantity: Quantity): readonly ValueDoubt[] => {
  const { value, unit } = quantity;
  if (unit !== null || value <= 0 || value >= 1) return [];
  const percentage = { ...quantity, value: percentOf(value), unit: '%' };
  return [
    question('unparsed-value', [
      candidate(percentage, because.percentLost),
      candidate(quantity, because.plainFraction),
    ]),
  ];
};

/** 20241231, 2024.12, or the form's own year, with no unit: a date as likely as a quantity. */
const dateDoubts = (
  quantity: Quantity,
  digits: string,
  year: number | null,
): readonly ValueDoubt[] => {
  const date = quantity.unit === null ? dateOfDigits(digits, year) : null;
  if (date === null) return [];
  return [
    question('unparsed-value', [
      candidate(deadlineOn(date), because.asDate),
      candidate(quantity, because.asQuantity),
    ]),
  ];
};

/** Without a year to compare with, every year is likely. */
const isYear = (digits: string, formYear: number | null): boolean =>
  formYear === null
    ? /^\d{4}$/.test(digits) && isFormYear(Number(digits))
    : digits === String(formYear);

const dateOfDigits = (digits: string, formYear: number | null): string | null => {
  if (isYear(digits, formYear)) return dateOf({ year: Number(digits), month: 12, day: 31 });
  const [, year, month, day] = /^(\d{4})\.?(\d{2})(\d{2})?$/.exec(digits) ?? [];
  if (year === undefined) return null;
  return dateOf({
    year: Number(year),
    month: Number(month),
    day: day === undefined ? null : Number(day),
  });
};
