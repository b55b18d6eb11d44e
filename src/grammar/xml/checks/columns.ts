import type { ColumnRule } from '../../../model/grammar.ts';
import { type LocatedGrammar, lineOf, placeOf } from '../located-grammar.ts';
import { type GrammarProblem, problem } from '../problem.ts';
import { repetitions } from './repeated.ts';

interface Keyed {
  readonly key: string;
  readonly path: string;
  readonly part?: ColumnRule['part'];
  readonly bracket?: string;
}

const repeatedKeys = (
  located: LocatedGrammar,
  keyed: readonly Keyed[],
): readonly GrammarProblem[] =>
  repetitions(keyed, ({ key, part }) => `${key}/${part ?? ''}`).map(({ item, first }) =>
    problem(placeOf(located, item.path), 'key-repeated', {
      name: item.key,
      first: lineOf(located, first.path),
    }),
  );

/** The words in brackets need a key that no column has, and no other column's brackets. */
const takenBrackets = (
  located: LocatedGrammar,
  columns: readonly Keyed[],
): readonly GrammarProblem[] => {
  const keys = new Map(columns.toReversed().map((column) => [column.key, column]));
  const brackets = new Map<string, Keyed>();
  return columns.flatMap((column) => {
    const name = column.bracket;
    if (name === undefined) return [];
    const before = brackets.get(name);
    if (!before) brackets.set(name, column);
    // Parts of one value have its brackets in common.
    const first = keys.get(name) ?? (before?.key === column.key ? undefined : before);
    if (!first) return [];
    const details = { name, first: lineOf(located, first.path) };
    return [problem(placeOf(located, column.path), 'bracket-taken', details)];
  });
};

const columnProblems = (
  located: LocatedGrammar,
  columns: readonly ColumnRule[],
  path: string,
): readonly GrammarProblem[] => {
  const keyed = columns.map((column, i) => ({ ...column, path: `${path}/columns/${i}` }));
  return [...repeatedKeys(located, keyed), ...takenBrackets(located, keyed)];
};

/** Keys of the rows and columns of every matrix and table. */
export const keyProblems = (located: LocatedGrammar): readonly GrammarProblem[] => {
  const { matrices, tables } = located.grammar;
  return [
    ...matrices.flatMap(({ rows, columns }, i) => [
      ...repeatedKeys(
        located,
        rows.map(({ key }, j) => ({ key, path: `/matrices/${i}/rows/${j}` })),
      ),
      ...columnProblems(located, columns, `/matrices/${i}`),
    ]),
    ...tables.flatMap(({ columns }, i) => columnProblems(located, columns, `/tables/${i}`)),
  ];
};
