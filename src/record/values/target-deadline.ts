import type { Target } from '../../model/value.ts';
import type { ValueContext, ValueReading } from '../value-type.ts';
import {
  type Deadline,
  dateOf,
  datesToDigits,
  endOfMonth,
  parseDeadline,
  withYear,
} from './notation/deadline.ts';
import { type Draft, narrow, rewrite } from './notation/draft.ts';
import { spacingDoubts } from './notation/figure.ts';
import { candidate, reading } from './notation/reading.ts';
import { because } from './reasons.ts';
import { doubtedWords } from './target-words.ts';

/** A target that is a day; null for any other text. */
export const readDeadline = (from: Draft, context: ValueContext): ValueReading<Target> | null => {
  const tidied = rewrite('chinese-numeral', datesToDigits)(joinDate(narrow(from)));
  const text = tidied.text.replaceAll(' ', '');
  const deadline = parseDeadline(text);
  if (deadline !== null) return onDay(from, tidied, deadline);
  if (withYear(text, anyYear) === null) return null;
  return context.year === null ? doubtedWords(from.text, []) : inYear(from, tidied, context.year);
};

/** Stands in for the year where only the form of the text is asked about. */
const anyYear = 2000;

const joinDate = rewrite('number-spacing', (text) => text.replace(/(?<=\d) (?=\d)/g, ''));

const inYear = (from: Draft, tidied: Draft, year: number): ValueReading<Target> | null => {
  const whole = rewrite(
    'year-from-form',
    (text) => withYear(text.replaceAll(' ', ''), year) ?? text,
  )(tidied);
  const deadline = parseDeadline(whole.text);
  return deadline === null ? null : onDay(from, whole, deadline);
};

const onDay = (from: Draft, tidied: Draft, deadline: Deadline): ValueReading<Target> => {
  const date = dateOf(deadline);
  if (date === null) return noSuchDay(from, deadline);
  const value = deadlineOn(date);
  return reading(
    value,
    tidied.changes,
    spacingDoubts(tidied, value, () => null),
  );
};

const noSuchDay = (from: Draft, deadline: Deadline): ValueReading<Target> => {
  const date = endOfMonth(deadline);
  return doubtedWords(
    from.text,
    date === null ? [] : [candidate(deadlineOn(date), because.endOfMonth)],
  );
};

export const deadlineOn = (date: string): Target => ({ kind: 'deadline', date });
