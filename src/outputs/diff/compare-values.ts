import Big from 'big.js';
import type { JsonValue } from '../../model/json.ts';
import { deadlineSchema } from '../../model/value.ts';
import { convertMoney } from '../../text/money.ts';
import type { ValueChange } from './diff-schema.ts';
import type { ComparedValue, Project } from './project.ts';

/** The sides that two values stand in: their units and years. */
export interface Sides {
  readonly old: Pick<Project, 'unit' | 'year'>;
  readonly new: Pick<Project, 'unit' | 'year'>;
}

/** What differs between the values of two forms or rows. A value that a side lacks is null there. */
export const valueChanges = (
  olds: readonly ComparedValue[],
  news: readonly ComparedValue[],
  tail: (pointer: string) => string,
  sides: Sides,
): readonly ValueChange[] => {
  const known = new Map(olds.map((old) => [tail(old.pointer), old]));
  return news.flatMap((value) => {
    const old = known.get(tail(value.pointer));
    const before = old?.value ?? null;
    if (isSame(before, value, sides)) return [];
    const { pointer, label, type } = value;
    const uncertain = value.isUncertain || (old?.isUncertain ?? false);
    const difference = differenceOf(before, value, sides);
    return [{ pointer, label, type, old: before, new: value.value, difference, uncertain }];
  });
};

const isSame = (old: JsonValue, { value, type }: ComparedValue, sides: Sides): boolean => {
  if (type === 'amount' && typeof old === 'number' && typeof value === 'number') {
    return differenceOf(old, { value, type }, sides) === 0;
  }
  return (
    JSON.stringify(inYear(old, sides.old.year)) === JSON.stringify(inYear(value, sides.new.year))
  );
};

/** A deadline at the end of the form's year is the same the year after. */
const inYear = (value: JsonValue, year: number | null): JsonValue => {
  const deadline = deadlineSchema.safeParse(value);
  if (!deadline.success || year === null) return value;
  const [at = '', ...day] = deadline.data.date.split('-');
  return [Number(at) - year, ...day];
};

const differenceOf = (
  old: JsonValue,
  { value, type }: Pick<ComparedValue, 'value' | 'type'>,
  sides: Sides,
): number | null => {
  if (typeof old !== 'number' || typeof value !== 'number') return null;
  const before = type === 'amount' ? inUnit(old, sides.old.unit, sides.new.unit) : new Big(old);
  return new Big(value).minus(before).toNumber();
};

/** As it is where a unit is not known: it is not for a comparison to guess one. */
const inUnit = (value: number, from: string | null, to: string | null): Big =>
  (from !== null && to !== null && convertMoney(new Big(value), from, to)) || new Big(value);
