import { foldBrackets } from '../../text/fold.ts';
import type { CompiledGrammar } from '../compile.ts';

/** Whether the text is a word of the grammar with the rest of its brackets torn off, or such a rest. */
export const brokenWord = (grammar: CompiledGrammar, text: string): boolean => {
  const folded = foldBrackets(text);
  const open = folded.indexOf('(');
  const close = folded.indexOf(')');
  if (open > 0 && close === -1) return grammar.isLabel(folded.slice(0, open));
  return close !== -1 && open === -1 && folded.length <= longestRest;
};

const longestRest = 8;
