import { z } from 'zod';
import { decidedSchema } from './document.ts';
import { messageSchema } from './message.ts';
import { uncertaintySchema } from './uncertainty.ts';

/** The version of the contract of `import.json`. */
export const importSchemaVersion = 'biaojie.import/1';
/** The version of the contract of `uncertainties.json`. */
export const uncertaintiesSchemaVersion = 'biaojie.uncertainties/1';

const count = z.int().min(0);

/** One file that the import met. */
const importedFile = z.object({
  /** Below the path that the user named, with `/`; the name to show. */
  name: z.string(),
  /** Absolute, to open it again. */
  path: z.string(),
});

/** A file that gave a document. */
export const importedDocumentSchema = importedFile.extend({
  is: z.literal('document'),
  sha256: z.string(),
  /** The document's file below the import folder, with `/`: the same one for two files of the same content. */
  document: z.string(),
  /** The `name` of the file that was parsed instead, where this one has the same content. */
  sameAs: z.string().exactOptional(),
  pages: count,
  forms: count,
  /** Uncertainties of severity `confirm`. */
  questions: count,
});
export type ImportedDocument = z.infer<typeof importedDocumentSchema>;

/** A file that could not be read: a line of `failures.ndjson` too. */
export const importFailureSchema = importedFile.extend({
  is: z.literal('failure'),
  /** Undefined where not even the bytes could be read. */
  sha256: z.string().exactOptional(),
  /** `BiaojieError.code`, or what became of the worker. */
  code: z.string(),
  message: messageSchema,
  page: z.int().min(1).exactOptional(),
  line: z.int().min(1).exactOptional(),
});
export type ImportFailure = z.infer<typeof importFailureSchema>;

/** A file that is no document. */
export const passedOverSchema = importedFile.extend({
  is: z.literal('passed-over'),
  /** Only of files. */
  sha256: z.string().exactOptional(),
  code: z.string(),
  message: messageSchema,
});
export type PassedOver = z.infer<typeof passedOverSchema>;

export const importEntrySchema = z.discriminatedUnion('is', [
  importedDocumentSchema,
  importFailureSchema,
  passedOverSchema,
]);
export type ImportEntry = z.infer<typeof importEntrySchema>;

/**
 * `import.json`: what ran, and what became of every file, ordered by name. It holds no times, so that an
 * interrupted import ends with the same bytes as an undisturbed one.
 */
export const importSummarySchema = z.object({
  schema: z.literal(importSchemaVersion),
  parser: z.object({ version: z.string(), grammars: z.record(z.string(), z.string()) }),
  options: z.record(z.string(), z.json()),
  /** What the results depend on beside the files: digests of grammars and options, and of the answers. */
  state: z.object({ settings: z.string(), answers: z.string().nullable() }),
  totals: z.object({
    files: count,
    /** Distinct documents; files of the same content count once. */
    documents: count,
    duplicates: count,
    failures: count,
    passedOver: count,
    pages: count,
    forms: count,
    questions: count,
  }),
  files: z.array(importEntrySchema),
  /** What became of the answers in `decisions.ndjson`, where there are any. */
  decisions: decidedSchema.exactOptional(),
  /** What the randomly drawn values say of the others, once a person has looked at some. */
  secondLook: z
    .object({
      looked: count,
      wrong: count,
      /** At most this share of the values that were not asked is wrong (exact binomial bound, 95 %). */
      atMost: z.number().min(0).max(1),
    })
    .exactOptional(),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

/** `uncertainties.json`: all that is asked or noted, file by file. */
export const importUncertaintiesSchema = z.object({
  schema: z.literal(uncertaintiesSchemaVersion),
  uncertainties: z.array(uncertaintySchema.extend({ file: z.string(), document: z.string() })),
});
export type ImportUncertainties = z.infer<typeof importUncertaintiesSchema>;

/** Names below an import folder. */
export const importFolder = {
  summary: 'import.json',
  uncertainties: 'uncertainties.json',
  failures: 'failures.ndjson',
  documents: 'documents',
  decisions: 'decisions.ndjson',
  /** What was parsed, before a person's answers, by content and options. */
  parsed: 'parsed',
  /** Stands while the other files may not fit each other. */
  unfinished: 'unfinished',
  report: 'report',
} as const;
