import type { HeadingRule, Label } from '../../../model/grammar.ts';

/**
 * The header of a field: the shortest of the labels that its grammar gives it. The longer ones add what
 * belongs to the layout of a form (brackets, “of which”, “and code”) and nothing to a column.
 */
export const shortestLabel = (labels: readonly Label[]): string | undefined =>
  labels.reduce<string | undefined>(
    (best, label) => (best === undefined || label.length < best.length ? label : best),
    undefined,
  );

/** The words around the value of a heading, as the grammar's first pattern has them. */
export const headingLabel = ({ patterns }: HeadingRule): string =>
  patterns[0]?.replaceAll('*', '') ?? '';
