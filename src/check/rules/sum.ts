import Big from 'big.js';
import { z } from 'zod';
import { pointerSchema } from '../../model/json.ts';
import type { Field, RecordDraft } from '../../model/record.ts';
import type { Candidate, Doubt } from '../../model/uncertainty.ts';
import { reasons } from '../reasons.ts';
import { type CheckRuleKind, type Finding, fieldsAt } from '../rule.ts';

const attributes = z.strictObject({ total: pointerSchema, parts: z.string().min(1) });
type Attributes = z.infer<typeof attributes>;

/**
 * `total` is the sum of `parts` (pointers divided by spaces). Parts that the form lacks count as nothing; those in a
 * row that each form has were not found, and the sum says nothing.
 */
export const sum: CheckRuleKind<Attributes> = {
  name: 'sum',
  attributes,
  pointers: ({ total, parts }) => [total, ...parts.split(/\s+/)],
  run: ({ total, parts }, { form, severity }) => {
    const totalField = form.fields.get(total);
    const pointers = parts.split(/\s+/);
    const partFields = pointers.flatMap((pointer) => fieldsAt(form, pointer));
    if (!totalField || !partFields.some(isNumber) || pointers.some(isLost(form))) return [];
    const blanks = partFields.filter((field) => field.value === null && field.doubts.length === 0);
    const missing = difference(totalField, partFields);
    const override = severity && { severity };
    const unread = totalField.recognition ? pointers.filter(isAbsent(form)) : [];
    return [
      ...blanks.map((field) => blankAmount(field, blanks, missing, override)),
      ...compare(totalField, { parts: partFields, blanks, unread }, missing, override),
    ];
  },
};

/** The parts of a sum by what the form has of them: `blanks` are among `parts`, `unread` are pointers of no field. */
interface Parts {
  readonly parts: readonly Field[];
  readonly blanks: readonly Field[];
  readonly unread: readonly string[];
}

/** Whether the form lacks a part of its own: in a recognised form its row may not have been seen. */
const isAbsent =
  (form: RecordDraft) =>
  (pointer: string): boolean =>
    !pointer.includes('*') &&
    !form.fields.has(pointer) &&
    form.grammar.fields.some((field) => field.pointer === pointer);

const isLost = (form: RecordDraft): ((pointer: string) => boolean) => {
  const required = form.grammar.matrices.flatMap(({ pointer, rows }) =>
    rows.filter((row) => row.required).map(({ key }) => `${pointer}/${key}/`),
  );
  return (pointer) => !form.fields.has(pointer) && required.some((row) => pointer.startsWith(row));
};

type Override = Pick<Doubt, 'severity'> | undefined;

const isNumber = (field: Field): boolean => typeof field.value === 'number';

const numberOf = (field: Field): Big => new Big(typeof field.value === 'number' ? field.value : 0);

/** A part that is asked about counts as the only number that it may be: alone it could not be read for what stands beside it. */
const asOffered = (field: Field): Field => {
  if (field.value !== null) return field;
  const offered = field.doubts.flatMap(({ candidates }) => candidates.map(({ value }) => value));
  const [only, ...more] = new Set(offered);
  return typeof only === 'number' && more.length === 0 ? { ...field, value: only } : field;
};

/** What the parts leave of the total; null where there is no total. */
const difference = (total: Field, parts: readonly Field[]): Big | null =>
  isNumber(total)
    ? parts.reduce((rest, part) => rest.minus(numberOf(part)), numberOf(total))
    : null;

const compare = (
  total: Field,
  { parts, blanks, unread }: Parts,
  missing: Big | null,
  override: Override,
): readonly Finding[] => {
  if (missing === null) return [];
  const filled = parts.filter(isNumber);
  // A sum with a part that is blank or unread says nothing: the part may hold what the others lack.
  if (blanks.length > 0) return [];
  if (filled.length < parts.length) return withOffered(total, parts, override);
  if (missing.eq(0)) {
    if (addsUpWithPoints(total, filled) || (isDisputed(total) && filled.some(isDisputed)))
      return [];
    return [{ is: 'agreement', pointers: [total, ...filled].map((f) => f.pointer) }];
  }
  const doubt = misreadOne(total, filled, missing) ?? sumMismatch(total, filled, unread, missing);
  return [{ is: 'doubt', doubt: { ...doubt, ...override } }];
};

