import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { z } from 'zod';
import { readDecisions } from './decisions/read-decisions.ts';
import { checkGrammarFiles, type GrammarProblem } from './grammars.ts';
import { type Decision, decisionSchema } from './model/decision.ts';
import type { Document } from './model/document.ts';
import type { Picture, Trace } from './model/drawing.ts';
import { BiaojieError } from './model/error.ts';
import { type Grammar, grammarSchema } from './model/grammar.ts';
import { invalidDecision } from './model/invalid-decision.ts';
import type { Language } from './model/message.ts';
import type { SourceFile } from './model/source-document.ts';
import { type KeptReaders, keepReaders } from './ocr/keep-readers.ts';
import { decide, type PipelineOptions, parse } from './pipeline.ts';
import type { RowTexts } from './sources/excel/workbook-texts.ts';
import { readGrammarFiles, readShippedGrammarFiles } from './sources/grammar-files.ts';
import type { PagePictureOptions, PagePictures } from './sources/page-pictures.ts';
import { readSourceFile } from './sources/source-file.ts';

export {
  type CsvChunk,
  type DiffDescription,
  type DiffRow,
  describeDiff,
  diffImports,
  type ExportOptions,
  exportCsv,
  exportDiff,
  exportFormLines,
  exportWorkbook,
  type ImportSource,
} from './exports.ts';
export { type FieldReading, fitsField, printField, readFieldText } from './fields.ts';
export type { GrammarProblem } from './grammars.ts';
export { type Decision, decisionSchema } from './model/decision.ts';
export {
  type Change,
  type Document,
  documentSchema,
  type Evidence,
  type Form,
  type Skipped,
} from './model/document.ts';
export type { Picture } from './model/drawing.ts';
export { BiaojieError, type ErrorCode } from './model/error.ts';
export { type Grammar, grammarSchema } from './model/grammar.ts';
export type { JsonValue } from './model/json.ts';
export { type Language, languages, type Message } from './model/message.ts';
export type { SourceRegion } from './model/region.ts';
export type { SourceFile } from './model/source-document.ts';
export {
  type Candidate,
  type Severity,
  type Uncertainty,
  type UncertaintyCode,
  uncertaintySchema,
} from './model/uncertainty.ts';
export type { KeptReaders } from './ocr/keep-readers.ts';
export { type Diff, diffSchema } from './outputs/diff/diff-schema.ts';
export { toJson, toNdjson } from './outputs/format.ts';
export { type FormLine, formLineSchema } from './outputs/tables/lines/form-line.ts';
export type {
  PagePicture,
  PagePictureOptions,
  PagePictures,
  SourceLine,
} from './sources/page-pictures.ts';
export { valueAt as valueAtPointer } from './text/json-pointer.ts';
export { version } from './version.ts';

/**
 * The engines that recognise scans, to be kept open from one call of `parseDocument` to the next: opening them takes as
 * long as reading a page. They open when a scan needs them, and hold models in memory until they are closed.
 */
export const keepEngines = (): KeptReaders => keepReaders();

/** What the cells of a workbook show, sheet by sheet. The reader loads when it is asked for. */
export const readWorkbookTexts = async (
  bytes: Uint8Array,
): Promise<readonly (readonly RowTexts[])[]> =>
  (await import('./sources/excel/workbook-texts.ts')).readWorkbookTexts(bytes);

/** A year of which there can be forms. */
export const yearSchema = z.int().min(1980).max(2100);

/** Options of `parseDocument`. */
export const parseOptionsSchema = z.strictObject({
  /** The form types to look for. Without it: those that come with the package. */
  grammars: z
    .array(z.custom<Grammar>((value) => grammarSchema.safeParse(value).success))
    .min(1)
    .readonly()
    .optional(),
  /** Of an encrypted file. */
  password: z.string().optional(),
  /**
   * Of scans and photographs: `both` engines read what matters, or `one` reads alone, in half the time and with
   * more questions. Without it: both.
   */
  readers: z.enum(['both', 'one']).optional(),
  /** Engines of `keepEngines`, for calls that follow each other. Without it each call opens its own. */
  engines: z.custom<KeptReaders>((value) => value instanceof Object && 'open' in value).optional(),
  /** The budget year that the forms should be of: one that says another, or none, is asked about. */
  year: yearSchema.optional(),
  /** A person's answers to uncertainties of earlier runs: lines of `decisions.ndjson`. */
  decisions: z.array(decisionSchema).readonly().optional(),
  /** Stops the work; the call fails with the error `aborted`. */
  signal: z.instanceof(AbortSignal).optional(),
});
export type ParseOptions = z.input<typeof parseOptionsSchema>;

/** A path, or bytes (or text) that are in memory already with the name to call them by. */
export type ParseInput = string | SourceFile | { readonly name: string; readonly text: string };

/**
 * Reads one file and gives its forms as data, with every doubt listed in `uncertainties`.
 * Nothing is kept between calls; any number of them may run at once.
 */
export const parseDocumentTask = (
  input: ParseInput,
  options: ParseOptions = {},
): TE.TaskEither<BiaojieError, Document> => parseHeard(input, options, {});

