import { z } from 'zod';
import { jsonValueSchema } from './json.ts';

/** A person's answer to one uncertainty; one line of `decisions.ndjson`. */
export const decisionSchema = z.object({
  /** The `id` of the uncertainty. */
  uncertainty: z.string().min(1),
  /** `choose`: one of the candidates. `edit`: another value. `keep`: the value as it is. */
  action: z.enum(['choose', 'edit', 'keep']),
  value: jsonValueSchema,
  by: z.string().nullable(),
  at: z.iso.datetime(),
  note: z.string().exactOptional(),
});
export type Decision = z.infer<typeof decisionSchema>;
