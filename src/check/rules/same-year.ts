import { z } from 'zod';
import { pointerSchema } from '../../model/json.ts';
import type { Field, RecordDraft } from '../../model/record.ts';
import type { Doubt } from '../../model/uncertainty.ts';
import { periodSchema, targetSchema } from '../../model/value.ts';
import { reasons } from '../reasons.ts';
import { type CheckRuleKind, type Finding, fieldsAt } from '../rule.ts';

const attributes = z.strictObject({
  year: pointerSchema,
  deadline: z.string(),
  period: pointerSchema.optional(),
  text: pointerSchema.optional(),
});
type Attributes = z.infer<typeof attributes>;

/** Deadlines fall into the years of the form: from `year` on, as many as `period` says. A year in `text` is worth a note. */
export const sameYear: CheckRuleKind<Attributes> = {
  name: 'same-year',
  attributes,
  pointers: ({ year, deadline, period, text }) =>
    [year, deadline, period, text].filter((p) => p !== undefined),
  run: ({ year, deadline, period, text }, { form }) => {
    const first = form.fields.get(year);
    if (typeof first?.value !== 'number') return [];
    const last = first.value + yearsOf(form, period) - 1;
    return [
      ...fieldsAt(form, deadline).flatMap((field) => judgeDeadline(first, last, field)),
      ...judgeText(first, text === undefined ? undefined : form.fields.get(text)),
    ];
  },
};

const yearsOf = (form: RecordDraft, pointer: string | undefined): number => {
  const period = periodSchema.safeParse(form.fields.get(pointer ?? '')?.value);
  return period.success && period.data.unit === '年'
    ? Math.max(1, Math.ceil(period.data.value))
    : 1;
};

const judgeDeadline = (year: Field, last: number, field: Field): readonly Finding[] => {
  const target = targetSchema.safeParse(field.value);
  if (!target.success || target.data.kind !== 'deadline') return [];
  const due = Number(target.data.date.slice(0, 4));
  const first = Number(year.value);
  if (due >= first && due <= last) {
    // A deadline that has its year from the form says nothing of it.
    if (field.changes.some(({ rule }) => rule === 'year-from-form')) return [];
    const pointers = yearAlone.test(field.raw) ? [year.pointer] : [year.pointer, field.pointer];
    return [{ is: 'agreement', pointers }];
  }
  const moved = `${first}${target.data.date.slice(4)}`;
  return [
    {
      is: 'doubt',
      doubt: {
        ...yearConflict(field, first, due),
        candidates: [
          { value: field.value, because: reasons.asPrinted() },
          { value: { kind: 'deadline', date: moved }, because: reasons.sameYear(String(first)) },
        ],
      },
    },
  ];
};

/** Of a date in another month no more than this may have been read. */
const yearAlone = /^\D*\d{4}\s*年?[^\p{Script=Han}\d]{0,2}$/u;

const judgeText = (year: Field, field: Field | undefined): readonly Finding[] => {
  const named = /(?<!\d)(?:19|20)\d\d(?=\s*年)/.exec(field?.raw ?? '')?.[0];
  if (!field || named === undefined || Number(named) === year.value) return [];
  const doubt = yearConflict(field, Number(year.value), Number(named));
  return [{ is: 'doubt', doubt: { ...doubt, severity: 'note' } }];
};

const yearConflict = (field: Field, year: number, found: number): Doubt => ({
  code: 'year-conflict',
  pointer: field.pointer,
  raw: field.raw,
  source: field.source,
  candidates: [],
  details: { year: String(year), found: String(found) },
});
