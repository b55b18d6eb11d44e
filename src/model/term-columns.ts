import { type ColumnRule, type Grammar, type TableRule, vocabularyNamed } from './grammar.ts';

/** The columns of terms of a table that stand beside each other. */
export const termColumnPairs = ({
  columns,
}: TableRule): readonly (readonly [left: ColumnRule, right: ColumnRule])[] => {
  const terms = columns.filter(({ type, part }) => type === 'term' && part === undefined);
  return terms.slice(1).flatMap((right, i) => {
    const left = terms[i];
    return left ? [[left, right] as const] : [];
  });
};

/** For each term of a column the one to its left that it belongs under. */
export const homesOf = (
  grammar: Grammar,
  { vocabulary }: ColumnRule,
): ReadonlyMap<string, string> => {
  const terms = vocabularyNamed(grammar, vocabulary)?.terms ?? [];
  return new Map(
    terms.flatMap(({ name, within }) => (within === undefined ? [] : [[name, within]])),
  );
};

/** Where the value of a column stands in a row of a table (JSON Pointer). */
export const pointerInRow = ({ pointer }: TableRule, row: number, { key }: ColumnRule): string =>
  `${pointer}/${row}/${key}`;
