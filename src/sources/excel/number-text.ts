import Big from 'big.js';
import type { NumberFormats } from './library.ts';
import { excelLimits } from './limits.ts';
import { dateFormat, isGeneral, plainFormat } from './number-format.ts';

/** Excel keeps and shows this many digits; what a float has beyond them is noise. */
const significantDigits = 15;

const decimal = (value: number): Big => new Big(value.toPrecision(significantDigits));

/** A stored number in full: `0.1 + 0.2` is `0.3`, never `3e-1`. */
export const plainNumber = (value: number): string =>
  Number.isFinite(value) ? decimal(value).toFixed() : String(value);

const printed = /\d[\d,]*(?:\.\d+)?|\.\d+/g;

/** Exponents and fractions: their digits are not those of the number. */
const otherNotation = /\dE[+-]?\d|\d\s*\/\s*\d/i;

/** What a format shows of a number in place of the digits that it rounds away. */
const withAllDigits = (shown: string, value: number): string => {
  const numbers = shown.match(printed) ?? [];
  const [number] = numbers;
  if (number === undefined || numbers.length > 1) return shown;
  const stands = new Big(number.replaceAll(',', ''));
  const scale = /[%％]/.test(shown) ? 100 : 1;
  const stored = decimal(Math.abs(value)).times(scale);
  const places = number.split('.')[1]?.length ?? 0;
  const isRounded = stands.minus(stored).abs().times(2).lte(new Big(10).pow(-places));
  return stands.eq(stored) || !isRounded ? shown : shown.replace(number, stored.toFixed());
};

/** Some formats show a negative number by its colour alone. */
const withSign = (shown: string, value: number): string =>
  value < 0 && !/[-−(（]/.test(shown) ? `-${shown}` : shown;

const numberShown = (shown: string, value: number): string => {
  if (!/\d/.test(shown)) return value === 0 && /^[-–—\s]+$/.test(shown) ? '0' : shown;
  if (otherNotation.test(shown)) return plainNumber(value);
  return withSign(withAllDigits(shown, value), value);
};

export interface NumberContext {
  readonly formats: NumberFormats;
  readonly date1904: boolean;
}

const formatted = (
  { formats, date1904 }: NumberContext,
  code: string,
  value: number,
): string | null => {
  try {
    return formats.format(code, value, { date1904 }).trim();
  } catch {
    return null;
  }
};

const isDate = ({ formats }: NumberContext, code: string): boolean =>
  formats.is_date(plainFormat(code));

/**
 * A number as its cell shows it, with all its stored digits: 0.954 in the format `0%` is `95.4%`, 65 in
 * `0"人"` is `65人`, 57 in `000` is `057`. '' where the format hides it.
 */
export const numberText = (context: NumberContext, value: number, code: string): string => {
  const plain = code.length > excelLimits.formatCode ? '' : plainFormat(code);
  if (isGeneral(plain)) return plainNumber(value);
  if (isDate(context, code))
    return formatted(context, dateFormat(code), value) || plainNumber(value);
  const shown = formatted(context, plain, value);
  return shown === null ? plainNumber(value) : numberShown(shown, value);
};
