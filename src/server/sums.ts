import Big from 'big.js';
import type { Grammar } from '../model/grammar.ts';
import type { JsonValue } from '../model/json.ts';
import { valueAt } from '../text/json-pointer.ts';

type Values = Readonly<Record<string, JsonValue>>;

/** A sum that the grammar wants to hold, with the numbers of a record. */
export interface SumState {
  readonly total: { readonly pointer: string; readonly value: number | null };
  readonly parts: readonly { readonly pointer: string; readonly value: number | null }[];
  /** Of the parts that are there; null where there is none. */
  readonly sum: number | null;
  /** Null where total or a part is missing, so that nothing can be said. */
  readonly agrees: boolean | null;
}

/** The sums of the grammar that one of the pointers belongs to, as they are with these values set. */
export const sumsWith = (
  grammar: Grammar,
  record: Values,
  settings: Values,
  pointers: readonly string[],
): readonly SumState[] =>
  grammar.checks
    .filter(({ rule }) => rule === 'sum')
    .map(({ attributes }) => toSum(attributes, record, settings))
    .filter(({ total, parts }) =>
      [total, ...parts].some(({ pointer }) => pointers.includes(pointer)),
    );

const toSum = (
  { total = '', parts = '' }: Readonly<Record<string, string>>,
  record: Values,
  settings: Values,
): SumState => {
  const numberAt = (pointer: string) => {
    const set = Object.hasOwn(settings, pointer) ? settings[pointer] : valueAt(record, pointer);
    return { pointer, value: typeof set === 'number' ? set : null };
  };
  const numbers = parts
    .split(/\s+/)
    .flatMap((pointer) => rowsOf(record, pointer))
    // A part that the form does not print at all counts as nothing.
    .filter((pointer) => pointer in settings || valueAt(record, pointer) !== undefined)
    .map(numberAt);
  return compared(numberAt(total), numbers);
};

const compared = (total: SumState['total'], parts: SumState['parts']): SumState => {
  const there = parts.filter(({ value }) => value !== null);
  const sum = there.reduce((all, { value }) => all.plus(value ?? 0), new Big(0));
  const unknown = total.value === null || there.length === 0 || there.length < parts.length;
  return {
    total,
    parts,
    sum: there.length === 0 ? null : sum.toNumber(),
    agrees: unknown ? null : sum.eq(total.value ?? 0),
  };
};

/** `/table/*` and a key → the pointer of every row. */
const rowsOf = (record: Values, pointer: string): readonly string[] => {
  const [table = '', key] = pointer.split('/*');
  if (key === undefined) return [pointer];
  const rows = valueAt(record, table);
  return Array.isArray(rows) ? rows.map((_, row) => `${table}/${row}${key}`) : [];
};
