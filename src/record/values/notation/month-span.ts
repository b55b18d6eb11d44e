import { daysInMonth, isFormYear } from './calendar.ts';

const point = '(\\d{4})[年./-](\\d{1,2})月?(?:[./-]?(\\d{1,2})日?)?';
const until = '(?:至|到|[-‐‑‒–—―−─~～]{1,2})';
const full = new RegExp(`^${point}${until}${point}$`);
const sameYear = new RegExp(`^(\\d{4})年(\\d{1,2})月${until}(\\d{1,2})月$`);

interface Point {
  readonly year: number;
  readonly month: number;
  /** null where the point is a month. */
  readonly day: number | null;
}

/** The number of whole months from the first to the last, both counted; null where there are none. */
export const inclusiveMonths = (text: string): number | null => {
  const span = parseSpan(text.replaceAll(' ', ''));
  if (span === null || !isWhole(span)) return null;
  const [first, last] = span;
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  return months > 0 ? months : null;
};

const parseSpan = (text: string): readonly [Point, Point] | null => {
  const [, year, from, to] = sameYear.exec(text) ?? [];
  if (year !== undefined) return [pointOf(year, from), pointOf(year, to)];
  const [, y1, m1, d1, y2, m2, d2] = full.exec(text) ?? [];
  return y1 === undefined ? null : [pointOf(y1, m1, d1), pointOf(y2, m2, d2)];
};

const pointOf = (year?: string, month?: string, day?: string): Point => ({
  year: Number(year),
  month: Number(month),
  day: day === undefined ? null : Number(day),
});

const isWhole = ([first, last]: readonly [Point, Point]): boolean =>
  [first, last].every(({ year, month }) => isFormYear(year) && month >= 1 && month <= 12) &&
  (first.day === null) === (last.day === null) &&
  (first.day ?? 1) === 1 &&
  (last.day === null || last.day === daysInMonth(last.year, last.month));
