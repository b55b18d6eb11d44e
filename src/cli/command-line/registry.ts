import type { AddCommand } from './add-command.ts';
import { addDiff } from './diff.ts';
import { addExport } from './export.ts';
import { addGrammar } from './grammar.ts';
import { addParse } from './parse.ts';
import { addSchema } from './schema.ts';

/** The commands, in the order of `--help`. */
export const commands: readonly AddCommand[] = [
  addParse,
  addExport,
  addDiff,
  addGrammar,
  addSchema,
];
