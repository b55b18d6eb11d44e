import { z } from 'zod';
import { jsonValueSchema, pointerSchema } from '../../model/json.ts';

/** The version of the contract of `biaojie diff --format json`. */
export const diffSchemaVersion = 'biaojie.diff/1';

const count = z.int().min(0);

/** One project on one side. */
export const projectRefSchema = z.object({
  file: z.string(),
  path: z.string(),
  /** The form's `id` in its document. */
  form: z.string(),
  grammar: z.string(),
  name: z.string(),
  /** Its department's code, or name where there is none. */
  department: z.string(),
  unit: z.string().nullable(),
});

/** One value that differs. */
export const valueChangeSchema = z.object({
  /** Into the new record. */
  pointer: pointerSchema,
  label: z.string(),
  type: z.string(),
  old: jsonValueSchema,
  new: jsonValueSchema,
  /** Of amounts and numbers: the new less the old, in the new unit; null where either is missing. */
  difference: z.number().nullable(),
  /** Whether either side is still to be confirmed. */
  uncertain: z.boolean(),
});

const match = {
  /** False where it is a guess that a person should look at. */
  certain: z.boolean(),
  /** Of the names: 1 for the same. */
  similarity: z.number().min(0).max(1),
};

/** One row of a table, such as an indicator: its names, level by level. */
export const rowChangeSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('new'), names: z.array(z.string()), values: z.array(jsonValueSchema) }),
  z.object({ is: z.literal('gone'), names: z.array(z.string()), values: z.array(jsonValueSchema) }),
  z.object({
    is: z.literal('changed'),
    names: z.array(z.string()),
    oldNames: z.array(z.string()),
    ...match,
    changes: z.array(valueChangeSchema),
  }),
]);

export const projectChangeSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('new'), project: projectRefSchema }),
  z.object({ is: z.literal('gone'), project: projectRefSchema }),
  z.object({
    is: z.literal('changed'),
    old: projectRefSchema,
    new: projectRefSchema,
    renamed: z.boolean(),
    ...match,
    changes: z.array(valueChangeSchema),
    rows: z.array(rowChangeSchema),
  }),
]);

export const diffSchema = z.object({
  schema: z.literal(diffSchemaVersion),
  old: z.object({ parser: z.string(), projects: count }),
  new: z.object({ parser: z.string(), projects: count }),
  /** Names that are less similar were not taken for one. */
  leastSimilarity: z.number(),
  totals: z.object({
    new: count,
    gone: count,
    renamed: count,
    /** Matches that are guesses, renamed or not. */
    uncertain: count,
    /** Projects that differ in anything. */
    changed: count,
    unchanged: count,
    /** Amounts that differ. */
    amounts: count,
    /** Rows of indicators that are new, gone or differ. */
    rows: count,
  }),
  /** Those that are new or gone, differ, or were matched by a guess. */
  projects: z.array(projectChangeSchema),
});

export type Diff = z.infer<typeof diffSchema>;
export type ProjectChange = z.infer<typeof projectChangeSchema>;
export type ProjectRef = z.infer<typeof projectRefSchema>;
export type RowChange = z.infer<typeof rowChangeSchema>;
export type ValueChange = z.infer<typeof valueChangeSchema>;
