import { labelKey, withoutBrackets } from '../../../text/fold.ts';
import { type LocatedGrammar, lineOf, placeOf } from '../located-grammar.ts';
import { type GrammarProblem, problem } from '../problem.ts';
import {
  type NamingLabel,
  patterns,
  scopes,
  sectionLabels,
  terms,
  titles,
} from './naming-labels.ts';
import { type Repetition, repetitions } from './repeated.ts';

/** The folded text on either side of the value. */
const patternKey = (pattern: string): string => pattern.split('*').map(labelKey).join('*');

const clashes = (
  labels: readonly NamingLabel[],
  keyOf: (text: string) => string,
): readonly Repetition<NamingLabel>[] =>
  repetitions(
    labels.filter(({ text }) => labelKey(text) !== ''),
    ({ text }) => keyOf(text),
  ).filter(({ item, first }) => item.names !== first.names);

const clashProblem =
  (located: LocatedGrammar, code: 'label-repeated' | 'label-alike') =>
  ({ item, first }: Repetition<NamingLabel>): GrammarProblem =>
    problem(placeOf(located, item.path), code, {
      name: item.text,
      first: lineOf(located, first.path),
    });

const bareKey = (text: string): string => withoutBrackets(labelKey(text));

/** Labels that stand for two things, as they are or without what stands in their brackets. */
const ambiguous = (
  located: LocatedGrammar,
  labels: readonly NamingLabel[],
): readonly GrammarProblem[] => [
  ...clashes(labels, labelKey).map(clashProblem(located, 'label-repeated')),
  ...clashes(labels, bareKey)
    .filter(({ item, first }) => labelKey(item.text) !== labelKey(first.text))
    .map(clashProblem(located, 'label-alike')),
];

const ambiguousPatterns = (located: LocatedGrammar): readonly GrammarProblem[] =>
  clashes(patterns(located.grammar), patternKey).map(clashProblem(located, 'label-repeated'));

const empty = (located: LocatedGrammar): readonly GrammarProblem[] => {
  const { grammar } = located;
  return [
    ...scopes(grammar).flat(),
    ...patterns(grammar),
    ...sectionLabels(grammar),
    ...terms(grammar),
    ...titles(grammar),
  ]
    .filter(({ text }) => labelKey(text) === '')
    .map(({ text, path }) => problem(placeOf(located, path), 'empty-label', { text }));
};

const placeholders = (located: LocatedGrammar): readonly GrammarProblem[] =>
  patterns(located.grammar)
    .filter(({ text }) => text.split('*').length !== 2)
    .map(({ text, path }) =>
      problem(placeOf(located, path), 'pattern-placeholder', { name: text }),
    );

const repeatedTitles = (located: LocatedGrammar): readonly GrammarProblem[] =>
  repetitions(titles(located.grammar), ({ text }) => labelKey(text)).map(({ item, first }) =>
    problem(placeOf(located, item.path), 'title-repeated', {
      name: item.text,
      first: lineOf(located, first.path),
    }),
  );

/** What forms print: labels, titles, patterns and terms. */
export const labelProblems = (located: LocatedGrammar): readonly GrammarProblem[] => [
  ...scopes(located.grammar).flatMap((labels) => ambiguous(located, labels)),
  ...ambiguousPatterns(located),
  ...empty(located),
  ...placeholders(located),
  ...repeatedTitles(located),
];
