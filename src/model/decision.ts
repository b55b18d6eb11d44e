import { z } from 'zod';
import { jsonValueSchema, pointerSchema } from './json.ts';

/** A person's answer to one uncertainty; one line of `decisions.ndjson`. */
export const decisionSchema = z.object({
  /** The `id` of the uncertainty. */
  uncertainty: z.string().min(1),
  /**
   * `choose`: one of the candidates. `edit`: another value. `keep`: the value as it is. `withdraw`: what this person
   * answered before does not count any more.
   */
  action: z.enum(['choose', 'edit', 'keep', 'withdraw']),
  value: jsonValueSchema,
  /** Of the chosen candidate: what changes with it, which tells candidates of one value apart. */
  also: z.record(pointerSchema, jsonValueSchema).exactOptional(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
  note: z.string().exactOptional(),
});
export type Decision = z.infer<typeof decisionSchema>;
