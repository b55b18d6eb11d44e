import { z } from 'zod';
import { evidenceStatusSchema, formSchema, whereSchema } from '../../../model/document.ts';
import { pointerSchema } from '../../../model/json.ts';

/** The version of the contract of an exported line. */
export const formLineVersion = 'biaojie.form/1';

/** One line of an NDJSON export: one form. */
export const formLineSchema = z.object({
  schema: z.literal(formLineVersion),
  source: z.object({
    /** Below the imported path. */
    name: z.string(),
    path: z.string(),
    sha256: z.string(),
    /** The document's file below the import folder, and the form's `id` in it. */
    document: z.string(),
    form: z.string(),
    where: whereSchema,
  }),
  grammar: z.string(),
  record: formSchema.shape.record,
  /** Of the values that the form has a place for, by pointers into the record. */
  statuses: z.record(pointerSchema, evidenceStatusSchema),
  /** Where something is still asked; null where no field can be named. */
  questions: z.array(
    z.object({ id: z.string(), pointer: pointerSchema.nullable(), code: z.string() }),
  ),
});
export type FormLine = z.infer<typeof formLineSchema>;
