import type { Picker } from '../picker.ts';

/** A number from `low` to `high` in steps of a thousandth of the way. */
export const between = (pick: Picker, [low, high]: readonly [number, number]): number =>
  low + ((high - low) * pick.int(0, 1000)) / 1000;
