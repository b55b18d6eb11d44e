import type { Grammar, ValueRule } from '../../../model/grammar.ts';
import type { Catalog } from '../catalog.ts';
import { type LocatedGrammar, placeOf } from '../located-grammar.ts';
import { nearest } from '../nearest.ts';
import { type GrammarProblem, type Place, problem } from '../problem.ts';

/** The value type whose values are words of a vocabulary. */
const termType = 'term';

interface PlacedRule {
  readonly rule: ValueRule;
  readonly path: string;
}

const placed = (rules: readonly ValueRule[], list: string): readonly PlacedRule[] =>
  rules.map((rule, i) => ({ rule, path: `${list}/${i}` }));

/** Whatever in the grammar says how a value is written. */
export const valueRules = (grammar: Grammar): readonly PlacedRule[] => [
  ...placed(grammar.headings, '/headings'),
  ...placed(grammar.fields, '/fields'),
  ...grammar.matrices.flatMap(({ columns }, i) => placed(columns, `/matrices/${i}/columns`)),
  ...grammar.tables.flatMap(({ columns }, i) => placed(columns, `/tables/${i}/columns`)),
];

const typeProblems = (place: Place, type: string, { valueTypes }: Catalog) =>
  valueTypes.has(type)
    ? []
    : [problem(place, 'unknown-value-type', { name: type, nearest: nearest(type, valueTypes) })];

const vocabularyOf = (place: Place, rule: ValueRule, known: ReadonlySet<string>) => {
  if (rule.vocabulary === undefined) {
    return rule.type === termType ? [problem(place, 'term-without-vocabulary', undefined)] : [];
  }
  const name = rule.vocabulary;
  return known.has(name)
    ? []
    : [problem(place, 'unknown-vocabulary', { name, nearest: nearest(name, known) })];
};

/** Value types and vocabularies that are named must be there. */
export const valueRuleProblems = (
  located: LocatedGrammar,
  catalog: Catalog,
): readonly GrammarProblem[] => {
  const known = new Set(located.grammar.vocabularies.map(({ id }) => id));
  return valueRules(located.grammar).flatMap(({ rule, path }) => {
    const place = placeOf(located, path);
    return [...typeProblems(place, rule.type, catalog), ...vocabularyOf(place, rule, known)];
  });
};
