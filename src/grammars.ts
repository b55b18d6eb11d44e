import { isLeft } from 'fp-ts/lib/Either.js';
import { checkRules } from './check/rules/registry.ts';
import { checkGrammars } from './grammar/xml/check-grammars.ts';
import type { GrammarProblem } from './grammar/xml/problem.ts';
import { type LocatedGrammar, readGrammar } from './grammar/xml/read-grammar.ts';
import type { Grammar } from './model/grammar.ts';
import { valueTypes } from './record/values/registry.ts';
import type { GrammarFile } from './sources/grammar-files.ts';

export type { GrammarProblem };

/** Grammar files → grammars, and every mistake in them. Here the stages tell which names they know. */
export const checkGrammarFiles = (
  files: readonly GrammarFile[],
): { readonly grammars: readonly Grammar[]; readonly problems: readonly GrammarProblem[] } => {
  const read: LocatedGrammar[] = [];
  const problems: GrammarProblem[] = [];
  for (const { file, xml } of files) {
    const result = readGrammar(file, xml);
    // A hostile file can have more problems than a call can have arguments, so nothing is spread into one.
    if (isLeft(result)) for (const problem of result.left) problems.push(problem);
    else read.push(result.right);
  }
  const catalog = { valueTypes: new Set(valueTypes.keys()), checkRules };
  return {
    grammars: read.map(({ grammar }) => grammar),
    problems: problems.concat(checkGrammars(read, catalog)),
  };
};
