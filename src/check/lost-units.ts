import type { Field, RecordDraft } from '../model/record.ts';
import type { Doubt } from '../model/uncertainty.ts';
import { type Target, targetSchema } from '../model/value.ts';
import { reasons } from './reasons.ts';

/** A target that is a number, with its unit where one was read. */
interface Numbered {
  readonly field: Field;
  readonly target: Extract<Target, { readonly unit: string | null }>;
}

/** So many numbers with a unit, and so many more of them than without one, show that the form has units. */
const [fewestWithUnit, timesAsMany] = [3, 3];

/**
 * Recognised numbers without a unit on a form whose others have one: a percent sign, or a unit that went with a seal, is
 * no mistake that engines see.
 */
export const findLostUnits = ({ fields }: RecordDraft): readonly Doubt[] => {
  const numbers = [...fields.values()].flatMap(toNumbered);
  const units = numbers.flatMap(({ target: { unit } }) => (unit === null ? [] : [unit]));
  const bare = numbers.filter(({ target }) => target.unit === null);
  if (units.length < Math.max(fewestWithUnit, timesAsMany * bare.length)) return [];
  return bare.filter(({ field }) => field.doubts.length === 0).map(toDoubt(mostUsual(units)));
};

const toNumbered = (field: Field): readonly Numbered[] => {
  const target = field.recognition && targetSchema.safeParse(field.value).data;
  return target && 'unit' in target ? [{ field, target }] : [];
};

const mostUsual = (units: readonly string[]): string | null => {
  const count = (unit: string): number => units.filter((one) => one === unit).length;
  return units.reduce<string | null>(
    (best, unit) => (best !== null && count(best) >= count(unit) ? best : unit),
    null,
  );
};

const toDoubt =
  (unit: string | null) =>
  ({ field: { pointer, raw, source }, target }: Numbered): Doubt => ({
    code: 'low-confidence',
    ...{ pointer, raw, source },
    candidates: [
      { value: target, because: reasons.asPrinted() },
      { value: { ...target, unit }, because: reasons.unitOfOthers() },
    ],
    details: {},
  });
