import Big from 'big.js';
import { rewrite } from './draft.ts';

/** A decimal without leading zeros, separators or spaces, as the source of a pattern. */
export const decimal = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?';

const whole = new RegExp(`^${decimal}$`);
const gap = /(?<=\d) (?=[\d.,])|(?<=[.,]) (?=\d)|(?<=^-) (?=\d)/g;
const grouped = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g;

export const isDecimal = (text: string): boolean => whole.test(text);

/** `3. 12` → `3.12` */
export const joinDigits = rewrite('number-spacing', (text) => text.replace(gap, ''));

/** `1,234.50` → `1234.50`; groups that are not of three digits stay. */
export const dropSeparators = rewrite('thousands-separator', (text) =>
  text.replace(grouped, (number) => number.replaceAll(',', '')),
);

/** The JSON number that stands for exactly this decimal; null where there is none. */
export const exactNumber = (value: Big): number | null => {
  const nearest = value.toNumber();
  return Number.isFinite(nearest) && new Big(nearest).eq(value) ? withoutMinusZero(nearest) : null;
};

/** The number of a text that `isDecimal`; null where a JSON number would have to round it. */
export const numberOf = (text: string): number | null => exactNumber(new Big(text));

/** The JSON number closest to the text; null beyond their limits. */
export const nearestNumber = (text: string): number | null => {
  const nearest = Number(text);
  return Number.isFinite(nearest) ? withoutMinusZero(nearest) : null;
};

/** Without an exponent. */
export const printNumber = (value: number): string => new Big(value).toFixed();

const withoutMinusZero = (value: number): number => (value === 0 ? 0 : value);
