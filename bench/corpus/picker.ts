import { randomFrom } from '../random.ts';

/** Seeded choices. */
export interface Picker {
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly of: <T>(choices: readonly T[]) => T;
  /** `count` different choices in random order; all of them where there are fewer. */
  readonly some: <T>(choices: readonly T[], count: number) => T[];
}

export const pickerFrom = (seed: number): Picker => {
  const random = randomFrom(seed);
  const int = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  return {
    int,
    chance: (probability) => random() < probability,
    of: (choices) => {
      const choice = choices[int(0, choices.length - 1)];
      if (choice === undefined) throw new Error('nothing to choose from');
      return choice;
    },
    some: (choices, count) => {
      const rest = [...choices];
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        rest.splice(int(0, rest.length - 1), 1),
      ).flat();
    },
  };
};
