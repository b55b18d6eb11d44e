import type { ColumnRule, Grammar } from '../../../model/grammar.ts';

/** A label, where it stands in the grammar, and the part that it names. */
export interface NamingLabel {
  readonly text: string;
  readonly path: string;
  readonly names: string;
}

const labelsOf = (labels: readonly string[], names: string, list = 'labels') =>
  labels.map((text, i): NamingLabel => ({ text, path: `${names}/${list}/${i}`, names }));

/** Labels at the left of values and rows: looked up together, wherever they stand in the form. */
const leftLabels = ({ fields, groups, matrices }: Grammar): readonly NamingLabel[] => [
  ...fields.flatMap(({ labels }, i) => labelsOf(labels, `/fields/${i}`)),
  ...matrices.flatMap(({ rows }, i) =>
    rows.flatMap(({ labels }, j) => labelsOf(labels, `/matrices/${i}/rows/${j}`)),
  ),
  // A group names nothing, so any two of them are the same.
  ...groups.map((text, i) => ({ text, path: `/groups/${i}`, names: '/groups' })),
];

const columnLabels = (columns: readonly ColumnRule[], path: string): readonly NamingLabel[] =>
  columns.flatMap(({ labels }, i) => labelsOf(labels, `${path}/columns/${i}`));

export const patterns = ({ headings }: Grammar): readonly NamingLabel[] =>
  headings.flatMap((heading, i) => labelsOf(heading.patterns, `/headings/${i}`, 'patterns'));

export const sectionLabels = ({ matrices, tables }: Grammar): readonly NamingLabel[] => [
  ...matrices.flatMap(({ labels }, i) => labelsOf(labels, `/matrices/${i}`)),
  ...tables.flatMap(({ labels }, i) => labelsOf(labels, `/tables/${i}`)),
];

export const terms = ({ vocabularies }: Grammar): readonly NamingLabel[] =>
  vocabularies.flatMap((vocabulary, i) =>
    vocabulary.terms.flatMap(({ name, synonyms }, j) => {
      const path = `/vocabularies/${i}/terms/${j}`;
      return [{ text: name, path, names: path }, ...labelsOf(synonyms, path, 'synonyms')];
    }),
  );

export const titles = (grammar: Grammar): readonly NamingLabel[] =>
  labelsOf(grammar.titles, '', 'titles');

/** The sets of labels that are looked up together. */
export const scopes = (grammar: Grammar): readonly (readonly NamingLabel[])[] => [
  leftLabels(grammar),
  ...grammar.matrices.map(({ columns }, i) => columnLabels(columns, `/matrices/${i}`)),
  ...grammar.tables.map(({ columns }, i) => columnLabels(columns, `/tables/${i}`)),
];
