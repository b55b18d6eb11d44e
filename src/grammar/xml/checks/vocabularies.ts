import type { Grammar, Vocabulary } from '../../../model/grammar.ts';
import { labelKey } from '../../../text/fold.ts';
import { type LocatedGrammar, lineOf, placeOf } from '../located-grammar.ts';
import { nearest } from '../nearest.ts';
import { type GrammarProblem, problem } from '../problem.ts';
import { repetitions } from './repeated.ts';
import { valueRules } from './value-rules.ts';

interface Word {
  readonly text: string;
  readonly path: string;
}

const wordsOf = ({ terms }: Vocabulary, path: string): readonly Word[] =>
  terms.flatMap(({ name, synonyms }, i) => [
    { text: name, path: `${path}/terms/${i}` },
    ...synonyms.map((text, j) => ({ text, path: `${path}/terms/${i}/synonyms/${j}` })),
  ]);

const repeatedWords = (located: LocatedGrammar): readonly GrammarProblem[] =>
  located.grammar.vocabularies.flatMap((vocabulary, i) =>
    repetitions(wordsOf(vocabulary, `/vocabularies/${i}`), ({ text }) => labelKey(text))
      .filter(({ item }) => labelKey(item.text) !== '')
      .map(({ item, first }) =>
        problem(placeOf(located, item.path), 'term-repeated', {
          name: item.text,
          first: lineOf(located, first.path),
        }),
      ),
  );

const allNames = ({ vocabularies }: Grammar): ReadonlySet<string> =>
  new Set(vocabularies.flatMap(({ terms }) => terms.map(({ name }) => name)));

const unknownParents = (located: LocatedGrammar): readonly GrammarProblem[] => {
  const names = allNames(located.grammar);
  return located.grammar.vocabularies.flatMap(({ terms }, i) =>
    terms.flatMap(({ within }, j) =>
      within === undefined || names.has(within)
        ? []
        : [
            problem(placeOf(located, `/vocabularies/${i}/terms/${j}`), 'unknown-parent-term', {
              name: within,
              nearest: nearest(within, names),
            }),
          ],
    ),
  );
};

const repeatedIds = (located: LocatedGrammar): readonly GrammarProblem[] =>
  repetitions(
    located.grammar.vocabularies.map(({ id }, i) => ({ id, path: `/vocabularies/${i}` })),
    ({ id }) => id,
  ).map(({ item, first }) =>
    problem(placeOf(located, item.path), 'vocabulary-repeated', {
      name: item.id,
      first: lineOf(located, first.path),
    }),
  );

const unused = (located: LocatedGrammar): readonly GrammarProblem[] => {
  const used = new Set(
    valueRules(located.grammar).flatMap(({ rule }) => [rule.vocabulary, rule.bracket]),
  );
  return located.grammar.vocabularies.flatMap(({ id }, i) =>
    used.has(id)
      ? []
      : [problem(placeOf(located, `/vocabularies/${i}`), 'vocabulary-unused', { name: id })],
  );
};

/** Vocabularies, their words, and the values that come from them. */
export const vocabularyProblems = (located: LocatedGrammar): readonly GrammarProblem[] => [
  ...repeatedIds(located),
  ...unused(located),
  ...repeatedWords(located),
  ...unknownParents(located),
];
