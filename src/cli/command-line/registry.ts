import type { AddCommand } from './add-command.ts';
import { addConfirm } from './confirm.ts';
import { addDiff } from './diff.ts';
import { addExport } from './export.ts';
import { addGrammar } from './grammar.ts';
import { addImport } from './import.ts';
import { addParse } from './parse.ts';
import { addReport } from './report.ts';
import { addReview } from './review.ts';
import { addSchema } from './schema.ts';

/** The commands, in the order of `--help`. */
export const commands: readonly AddCommand[] = [
  addParse,
  addImport,
  addReport,
  addReview,
  addConfirm,
  addExport,
  addDiff,
  addGrammar,
  addSchema,
];
