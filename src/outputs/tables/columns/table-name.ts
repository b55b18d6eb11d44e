import type { Grammar } from '../../../model/grammar.ts';
import { type Say, texts } from '../texts.ts';
import { shortestLabel } from './label.ts';

/** The contract's own table has a name in the language of the export, others that of their grammar. */
export const tableName = (pointer: string, grammars: readonly Grammar[], say: Say): string => {
  if (pointer === '/indicators') return say(texts.rows);
  const tables = grammars.flatMap((grammar) => grammar.tables);
  return shortestLabel(tables.find((t) => t.pointer === pointer)?.labels ?? []) ?? pointer;
};