/** The sum may be wrong though a part is asked about: then the answer would show, but no one is asked for the total. */
const withOffered = (
  total: Field,
  parts: readonly Field[],
  override: Override,
): readonly Finding[] => {
  const offered = parts.map(asOffered);
  const missing = difference(total, offered);
  if (missing === null || missing.eq(0) || !offered.every(isNumber)) return [];
  return [{ is: 'doubt', doubt: { ...sumMismatch(total, offered, [], missing), ...override } }];
};

/** Engines differ about it. Both sides of a sum that are disputed may be wrong by as much, as where a border cuts both. */
const isDisputed = ({ doubts }: Field): boolean =>
  doubts.some(({ code }) => code === 'readers-disagree');

/** Whether the numbers that hold a gap add up too where each gap is a point that was lost: then the sum backs neither. */
const addsUpWithPoints = (total: Field, parts: readonly Field[]): boolean => {
  const rest = parts.reduce((sum, part) => sum.minus(pointed(part)), pointed(total));
  return rest.eq(0) && !pointed(total).eq(numberOf(total));
};

/** A number with a point in its gap; as it is where it has none. */
const pointed = (field: Field): Big => {
  const spacing = field.doubts.find(({ code }) => code === 'number-spacing');
  const other = spacing?.candidates.find(
    ({ value }) => typeof value === 'number' && value !== field.value,
  );
  return typeof other?.value === 'number' ? new Big(other.value) : numberOf(field);
};

/** The question about the one number of which the engines offer another that makes the sum right; null for none. */
const misreadOne = (total: Field, parts: readonly Field[], missing: Big): Doubt | null => {
  const wanted = (field: Field): Big =>
    field === total ? numberOf(total).minus(missing) : numberOf(field).plus(missing);
  const [field, ...more] = [total, ...parts].filter((one) =>
    one.doubts.some(({ candidates }) =>
      candidates.some(({ value }) => typeof value === 'number' && wanted(one).eq(value)),
    ),
  );
  if (!field || more.length > 0) return null;
  const value = wanted(field);
  const because =
    field === total
      ? reasons.sumOfParts(value.toFixed())
      : reasons.partIsRest(field.raw, value.toFixed());
  return {
    ...mismatch(total, missing),
    ...{ pointer: field.pointer, raw: field.raw, source: field.source },
    candidates: [
      { value: value.toNumber(), because },
      { value: field.value, because: reasons.asPrinted() },
    ],
  };
};

const mismatch = (total: Field, missing: Big): Pick<Doubt, 'code' | 'details'> => ({
  code: 'sum-mismatch',
  details: {
    total: numberOf(total).toFixed(),
    sum: numberOf(total).minus(missing).toFixed(),
  },
});

const blankAmount = (
  field: Field,
  blanks: readonly Field[],
  missing: Big | null,
  override: Override,
): Finding => {
  const rest = missing?.gte(0) && (blanks.length === 1 || missing.eq(0)) ? missing : null;
  const implied: Candidate[] = rest
    ? [{ value: rest.toNumber(), because: reasons.restOfSum(rest.toFixed()) }]
    : [{ value: 0, because: reasons.blankMeansNothing() }];
  const doubt: Doubt = {
    code: 'blank-amount',
    pointer: field.pointer,
    raw: field.raw,
    source: field.source,
    candidates: [...implied, { value: null, because: reasons.leftBlank() }],
    details: {},
    ...override,
  };
  return { is: 'doubt', doubt };
};

const sumMismatch = (
  total: Field,
  parts: readonly Field[],
  unread: readonly string[],
  missing: Big,
): Doubt => {
  const sumOfParts = numberOf(total).minus(missing);
  const corrected = parts
    .map((part) => ({ part, value: numberOf(part).plus(missing) }))
    .filter(({ value }) => value.gte(0))
    .map(({ part, value }) => ({
      value: total.value,
      also: { [part.pointer]: value.toNumber() },
      because: reasons.partIsRest(part.raw, value.toFixed()),
    }));
  const unseen = missing.gt(0) ? unread : [];
  const found = unseen.map((pointer) => ({
    value: total.value,
    also: { [pointer]: missing.toNumber() },
    because: reasons.unreadPart(missing.toFixed()),
  }));
  return {
    ...mismatch(total, missing),
    pointer: total.pointer,
    raw: total.raw,
    source: total.source,
    candidates: [
      { value: sumOfParts.toNumber(), because: reasons.sumOfParts(sumOfParts.toFixed()) },
      ...corrected,
      ...found,
    ],
  };
};
