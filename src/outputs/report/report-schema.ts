import { z } from 'zod';
import { messageSchema } from '../../model/message.ts';
import { severitySchema, uncertaintyCodeSchema } from '../../model/uncertainty.ts';

/** The version of the contract of `report.json`. */
export const reportSchemaVersion = 'biaojie.report/1';

const count = z.int().min(0);

/** A question or note as the report shows it. Texts are safe to look at: invisible characters are made visible. */
export const reportItemSchema = z.object({
  id: z.string(),
  severity: severitySchema,
  code: uncertaintyCodeSchema,
  /** The source's name below the imported path, and how to open it at its page. */
  file: z.string(),
  link: z.string(),
  department: z.string().nullable(),
  form: z.string().nullable(),
  field: messageSchema.nullable(),
  message: messageSchema,
  raw: z.string(),
  value: messageSchema.nullable(),
  candidates: z.array(z.object({ value: messageSchema, because: messageSchema })),
  place: messageSchema,
  /** Whether the last report had it. */
  isNew: z.boolean(),
  /** The picture of the place, below the report's folder. */
  crop: z.string().exactOptional(),
  /** The lines of a text around the place; the value's from `from` to `to` of `marked`. */
  lines: z
    .array(
      z.object({ line: z.int(), text: z.string(), marked: z.tuple([count, count]).nullable() }),
    )
    .exactOptional(),
});
export type ReportItem = z.infer<typeof reportItemSchema>;

/** A value that was normalised, and by what. */
export const reportChangeSchema = z.object({
  file: z.string(),
  form: z.string(),
  field: messageSchema,
  raw: z.string(),
  value: messageSchema,
  steps: z.array(z.object({ rule: z.string(), from: z.string(), to: z.string() })),
});
export type ReportChange = z.infer<typeof reportChangeSchema>;

/** Questions of something: a code, a department, a file. */
const tallySchema = z.array(z.object({ name: z.string(), count }));

/** `report.json`. */
export const reportSchema = z.object({
  schema: z.literal(reportSchemaVersion),
  totals: z.object({
    documents: count,
    forms: count,
    fields: count,
    questions: count,
    notes: count,
    confirmed: count,
    failures: count,
    changes: count,
  }),
  byCode: tallySchema,
  byDepartment: tallySchema,
  byFile: tallySchema,
  /** Against the last report; null where there was none. `settled`: answered by a person. */
  since: z.object({ fresh: count, same: count, settled: count, gone: count }).nullable(),
  secondLook: z.object({ looked: count, wrong: count, atMost: z.number() }).exactOptional(),
  items: z.array(reportItemSchema),
  changes: z.array(reportChangeSchema),
});
export type Report = z.infer<typeof reportSchema>;
