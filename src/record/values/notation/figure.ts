import type { JsonValue } from '../../../model/json.ts';
import type { ValueDoubt } from '../../value-type.ts';
import { because } from '../reasons.ts';
import { leadingNumeral } from './chinese-numeral.ts';
import { decimal, dropSeparators, joinDigits } from './decimal.ts';
import { type Draft, narrow, rewrite } from './draft.ts';
import { candidate, corroborable } from './reading.ts';

/** One number and the words after it: `1,234.50 万元` is `1234.50` and `万元`. */
export interface Figure {
  /** A decimal as `isDecimal` knows it. */
  readonly digits: string;
  /** Without spaces; '' where nothing follows. */
  readonly suffix: string;
}

const figure = new RegExp(`^(${decimal})(\\D*)$`);
const inBrackets = /^\( ?([\d.,][\d., ]*)\)(?=\D*$)/;
const parts = /^(百分之|千分之)?(.*)$/s;
const marks: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰' };

const minus = rewrite('negative-sign', (text) =>
  text.replace(/^\u2212/, '-').replace(inBrackets, (_, number: string) => `-${number.trim()}`),
);

/** Not written as numerals are: 百 without a digit before it. */
export const isAllOfIt = (text: string): boolean => text === '百分百' || text === '百分之百';

/** 十三个 → 13个, 百分之九十五 → 95%. Other texts stay. */
export const numeralsToDigits = (text: string): string => {
  if (isAllOfIt(text)) return '100%';
  const [, share, rest = ''] = parts.exec(text) ?? [];
  const numeral = leadingNumeral(rest);
  if (numeral === null) return text;
  return `${numeral.digits}${share === undefined ? '' : marks[share]}${numeral.rest}`;
};

/** Width, spaces inside numbers, and separators of thousands: what numbers need wherever they stand. */
export const tidyNumbers = (from: Draft): Draft => dropSeparators(joinDigits(narrow(from)));

/** The same for a text that is one number: negatives and Chinese numerals too. */
export const tidyFigure = (from: Draft): Draft =>
  rewrite('chinese-numeral', numeralsToDigits)(dropSeparators(joinDigits(minus(narrow(from)))));

/** null where the tidied text is not one number with words after it. */
export const parseFigure = (text: string): Figure | null => {
  const [, digits, suffix = ''] = figure.exec(text) ?? [];
  return digits === undefined ? null : { digits, suffix: suffix.replaceAll(' ', '') };
};

const oneGap = /^(\D*\d+) (\d+\D*)$/;

/**
 * The doubt about spaces that were taken out of a number; none where there were none. `reread` gives the
 * value of another text, null where it has none.
 */
export const spacingDoubts = (
  tidied: Draft,
  value: JsonValue,
  reread: (text: string) => JsonValue,
): readonly ValueDoubt[] => {
  const spaced = tidied.changes.find((change) => change.rule === 'number-spacing');
  if (spaced === undefined) return [];
  const pointed = oneGap.test(spaced.from) ? reread(spaced.from.replace(oneGap, '$1.$2')) : null;
  const candidates = [
    candidate(value, because.joinedNumber),
    ...(pointed === null ? [] : [candidate(pointed, because.spaceForPoint)]),
    candidate(null, because.notANumber),
  ];
  return [corroborable('number-spacing', candidates, { from: spaced.from, to: spaced.to })];
};
