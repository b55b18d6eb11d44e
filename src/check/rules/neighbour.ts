import { z } from 'zod';
import type { Field } from '../../model/record.ts';
import { type Comparator, type Target, targetSchema } from '../../model/value.ts';
import { dropSpace, foldWidth } from '../../text/fold.ts';
import { reasons } from '../reasons.ts';
import { type CheckRuleKind, type Finding, fieldsAt, inSameRow } from '../rule.ts';

const attributes = z.strictObject({ text: z.string(), value: z.string() });
type Attributes = z.infer<typeof attributes>;

/** A row whose `text` is blank and whose `value` is words, or whose `text` is a number and whose `value` is not. */
export const neighbour: CheckRuleKind<Attributes> = {
  name: 'neighbour',
  attributes,
  pointers: ({ text, value }) => [text, value],
  run: ({ text, value }, { form }) =>
    fieldsAt(form, value).flatMap((field) => {
      const name = form.fields.get(inSameRow(field.pointer, text));
      return name ? judge(name, field) : [];
    }),
};

const judge = (name: Field, value: Field): readonly Finding[] => {
  const words = wordsOf(value);
  if (words === null) return [];
  if (name.value === null) return [moved(name, value, words)];
  const amount = toQuantity(name.raw);
  return amount ? [swapped(name, value, words, amount)] : [];
};

const comparators: Readonly<Record<string, Comparator>> = {
  '': '=',
  '=': '=',
  '≥': '≥',
  '≧': '≥',
  '>=': '≥',
  '≤': '≤',
  '≦': '≤',
  '<=': '≤',
  '>': '>',
  '<': '<',
};

/** A text that is nothing but a number, such as `≥95%`; no name looks like that. */
const toQuantity = (raw: string): Target | null => {
  const text = dropSpace(foldWidth(raw));
  const [, sign = '', number, unit] = /^(\D{0,2})(\d+(?:\.\d+)?)([%‰])?$/.exec(text) ?? [];
  const comparator = comparators[sign];
  if (number === undefined || comparator === undefined) return null;
  return { kind: 'quantity', comparator, value: Number(number), unit: unit ?? null };
};

const wordsOf = (field: Field): string | null => {
  const target = targetSchema.safeParse(field.value);
  return target.success && target.data.kind === 'qualitative' ? target.data.text : null;
};

const moved = (name: Field, value: Field, words: string): Finding => ({
  is: 'doubt',
  withhold: [name.pointer, value.pointer],
  doubt: {
    ...misplaced(value),
    candidates: [
      { value: null, also: { [name.pointer]: words }, because: reasons.nameMoved() },
      { value: value.value, also: { [name.pointer]: null }, because: reasons.asPrinted() },
    ],
  },
});

const swapped = (name: Field, value: Field, words: string, amount: Target): Finding => ({
  is: 'doubt',
  withhold: [name.pointer, value.pointer],
  doubt: {
    ...misplaced(value),
    candidates: [
      { value: amount, also: { [name.pointer]: words }, because: reasons.swapped() },
      { value: value.value, also: { [name.pointer]: name.value }, because: reasons.asPrinted() },
    ],
  },
});

const misplaced = (value: Field) => ({
  code: 'misplaced-cell' as const,
  pointer: value.pointer,
  raw: value.raw,
  source: value.source,
  details: { text: value.raw },
});
