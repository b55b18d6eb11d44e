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
    if (isLeft(result)) problems.push(...result.left);
    else read.push(result.right);
  }
  problems.push(...checkGrammars(read, { valueTypes: new Set(valueTypes.keys()), checkRules }));
  return { grammars: read.map(({ grammar }) => grammar), problems };
};
