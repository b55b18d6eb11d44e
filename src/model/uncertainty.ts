import { z } from 'zod';
import { jsonValueSchema, pointerSchema } from './json.ts';
import { messageSchema } from './message.ts';
import { sourceRegionSchema } from './region.ts';

/** Every kind of doubt. Their sentences and severities stand in `catalogue.ts`. */
export const uncertaintyCodes = [
  'number-spacing',
  'blank-amount',
  'sum-mismatch',
  'cost-mismatch',
  'rate-mismatch',
  'unit-conflict',
  'year-conflict',
  'other-year',
  'missing-required',
  'misplaced-cell',
  'repeated-text',
  'unknown-row',
  'unknown-label',
  'unparsed-value',
  'inconsistent-value',
  'uncertain-borders',
  'low-confidence',
  'readers-disagree',
  'garbled-text-layer',
  'unread-page',
  'split-form',
  'unmatched-form',
] as const;
export const uncertaintyCodeSchema = z.enum(uncertaintyCodes);
export type UncertaintyCode = z.infer<typeof uncertaintyCodeSchema>;

/** `confirm` is a question to a person; `note` is worth knowing and asks nothing. */
export const severitySchema = z.enum(['confirm', 'note']);
export type Severity = z.infer<typeof severitySchema>;

/** One way to settle a doubt. */
export const candidateSchema = z.object({
  value: jsonValueSchema,
  /** Values that change together with this one, by their own pointers. */
  also: z.record(pointerSchema, jsonValueSchema).exactOptional(),
  because: messageSchema,
});
export type Candidate = z.infer<typeof candidateSchema>;

/** A value that is not certain, with all that a person needs in order to settle it. */
export const uncertaintySchema = z.object({
  /** Stays the same when the same doubt about the same cell of the same content comes up again. */
  id: z.string(),
  /** The `id` of the form, or null where the doubt is about the document. */
  form: z.string().nullable(),
  /** Into the form's record; null where no field can be named. */
  pointer: pointerSchema.nullable(),
  code: uncertaintyCodeSchema,
  severity: severitySchema,
  message: messageSchema,
  raw: z.string(),
  value: jsonValueSchema,
  candidates: z.array(candidateSchema),
  source: sourceRegionSchema,
});
export type Uncertainty = z.infer<typeof uncertaintySchema>;

/** A doubt while it is still inside the pipeline: its sentence is chosen by `code` and `details`. */
export interface Doubt {
  readonly code: UncertaintyCode;
  readonly pointer: string | null;
  readonly raw: string;
  readonly candidates: readonly Candidate[];
  readonly source: SourceOfDoubt;
  /** What the sentence names: numbers and words of the document. */
  readonly details: Readonly<Record<string, string>>;
  /** Overrides the catalogue's severity, where a grammar says so. */
  readonly severity?: Severity;
}
type SourceOfDoubt = z.infer<typeof sourceRegionSchema>;
