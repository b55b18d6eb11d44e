import { labelKey } from '../../text/fold.ts';
import type { Catalog } from './catalog.ts';
import { checkGrammar } from './check-grammar.ts';
import { type Repetition, repetitions } from './checks/repeated.ts';
import { type LocatedGrammar, placeOf } from './located-grammar.ts';
import { type GrammarProblem, problem } from './problem.ts';

/** Something in one grammar of a set. */
interface Placed {
  readonly located: LocatedGrammar;
  readonly name: string;
  readonly path: string;
}

const between = (
  code: 'grammar-repeated' | 'title-shared',
  { item, first }: Repetition<Placed>,
): GrammarProblem => {
  const { file, line } = placeOf(first.located, first.path);
  return problem(placeOf(item.located, item.path), code, {
    name: item.name,
    first: `${file}:${line}`,
  });
};

const ids = (grammars: readonly LocatedGrammar[]): readonly Placed[] =>
  grammars.map((located) => ({ located, name: located.grammar.id, path: '' }));

const titles = (grammars: readonly LocatedGrammar[]): readonly Placed[] =>
  grammars.flatMap((located) =>
    located.grammar.titles.map((name, i) => ({ located, name, path: `/titles/${i}` })),
  );

/**
 * What is wrong with grammars that are used together: with each of them, and between them.
 *
 * @returns problems grammar by grammar, then those between grammars
 */
export const checkGrammars = (
  grammars: readonly LocatedGrammar[],
  catalog: Catalog,
): readonly GrammarProblem[] => [
  ...grammars.flatMap((located) => checkGrammar(located, catalog)),
  ...repetitions(ids(grammars), ({ name }) => name).map((found) =>
    between('grammar-repeated', found),
  ),
  ...repetitions(titles(grammars), ({ name }) => labelKey(name))
    .filter(({ item, first }) => item.located !== first.located)
    .map((found) => between('title-shared', found)),
];
