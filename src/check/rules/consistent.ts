import { isDeepStrictEqual } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { type JsonValue, pointerSchema } from '../../model/json.ts';
import type { RecordDraft } from '../../model/record.ts';
import { reasons } from '../reasons.ts';
import type { CheckRuleKind, Finding } from '../rule.ts';
import { type Common, type Tally, textAt } from '../tally.ts';

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
  run: ({ name, code }, { form, tally }) => {
    const found = [
      ...nameFindings(name, form, tally),
      ...(code === undefined ? [] : codeFindings(name, code, form, tally)),
    ];
    const agreed = found.flatMap((one) => (one.is === 'agreement' ? one.pointers : []));
    const settled = [...new Set(agreed.map((pointer) => fieldPointer(form, pointer)))].filter(
      (at) => disputedParts(form, at).every((part) => agreed.includes(part)),
    );
    return [
      ...found.filter(({ is }) => is === 'doubt'),
      ...(settled.length > 0 ? [{ is: 'agreement' as const, pointers: settled }] : []),
    ];
  },
};

/** The parts of a value of several, such as name and code, in which a reading differs: what backs one says nothing of the other. */
const disputedParts = (form: RecordDraft, at: string): readonly string[] => {
  const field = form.fields.get(at);
  const own = partsOf(field?.value);
  const others = field?.doubts.flatMap(({ candidates }) => candidates) ?? [];
  return [...own]
    .filter(([key, part]) =>
      others.some(({ value }) => !isDeepStrictEqual(partsOf(value).get(key), part)),
    )
    .map(([key]) => `${at}/${key}`);
};

const partsOf = (value: JsonValue | undefined): ReadonlyMap<string, JsonValue> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

const nameFindings = (pointer: string, form: RecordDraft, tally: Tally): readonly Finding[] => {
  const own = textAt(form, pointer);
  if (own === null) return [];
  const usual = tally.usual(pointer);
  if (!usual || usual.text === own || usual.count < formsOfAMajority)
    return agreement(form, { pointer }, usual, tally);
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
  tally: Tally,
): readonly Finding[] => {
  const own = textAt(form, code);
  const usual = tally.usual(code, name, textAt(form, name));
  const isUnusual = usual && usual.text !== own && usual.count >= formsOfAMajority;
  const like = isUnusual ? usual : cutFrom(name, code, form, tally);
  return like
    ? [doubt(form, code, like)]
    : agreement(form, { pointer: code, beside: name }, usual, tally);
};

/** Recognition loses digits: any other form is enough to ask, where one of two codes is a part of the other. */
const cutFrom = (name: string, code: string, form: RecordDraft, tally: Tally): Common | null => {
  const own = textAt(form, code);
  if (own === null || !form.fields.get(fieldPointer(form, code))?.recognition) return null;
  const isPart = ({ text }: Common) => text !== own && (text.includes(own) || own.includes(text));
  return tally.all(code, name, textAt(form, name)).find(isPart) ?? null;
};

/** A value, and what else the forms that may back it have to have in common with this one. */
interface Backed {
  readonly pointer: string;
  readonly beside?: string;
}

const agreement = (
  form: RecordDraft,
  { pointer, beside }: Backed,
  usual: Common | null,
  tally: Tally,
): readonly Finding[] => {
  const own = textAt(form, pointer);
  const name = beside === undefined ? null : textAt(form, beside);
  const isBacked =
    usual !== null &&
    usual.text === own &&
    usual.count > 1 &&
    tally.withoutDoubt(fieldPointer(form, pointer)).has(pointer, own, beside, name);
  return isBacked && !isReadTwoWays(form, pointer, tally)
    ? [{ is: 'agreement', pointers: [pointer] }]
    : [];
};

/** Whether engines differ about the value on several forms in the same way: each may make its mistake every time. */
const isReadTwoWays = (form: RecordDraft, pointer: string, tally: Tally): boolean => {
  const at = fieldPointer(form, pointer);
  const field = form.fields.get(at);
  const others = field?.doubts
    .filter(({ code }) => code === 'readers-disagree')
    .flatMap(({ candidates }) => candidates.map(({ value }) => value))
    .filter((value) => !isDeepStrictEqual(value, field.value));
  return others?.some((value) => tally.offered(at, value) > 1) ?? false;
};

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
