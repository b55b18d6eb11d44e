import type { AddCommand } from './add-command.ts';
import { addGrammar } from './grammar.ts';
import { addParse } from './parse.ts';
import { addSchema } from './schema.ts';

/** The commands, in the order of `--help`. */
export const commands: readonly AddCommand[] = [addParse, addGrammar, addSchema];
