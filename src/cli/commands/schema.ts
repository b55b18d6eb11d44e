import { z } from 'zod';
import {
  decisionSchema,
  diffSchema,
  documentSchema,
  formLineSchema,
  grammarSchema,
  importSummarySchema,
  importUncertaintiesSchema,
} from '../../index.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';

const schemas = {
  document: documentSchema,
  grammar: grammarSchema,
  decision: decisionSchema,
  import: importSummarySchema,
  uncertainties: importUncertaintiesSchema,
  form: formLineSchema,
  diff: diffSchema,
};
export type SchemaName = keyof typeof schemas;
export const schemaNames = Object.keys(schemas) as SchemaName[];

/** Prints the JSON Schema (draft 2020-12) that the zod schema exports. */
export const schemaCommand = (name: SchemaName, { out }: CommandContext): ExitCode => {
  out(`${JSON.stringify(z.toJSONSchema(schemas[name]), null, 2)}\n`);
  return exitCodes.done;
};
