import { z } from 'zod';
import type { CheckRule, Grammar } from '../../../model/grammar.ts';
import type { Catalog, CheckRuleShape } from '../catalog.ts';
import { deepestPointer } from '../limits.ts';
import type { LocatedGrammar } from '../located-grammar.ts';
import { nearest } from '../nearest.ts';
import { type GrammarProblem, type Place, problem } from '../problem.ts';
import {
  ancestors,
  containers,
  fieldBrackets,
  fieldPlaces,
  headingPlaces,
  matrixPlaces,
  tableValues,
} from '../record-places.ts';

/** The pointers that a check may use. */
interface Given {
  readonly values: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

const givenBy = (grammar: Grammar): Given => {
  const places = [headingPlaces, fieldPlaces, fieldBrackets, matrixPlaces, tableValues];
  const values = places.flatMap((list) => list(grammar)).map(({ pointer }) => pointer);
  return { values: new Set(values), all: new Set([...values, ...containers(grammar)]) };
};

/** A pointer may go on below a value: some are objects, with a code or a unit. */
const isGiven = (pointer: string, { values, all }: Given): boolean =>
  all.has(pointer) ||
  (pointer.split('/').length <= deepestPointer + 1 &&
    ancestors(pointer).some((above) => values.has(above)));

const knownAttributes = ({ attributes }: CheckRuleShape): readonly string[] =>
  attributes instanceof z.ZodObject ? Object.keys(attributes.shape) : [];

const issueProblems = (
  issue: z.core.$ZodIssue,
  { rule, attributes }: CheckRule,
  shape: CheckRuleShape,
  place: Place,
): readonly GrammarProblem[] => {
  const parent = rule;
  if (issue.code === 'unrecognized_keys') {
    const known = knownAttributes(shape);
    return issue.keys.map((name) =>
      problem(place, 'unknown-attribute', { name, nearest: nearest(name, known), parent }),
    );
  }
  const name = String(issue.path[0] ?? '');
  const value = attributes[name];
  const expected = { zh: issue.message, en: issue.message };
  return value === undefined && name !== ''
    ? [problem(place, 'missing-attribute', { name, parent })]
    : [problem(place, 'invalid-attribute', { name, parent, value: value ?? '', expected })];
};

const pointerProblems = (
  pointers: readonly string[],
  { rule }: CheckRule,
  given: Given,
  place: Place,
): readonly GrammarProblem[] =>
  pointers
    .filter((pointer) => !isGiven(pointer, given))
    .map((name) =>
      problem(place, 'unknown-pointer', { name, nearest: nearest(name, given.all), parent: rule }),
    );

const ruleProblems = (
  check: CheckRule,
  { checkRules }: Catalog,
  given: Given,
  place: Place,
): readonly GrammarProblem[] => {
  const shape = checkRules.get(check.rule);
  if (!shape) {
    const name = check.rule;
    return [problem(place, 'unknown-check', { name, nearest: nearest(name, checkRules.keys()) })];
  }
  const read = shape.attributes.safeParse(check.attributes);
  return read.success
    ? pointerProblems(shape.pointers(read.data), check, given, place)
    : read.error.issues.flatMap((issue) => issueProblems(issue, check, shape, place));
};

/** Checks must be known, have the attributes that they take, and look at values that there are. */
export const checkRuleProblems = (
  { grammar }: LocatedGrammar,
  catalog: Catalog,
): readonly GrammarProblem[] => {
  const given = givenBy(grammar);
  return grammar.checks.flatMap((check) =>
    ruleProblems(check, catalog, given, { file: grammar.file, line: check.line }),
  );
};
