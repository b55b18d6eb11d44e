import type { Catalog } from './catalog.ts';
import { checkRuleProblems } from './checks/check-rules.ts';
import { keyProblems } from './checks/columns.ts';
import { labelProblems } from './checks/labels.ts';
import { pointerProblems } from './checks/pointers.ts';
import { valueRuleProblems } from './checks/value-rules.ts';
import { vocabularyProblems } from './checks/vocabularies.ts';
import { type LocatedGrammar, placeOf } from './located-grammar.ts';
import { type GrammarProblem, inFileOrder, problem } from './problem.ts';

const openingProblems = (located: LocatedGrammar): readonly GrammarProblem[] =>
  located.grammar.fields.some(({ opens }) => opens)
    ? []
    : [problem(placeOf(located, ''), 'no-opening-field', undefined)];

/**
 * What is wrong with what a grammar says.
 *
 * @returns errors and warnings in the order of the file; without errors, the grammar can be used
 */
export const checkGrammar = (
  located: LocatedGrammar,
  catalog: Catalog,
): readonly GrammarProblem[] =>
  inFileOrder([
    ...openingProblems(located),
    ...valueRuleProblems(located, catalog),
    ...pointerProblems(located),
    ...keyProblems(located),
    ...labelProblems(located),
    ...vocabularyProblems(located),
    ...checkRuleProblems(located, catalog),
  ]);
