import { z } from 'zod';
import type { Field } from '../../model/record.ts';
import { targetSchema } from '../../model/value.ts';
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

const looksLikeAmount = /^[≥≧≤≦><＝=＞＜]{0,2}\s*\d[\d,.．]{0,20}\s*[%％﹪‰]?$/;

const judge = (name: Field, value: Field): readonly Finding[] => {
  const words = wordsOf(value);
  if (words === null) return [];
  if (name.value === null) return [moved(name, value, words)];
  return looksLikeAmount.test(name.raw.trim()) ? [swapped(name, value, words)] : [];
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

const swapped = (name: Field, value: Field, words: string): Finding => ({
  is: 'doubt',
  withhold: [name.pointer, value.pointer],
  doubt: {
    ...misplaced(value),
    candidates: [
      { value: name.raw.trim(), also: { [name.pointer]: words }, because: reasons.swapped() },
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
