import type { Target } from '../../model/value.ts';
import type { ValueReading } from '../value-type.ts';
import { isFormYear } from './notation/calendar.ts';
import { decimal, numberOf } from './notation/decimal.ts';
import type { Draft } from './notation/draft.ts';
import { spacingDoubts, tidyNumbers } from './notation/figure.ts';
import { candidate, reading } from './notation/reading.ts';
import { isUnit } from './notation/unit.ts';
import { because } from './reasons.ts';
import { doubtedWords } from './target-words.ts';

/** Short bounds: the parts overlap, and an unbounded pattern would try every way to share a long text. */
const range = new RegExp(
  `^(${decimal})([^\\d.]{0,20}?)([-‐‑‒–—―−─~～∼〜]{1,4}|至|到|一)(${decimal})(\\D{0,40})$`,
);

interface Parts {
  readonly value: Target & { readonly kind: 'range' };
  readonly separator: string;
  /** Only one end has the unit and it is the first, or they differ. */
  readonly unitsAgree: boolean;
}

/** A target with two ends; null for any other text. */
export const readRange = (from: Draft): ValueReading<Target> | null => {
  const tidied = tidyNumbers(from);
  const parts = parseRange(tidied.text);
  if (parts === null) return null;
  const { value } = parts;
  if (parts.separator === '一') return doubtful(from, value, because.numeralForDash);
  if (value.low > value.high) return doubtful(from, swapped(value), because.swappedEnds);
  if (!parts.unitsAgree) return doubtful(from, value, because.oneUnit);
  if (isSpanOfYears(value)) return doubtful(from, value, because.asQuantity);
  return reading<Target>(value, tidied.changes, spacingDoubts(tidied, value, reread));
};

const reread = (text: string): Target | null => parseRange(text)?.value ?? null;

const doubtful = (
  from: Draft,
  value: Target,
  why:
    | typeof because.oneUnit
    | typeof because.asQuantity
    | typeof because.swappedEnds
    | typeof because.numeralForDash,
) => doubtedWords(from.text, [candidate(value, why)]);

const parseRange = (text: string): Parts | null => {
  const [, first, unit = '', separator = '', second, lastUnit = ''] =
    range.exec(text.replaceAll(' ', '')) ?? [];
  const [low, high] = [first, second].map((end) => (end === undefined ? null : numberOf(end)));
  if (low == null || high == null || low < 0 || high < 0) return null;
  const shared = lastUnit || unit;
  if (shared !== '' && !isUnit(shared)) return null;
  return {
    value: { kind: 'range', low, high, unit: shared || null },
    separator,
    unitsAgree: unit === '' || unit === lastUnit,
  };
};

const swapped = (value: Parts['value']): Target => ({
  ...value,
  low: value.high,
  high: value.low,
});

const isSpanOfYears = ({ low, high, unit }: Parts['value']): boolean =>
  (unit === null || unit === '年') && isFormYear(low) && isFormYear(high);
