import { z } from 'zod';
import type { ValueReading, ValueType } from '../value-type.ts';
import { isFormYear } from './notation/calendar.ts';
import { readDigits } from './notation/chinese-numeral.ts';
import { type Draft, draft, narrow, rewrite } from './notation/draft.ts';
import { blank, reading, unparsed } from './notation/reading.ts';

const yearSuffix = /年度?$/;

/** 20 24 → 2024: four digits make no other number that could be a year. */
const joined = rewrite('number-spacing', (text) => text.replace(/(?<=\d) (?=\d)/g, ''));

/** 二〇二四年 → 2024年; the circle is often typed as a letter. */
const numerals = rewrite('chinese-numeral', (text) =>
  text.replace(
    /^[〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖oO]{4}(?=年|$)/,
    (year) => readDigits(year.replace(/[oO]/g, '〇')) ?? year,
  ),
);

const tidyYear = (raw: string): Draft => numerals(joined(narrow(draft(raw))));

const read = (raw: string): ValueReading<number> => {
  const tidied = tidyYear(raw);
  if (tidied.text === '') return blank;
  const digits = tidied.text.replaceAll(' ', '').replace(yearSuffix, '');
  const year = /^\d{4}$/.test(digits) ? Number(digits) : 0;
  return isFormYear(year) ? reading(year, tidied.changes) : unparsed();
};

/** A year from 1990 to 2100. */
export const yearType: ValueType<number> = {
  name: 'year',
  schema: z.int(),
  read,
  print: String,
};