const parseHeard = (
  input: ParseInput,
  options: ParseOptions,
  heard: Pick<PipelineOptions, 'onTrace'>,
): TE.TaskEither<BiaojieError, Document> =>
  pipe(
    validOptions(options),
    TE.bindTo('options'),
    TE.bind('grammars', ({ options: { grammars } }) =>
      grammars ? TE.right(grammars) : loadGrammarsTask(),
    ),
    TE.bind('file', () => toSourceFile(input)),
    TE.flatMap(({ file, grammars, options }) => parse(file, { ...options, ...heard, grammars })),
  );

/** `parseDocumentTask` as a promise, rejected with a `BiaojieError`. */
export const parseDocument = (input: ParseInput, options?: ParseOptions): Promise<Document> =>
  toPromise(parseDocumentTask(input, options));

/** A document with a picture (SVG) of each of its pages, drawn as they are asked for. */
export interface DrawnDocument {
  readonly document: Document;
  readonly pictures: Iterable<Picture>;
}

/**
 * `parseDocument`, and what the parser saw: text in its boxes, ruling lines, cells, forms, and the fields in
 * the colours of their statuses. Of more than 200 pages only those with forms are drawn.
 */
export const parseAndDraw = async (
  input: ParseInput,
  options: ParseOptions = {},
  language: Language = 'zh',
): Promise<DrawnDocument> => {
  // Most callers draw nothing and need not wait for what draws.
  const { traceToPictures } = await import('./pictures.ts');
  let pictures: Iterable<Picture> = [];
  const onTrace = (trace: Trace): void => {
    pictures = traceToPictures(trace, language);
  };
  const document = await toPromise(parseHeard(input, options, { onTrace }));
  return { document, pictures };
};

/** The pages of a source as pictures, and of a text its lines, to look at what was read. See `PagePictures`. */
export const openPagePictures = async (
  path: string,
  options?: PagePictureOptions,
): Promise<PagePictures> =>
  // The command line starts faster without what draws.
  (await import('./sources/page-pictures.ts')).openPagePictures(path, options);

/** Applies a person's answers to a document that was parsed without them: `ParseOptions.decisions`, done later. */
export const decideDocument = (
  document: Document,
  decisions: readonly Decision[],
  grammars: readonly Grammar[],
): Document => decide(document, { decisions, grammars });

/** Every mistake in these grammar files (without paths: in those that come with the package). */
export const checkGrammarsTask = (
  paths?: readonly string[],
): TE.TaskEither<BiaojieError, readonly GrammarProblem[]> =>
  pipe(
    paths ? readGrammarFiles(paths) : readShippedGrammarFiles,
    TE.map((files) => checkGrammarFiles(files).problems),
  );

/**
 * Reads grammar files and checks them; without paths, those that come with the package.
 * Fails with `invalid-grammar` and the first mistake, with file and line.
 */
export const loadGrammarsTask = (
  paths?: readonly string[],
): TE.TaskEither<BiaojieError, readonly Grammar[]> =>
  pipe(
    paths ? readGrammarFiles(paths) : readShippedGrammarFiles,
    TE.flatMap((files) => {
      const { grammars, problems } = checkGrammarFiles(files);
      const first = problems.find(({ severity }) => severity === 'error');
      return first
        ? TE.left(new BiaojieError('invalid-grammar', first.message, first))
        : TE.right(grammars);
    }),
  );

/** `loadGrammarsTask` as a promise. */
export const loadGrammars = (paths?: readonly string[]): Promise<readonly Grammar[]> =>
  toPromise(loadGrammarsTask(paths));

/**
 * Reads a person's answers from a file of NDJSON, one decision a line. Fails with `invalid-decisions` and the
 * first line that is none.
 */
export const loadDecisions = (path: string): Promise<readonly Decision[]> =>
  toPromise(
    pipe(
      readSourceFile(path),
      TE.flatMap(({ bytes }) => {
        const { decisions, badLines } = readDecisions(new TextDecoder().decode(bytes));
        const [line] = badLines;
        return line === undefined ? TE.right(decisions) : TE.left(invalidDecision(path, line));
      }),
    ),
  );

const validOptions = (
  options: ParseOptions,
): TE.TaskEither<BiaojieError, z.output<typeof parseOptionsSchema>> => {
  const result = parseOptionsSchema.safeParse(options);
  if (result.success) return TE.right(result.data);
  const what = z.prettifyError(result.error);
  return TE.left(
    new BiaojieError('invalid-options', {
      zh: `选项有误：${what}`,
      en: `Invalid options: ${what}`,
    }),
  );
};

const toSourceFile = (input: ParseInput): TE.TaskEither<BiaojieError, SourceFile> => {
  if (typeof input === 'string') return readSourceFile(input);
  // Readers may change what they are given, and the caller's bytes stay as they are.
  if ('bytes' in input) return TE.right({ name: input.name, bytes: new Uint8Array(input.bytes) });
  return TE.right({ name: input.name, bytes: new TextEncoder().encode(input.text) });
};

const toPromise = async <A>(task: TE.TaskEither<BiaojieError, A>): Promise<A> => {
  const result = await task();
  if (result._tag === 'Left') throw result.left;
  return result.right;
};
