import { daysInMonth, isFormYear, isoDate } from './calendar.ts';
import { leadingNumeral, numeralCharacters, readDigits } from './chinese-numeral.ts';

/** A day as printed, before the calendar is asked whether it exists. */
export interface Deadline {
  readonly year: number;
  readonly month: number;
  /** null for the last day of the month. */
  readonly day: number | null;
}

const opening = '(?:于|在|截至|截止|截止到|截至到)?';
const ending = '(?:之前|以前|前)?(?:全部)?(?:完成|完工|结束|办结|止)?';
const toTheEnd = '(?:底|末|内|终)?';
const anchored = (pattern: string): RegExp => new RegExp(`^${opening}${pattern}${ending}$`);

/** Each form of a date, and what its groups after the year say. */
const forms: readonly (readonly [RegExp, (a: string, b: string) => Omit<Deadline, 'year'>])[] = [
  [anchored('(\\d{4})年(?:年?[底末终]|年?内|度|年?度内|年?度末|年?度底)?'), () => last(12)],
  [anchored(`(\\d{4})年(\\d{1,2})月份?${toTheEnd}`), (month) => last(Number(month))],
  [anchored('(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]'), (month, day) => on(month, day)],
  [
    anchored('(\\d{4})(?:-(\\d{1,2})-|/(\\d{1,2})/|\\.(\\d{1,2})\\.)(\\d{1,2})'),
    (month, day) => on(month, day),
  ],
  [anchored('(\\d{4})[-/](\\d{1,2})'), (month) => last(Number(month))],
  [anchored(`(\\d{4})年上半年${toTheEnd}`), () => last(6)],
  [anchored(`(\\d{4})年下半年${toTheEnd}`), () => last(12)],
  [anchored(`(\\d{4})年第?([1-4])季度${toTheEnd}`), (quarter) => last(Number(quarter) * 3)],
  [anchored('(\\d{4})年(\\d{1,2})月上旬'), (month) => on(month, '10')],
  [anchored('(\\d{4})年(\\d{1,2})月中旬'), (month) => on(month, '20')],
  [anchored('(\\d{4})年(\\d{1,2})月下旬'), (month) => last(Number(month))],
];

const last = (month: number) => ({ month, day: null });
const on = (month: string, day: string) => ({ month: Number(month), day: Number(day) });

/** Longer texts are sentences. */
const longest = 40;

/** The day that a text without spaces names, with its year; null where it names none. */
export const parseDeadline = (text: string): Deadline | null => {
  if (text.length > longest) return null;
  for (const [form, rest] of forms) {
    const [year, ...parts] = form.exec(text)?.slice(1) ?? [];
    const [a = '', b = ''] = parts.filter((p) => p !== undefined);
    if (year !== undefined && isFormYear(Number(year)))
      return { year: Number(year), ...rest(a, b) };
  }
  return null;
};

/** `2024-02-29`; null for a day that the calendar does not have. */
export const dateOf = ({ year, month, day }: Deadline): string | null =>
  isoDate(year, month, day ?? daysInMonth(year, month));

/** The last day of its month, for a day that does not exist; null where the month does not either. */
export const endOfMonth = (deadline: Deadline): string | null => dateOf({ ...deadline, day: null });

const ownYear = new RegExp(
  `^(${opening})(?:(?:当年|本年|今年)(?:度(?=[内底末前]|$))?|年(?=[底末内终]))(.*)$`,
);
const noYear = new RegExp(`^(${opening})((?:\\d{1,2}月|上半年|下半年|第[1-4]季度).*)$`);

/** 年底前 → 2024年底前, 12月底 → 2024年12月底; null for a text that leaves out no year. */
export const withYear = (text: string, year: number): string | null => {
  if (text.length > longest) return null;
  const [, before = '', rest] = ownYear.exec(text) ?? noYear.exec(text) ?? [];
  const whole = rest === undefined ? null : `${before}${year}年${rest}`;
  return whole !== null && parseDeadline(whole) !== null ? whole : null;
};

const namedYear = /[〇○零一二三四五六七八九]{4}(?=年)/;
const namedPart = new RegExp(`[${numeralCharacters}]{1,3}(?=[月日号]|季度)`, 'g');

/** 二〇二四年十二月 → 2024年12月 */
export const datesToDigits = (text: string): string => {
  if (text.length > longest) return text;
  return text
    .replace(namedYear, (year) => readDigits(year) ?? year)
    .replace(namedPart, (part) => {
      const numeral = leadingNumeral(part);
      return numeral === null || numeral.rest !== '' ? part : numeral.digits;
    });
};
