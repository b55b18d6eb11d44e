import type { Doubt } from './uncertainty.ts';

/** Something that can be returned, with the doubts that came up on the way (a Writer of doubts). */
export interface Outcome<A> {
  readonly value: A;
  readonly doubts: readonly Doubt[];
}

/** A value about which there is nothing to say. */
export const certain = <A>(value: A): Outcome<A> => ({ value, doubts: [] });

export const doubted = <A>(value: A, doubts: readonly Doubt[]): Outcome<A> => ({ value, doubts });

export const map =
  <A, B>(f: (a: A) => B) =>
  (outcome: Outcome<A>): Outcome<B> => ({ value: f(outcome.value), doubts: outcome.doubts });

/** Runs the next step on the value and keeps the doubts of both. */
export const chain =
  <A, B>(f: (a: A) => Outcome<B>) =>
  (outcome: Outcome<A>): Outcome<B> => {
    const next = f(outcome.value);
    return { value: next.value, doubts: [...outcome.doubts, ...next.doubts] };
  };
