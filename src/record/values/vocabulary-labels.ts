import type { Vocabulary } from '../../model/grammar.ts';
import { labelKey } from '../../text/fold.ts';

/** A label of a vocabulary, the name of its term, and the form that it is compared in. */
export interface TermLabel {
  readonly label: string;
  readonly name: string;
  readonly key: string;
}

/** Names first: one term's synonym may be another's name. */
export const labelsOf = ({ terms }: Vocabulary): readonly TermLabel[] =>
  [
    ...terms.map(({ name }) => ({ label: name, name })),
    ...terms.flatMap(({ name, synonyms }) => synonyms.map((label) => ({ label, name }))),
  ].map((one) => ({ ...one, key: labelKey(one.label) }));

/** Whether a label of another term has this one within: it may be what is left of that. */
export const isPartOfAnother = ({ name, key }: TermLabel, labels: readonly TermLabel[]): boolean =>
  labels.some((other) => other.name !== name && other.key.includes(key));
