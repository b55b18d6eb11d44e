import { z } from 'zod';
import { decisionSchema, documentSchema, grammarSchema } from '../../index.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';

const schemas = { document: documentSchema, grammar: grammarSchema, decision: decisionSchema };
export const schemaNames = ['document', 'grammar', 'decision'] as const;
export type SchemaName = (typeof schemaNames)[number];

/** Prints the JSON Schema (draft 2020-12) that the zod schema exports. */
export const schemaCommand = (name: SchemaName, { out }: CommandContext): ExitCode => {
  out(`${JSON.stringify(z.toJSONSchema(schemas[name]), null, 2)}\n`);
  return exitCodes.done;
};
