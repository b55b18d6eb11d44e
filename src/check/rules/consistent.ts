import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { pointerSchema } from '../../model/json.ts';
import type { RecordDraft } from '../../model/record.ts';
import { valueAt } from '../../text/json-pointer.ts';
import { reasons } from '../reasons.ts';
import { type CheckRuleKind, type Finding } from '../rule.ts';

const attributes = z.strictObject({ name: pointerSchema, code: pointerSchema.optional() });
type Attributes = z.infer<typeof attributes>;

/** A spelling must stand on this many other forms before one that differs is asked about. */
const formsOfAMajority = 3;

/**
 * The forms of one document write the same name the same way and give it one `code`. A value that is
 * nearly, but not quite, that of most other forms is asked about; another name is another thing.
 */
export const consistent: CheckRuleKind<Attributes> = {
  name: 'consistent',
  attributes,
  pointers: ({ name, code }) => [name, ...(code === undefined ? [] : [code])],
  run: ({ name, code }, { form, siblings }) => [
    ...nameFindings(name, form, siblings),
    ...(code === undefined ? [] : codeFindings(name, code, form, siblings)),
  ],
};

const textAt = (form: RecordDraft, pointer: string): string | null => {
  const value = valueAt(form.record, pointer);
  return value === undefined || value === null ? null : String(value);
};

const nameFindings = (
  pointer: string,
  form: RecordDraft,
  siblings: readonly RecordDraft[],
): readonly Finding[] => {
  const own = textAt(form, pointer);
  if (own === null) return [];
  const usual = mostCommon(siblings.map((other) => textAt(other, pointer)));
  if (!usual || usual.text === own || usual.count < formsOfAMajority) return agreement(form, pointer, usual, own);
  if (!isNear(own, usual.text)) return [];
  return [doubt(form, pointer, usual)];
};

/** Nearly the same: one character in eight, at least one. Short words differ by more than a slip. */
const isNear = (a: string, b: string): boolean =>
  a.length >= 4 && distance(a, b) <= Math.max(1, Math.floor(b.length / 8));

const codeFindings = (
  name: string,
  code: string,
  form: RecordDraft,
  siblings: readonly RecordDraft[],
): readonly Finding[] => {
  const own = textAt(form, code);
  const sameName = siblings.filter((other) => textAt(other, name) === textAt(form, name));
  const usual = mostCommon(sameName.map((other) => textAt(other, code)));
  if (!usual || usual.text === own || usual.count < formsOfAMajority) return agreement(form, code, usual, own);
  return [doubt(form, code, usual)];
};

interface Common {
  readonly text: string;
  readonly count: number;
}

const mostCommon = (texts: readonly (string | null)[]): Common | null => {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: Common | null = null;
  for (const [text, count] of counts) if (!best || count > best.count) best = { text, count };
  return best;
};

const agreement = (
  form: RecordDraft,
  pointer: string,
  usual: Common | null,
  own: string | null,
): readonly Finding[] =>
  usual && usual.text === own && usual.count > 1
    ? [{ is: 'agreement', pointers: [fieldPointer(form, pointer)] }]
    : [];

/** The field that holds the pointer: `/project/department/code` is a part of `/project/department`. */
const fieldPointer = (form: RecordDraft, pointer: string): string => {
  const parent = pointer.replace(/\/[^/]+$/, '');
  return form.fields.has(pointer) ? pointer : parent;
};

const doubt = (form: RecordDraft, pointer: string, usual: Common): Finding => {
  const at = fieldPointer(form, pointer);
  const field = form.fields.get(at);
  const key = pointer.slice(at.length + 1);
  const own = field?.value ?? null;
  const typed = typeof own === 'number' ? Number(usual.text) : usual.text;
  const value = key === '' ? typed : { ...(own as object), [key]: usual.text };
  return {
    is: 'doubt',
    doubt: {
      code: 'inconsistent-value',
      pointer: at,
      raw: field?.raw ?? '',
      source: field?.source ?? { line: 1, column: 1 },
      candidates: [
        { value, because: reasons.asOthers(String(usual.count)) },
        { value: own, because: reasons.asPrinted() },
      ],
      details: { usual: usual.text },
    },
  };
};
