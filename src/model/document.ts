import { z } from 'zod';
import { decisionSchema } from './decision.ts';
import { jsonValueSchema, pointerSchema } from './json.ts';
import { messageSchema } from './message.ts';
import { boundingBoxSchema, sourceRegionSchema } from './region.ts';
import { uncertaintySchema } from './uncertainty.ts';

/** The version of the JSON contract that every document names. */
export const documentSchemaVersion = 'biaojie.document/1';

/** One step from the raw text to the value. */
export const changeSchema = z.object({ rule: z.string(), from: z.string(), to: z.string() });
export type Change = z.infer<typeof changeSchema>;

/** What one recognition engine read. */
export const readerResultSchema = z.object({
  engine: z.string(),
  text: z.string(),
  confidence: z.number().min(0).max(1),
});

export type ReaderResult = z.infer<typeof readerResultSchema>;

/**
 * `read`: as it stands. `normalized`: after recorded changes. `uncertain`: there is an uncertainty.
 * `confirmed`: a person decided.
 */
export const evidenceStatusSchema = z.enum(['read', 'normalized', 'uncertain', 'confirmed']);

/** How a value came about. */
export const evidenceSchema = z.object({
  raw: z.string(),
  source: sourceRegionSchema,
  readers: z.array(readerResultSchema).exactOptional(),
  changes: z.array(changeSchema),
  status: evidenceStatusSchema,
  confidence: z.number().min(0).max(1),
  /** Who confirmed the value and when, where a person did. */
  confirmed: z.object({ by: z.string().nullable(), at: z.string() }).exactOptional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

const intervalSchema = z.tuple([z.int().min(1), z.int().min(1)]);

/** Where a form stands: its pages, and its lines (texts) or bounding box (drawn pages) or cells (sheets). */
export const whereSchema = z.object({
  pages: intervalSchema,
  lines: intervalSchema.exactOptional(),
  bbox: boundingBoxSchema.exactOptional(),
  sheet: z.string().exactOptional(),
  cells: z.string().exactOptional(),
});
export type Where = z.infer<typeof whereSchema>;

export const formSchema = z.object({
  /** Order in the document, from '1'. */
  id: z.string(),
  grammar: z.string(),
  where: whereSchema,
  record: z.record(z.string(), jsonValueSchema),
  evidence: z.record(pointerSchema, evidenceSchema),
});
export type Form = z.infer<typeof formSchema>;

/** Why a part of the document gave no form. */
export const skipReasonSchema = z.enum([
  'no-form',
  'unmatched-form',
  'hidden',
  'garbled-text-layer',
  'unreadable-page',
  'limit-exceeded',
  /** A stamp in red ink, or in grey on a scan without colour: taken off, its words are none of the form. */
  'seal',
  /** Strokes of a red or blue pen, larger than characters: taken off, what is written with them is none of the form. */
  'pen',
]);

export const skippedSchema = z.object({
  pages: intervalSchema.exactOptional(),
  lines: intervalSchema.exactOptional(),
  bbox: boundingBoxSchema.exactOptional(),
  sheet: z.string().exactOptional(),
  reason: skipReasonSchema,
  /** What was passed over, shortened, to know it again. */
  text: z.string().exactOptional(),
});
export type Skipped = z.infer<typeof skippedSchema>;

/** What became of a person's answers. */
export const decidedSchema = z.object({
  applied: z.array(decisionSchema),
  /** Answers that do not fit, or that contradict each other. Their uncertainties stay. */
  refused: z.array(z.object({ decision: decisionSchema, reason: messageSchema })),
});

/** What one source file gives. */
export const documentSchema = z.object({
  schema: z.literal(documentSchemaVersion),
  source: z.object({
    name: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    mediaType: z.string(),
    pages: z.int().min(0),
  }),
  parser: z.object({ version: z.string(), grammars: z.record(z.string(), z.string()) }),
  title: z.string().nullable(),
  forms: z.array(formSchema),
  uncertainties: z.array(uncertaintySchema),
  skipped: z.array(skippedSchema),
  /** Only where answers were given. */
  decisions: decidedSchema.exactOptional(),
});
export type Document = z.infer<typeof documentSchema>;
