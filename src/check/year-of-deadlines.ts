import { yearHeading } from '../model/grammar.ts';
import type { JsonValue } from '../model/json.ts';
import type { Field, RecordDraft } from '../model/record.ts';
import type { Candidate, Doubt } from '../model/uncertainty.ts';
import { targetSchema } from '../model/value.ts';

/**
 * The doubts, of which those about the year of the form name the deadlines that have their year from it: with another
 * year they are others.
 */
export const withDeadlines = (
  { grammar, fields }: RecordDraft,
  doubts: readonly Doubt[],
): readonly Doubt[] => {
  const year = yearHeading(grammar)?.pointer;
  if (!doubts.some(({ pointer }) => pointer !== null && pointer === year)) return doubts;
  const deadlines = [...fields.values()].filter(({ changes }) =>
    changes.some(({ rule }) => rule === 'year-from-form'),
  );
  if (deadlines.length === 0) return doubts;
  return doubts.map((doubt) =>
    doubt.pointer === year
      ? { ...doubt, candidates: doubt.candidates.map(withDeadlinesOf(deadlines)) }
      : doubt,
  );
};

const withDeadlinesOf =
  (deadlines: readonly Field[]) =>
  (candidate: Candidate): Candidate => {
    const moved = deadlines.map(
      (field) => [field.pointer, inYear(field, candidate.value)] as const,
    );
    return { ...candidate, also: { ...Object.fromEntries(moved), ...candidate.also } };
  };

/** The deadline in another year; without a year it is words. */
const inYear = ({ value, raw }: Field, year: JsonValue): JsonValue => {
  const { data } = targetSchema.safeParse(value);
  if (data?.kind !== 'deadline') return value;
  if (typeof year !== 'number') return { kind: 'qualitative', text: raw };
  const [, month = '', day = ''] = data.date.split('-');
  return { kind: 'deadline', date: `${year}-${month}-${dayIn(year, month, day)}` };
};

/** In February the last day is not the same in all years. */
const dayIn = (year: number, month: string, day: string): string => {
  const last = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  return Number(day) > last ? String(last) : day;
};
