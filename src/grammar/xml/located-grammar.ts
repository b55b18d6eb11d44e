import type { Grammar } from '../../model/grammar.ts';
import type { GrammarLines } from './grammar-lines.ts';
import type { Place } from './problem.ts';

/** A grammar, and the lines of its parts, for messages about what it says. */
export interface LocatedGrammar {
  readonly grammar: Grammar;
  readonly lines: GrammarLines;
}

export const lineOf = ({ lines }: LocatedGrammar, path: string): number => lines.get(path) ?? 1;

/** `path`: JSON Pointer into the grammar. */
export const placeOf = (located: LocatedGrammar, path: string): Place => ({
  file: located.grammar.file,
  line: lineOf(located, path),
});
