import type { Decision } from '../model/decision.ts';

/** The answers to one uncertainty: the last one of each person, in the order they were given. */
export type Answers = readonly Decision[];

/**
 * Decisions → the answers to each uncertainty, by its id. A person's later answer replaces the earlier; none is left of
 * one that was withdrawn.
 */
export const answersByUncertainty = (
  decisions: readonly Decision[],
): ReadonlyMap<string, Answers> => {
  const byPerson = new Map<string, Map<string | null, Decision>>();
  for (const decision of decisions) {
    const answers = byPerson.get(decision.uncertainty) ?? new Map<string | null, Decision>();
    answers.delete(decision.by);
    if (decision.action !== 'withdraw') answers.set(decision.by, decision);
    byPerson.set(decision.uncertainty, answers);
  }
  return new Map([...byPerson].map(([id, answers]) => [id, [...answers.values()]]));
};
