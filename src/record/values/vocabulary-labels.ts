import type { Vocabulary } from '../../model/grammar.ts';

/** Names first: one term's synonym may be another's name. */
export const labelsOf = ({ terms }: Vocabulary): readonly (readonly [string, string])[] => [
  ...terms.map((term) => [term.name, term.name] as const),
  ...terms.flatMap((term) => term.synonyms.map((synonym) => [synonym, term.name] as const)),
];
