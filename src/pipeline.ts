/*
 *  sources ──► grid ──► form ──► grammar ──► record ──► check ──► outputs ──► decisions
 *  bytes       drawn    grids    form +      matched    fields    the         a person's
 *  → pages     page →   → form   XML rules   cells →    against   document of answers
 *  or grids    grid     blocks   → match     values     fields    the contract applied
 */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { type CheckedForm, checkForm } from './check/check-form.ts';
import { Phrases } from './check/phrases.ts';
import { Tally } from './check/tally.ts';
import { applyDecisions } from './decisions/apply-decisions.ts';
import { findForms } from './form/find-forms.ts';
import { type CompiledGrammar, compileGrammar } from './grammar/compile.ts';
import { matchForm } from './grammar/match/match-form.ts';
import type { GridHints } from './grid/part-to-grids.ts';
import type { Decision } from './model/decision.ts';
import type { Document, Skipped } from './model/document.ts';
import type { Trace } from './model/drawing.ts';
import { BiaojieError } from './model/error.ts';
import type { FormBlock } from './model/form.ts';
import type { Grammar } from './model/grammar.ts';
import type { Grid } from './model/grid.ts';
import type { Outcome } from './model/outcome.ts';
import type { RecordDraft } from './model/record.ts';
import type { SourceDocument, SourceFile } from './model/source-document.ts';
import type { Doubt } from './model/uncertainty.ts';
import type { KeptReaders } from './ocr/keep-readers.ts';
import type { ReaderChoice } from './ocr/open-readers.ts';
import { toDocument } from './outputs/to-document.ts';
import { matchToRecord } from './record/assemble.ts';
import { fitsField } from './record/fits-field.ts';
import { readSource } from './sources/read-source.ts';
import { version } from './version.ts';

export interface PipelineOptions {
  readonly grammars: readonly Grammar[];
  readonly signal?: AbortSignal | undefined;
  /** Of an encrypted file. */
  readonly password?: string | undefined;
  /** How many engines read what must be recognised. */
  readonly readers?: ReaderChoice | undefined;
  /** Engines that stay open between documents. */
  readonly engines?: KeptReaders | undefined;
  /** The budget year that the forms should be of. */
  readonly year?: number | undefined;
  /** A person's answers to uncertainties of earlier runs. */
  readonly decisions?: readonly Decision[] | undefined;
  /** Hears what the stages saw, once the document is there. */
  readonly onTrace?: ((trace: Trace) => void) | undefined;
}

type Step<A> = TE.TaskEither<BiaojieError, A>;

/** One source file → one document. */
export const parse = (file: SourceFile, options: PipelineOptions): Step<Document> => {
  const { grammars, signal } = options;
  const compiled = grammars.map(compileGrammar);
  // The reader may change the bytes.
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const hints = hintsOf(compiled);
  const each = inTurns(signal);
  return pipe(
    readSource(file, { ...options, ...hints, openReaders: options.engines?.open }),
    TE.bindTo('source'),
    TE.bind('toGrids', ({ source }) => gridStageFor(source, hints)),
    TE.bind('grids', ({ source, toGrids }) => each(source.parts, toGrids)),
    TE.bind('found', ({ grids }) => attempt(() => findForms(compiled, grids.flat()))),
    TE.bind('drafts', ({ found }) => each(found.blocks, blockToRecord(compiled))),
    TE.bind('forms', ({ drafts }) => each(drafts, recordToForm(drafts, options.year))),
    TE.let('document', ({ source, found, forms }) =>
      toDocument({
        source: describeSource(file.name, sha256, source),
        parser: describeParser(grammars),
        title: found.title,
        forms: forms.map(toFinished),
        doubts: [...source.skipped.flatMap(skippedToDoubt), ...found.doubts],
        skipped: [...source.skipped, ...found.skipped],
      }),
    ),
    TE.let('decided', ({ document }) => decide(document, options)),
    TE.map(({ source, grids, decided }) => {
      const parts = withGrids(source, grids);
      options.onTrace?.({ parts, document: decided, isLabel: hints.isLabel });
      return decided;
    }),
    TE.mapLeft((error) => error.inFile(file.name)),
  );
};

type GridStage = (part: SourceDocument['parts'][number]) => readonly Grid[];

/** The grid stage is large and loads only for a source that draws; ready grids need none of it. */
const gridStageFor = ({ parts }: SourceDocument, hints: GridHints): Step<GridStage> => {
  const ready: GridStage = (part) => (part.kind === 'grid' ? [part.grid] : []);
  if (parts.every(({ kind }) => kind === 'grid')) return TE.right(ready);
  return attempt(async () => (await import('./grid/part-to-grids.ts')).partToGrids(hints));
};

const unread: ReadonlySet<Skipped['reason']> = new Set([
  'garbled-text-layer',
  'unreadable-page',
  'limit-exceeded',
]);

/** A form may stand on pages that were passed over whole: a person has to look. */
const skippedToDoubt = ({ pages, reason, ...part }: Skipped): readonly Doubt[] => {
  if (!pages || !unread.has(reason) || Object.keys(part).length > 0) return [];
  const [first, last] = pages;
  return [
    {
      code: reason === 'garbled-text-layer' ? reason : 'unread-page',
      pointer: null,
      raw: '',
      candidates: [],
      // How large a page is that was passed over is not known.
      source: { page: first, bbox: [0, 0, 0, 0] },
      details: { pages: first === last ? `${first}` : `${first}–${last}` },
    },
  ];
};

const hintsOf = (grammars: readonly CompiledGrammar[]): GridHints => ({
  isLabel: (text) => grammars.some((grammar) => grammar.isLabel(text)),
  isTitle: (text) => grammars.some((grammar) => grammar.titleLength(text) > 0),
});

const withGrids = (
  { parts }: SourceDocument,
  grids: readonly (readonly Grid[])[],
): Trace['parts'] => parts.map((part, index) => ({ part, grids: grids[index] ?? [] }));

const blockToRecord =
  (grammars: readonly CompiledGrammar[]) =>
  (block: FormBlock): Outcome<RecordDraft> => {
    const grammar = grammars.find(({ id }) => id === block.kind);
    if (!grammar) throw new Error(`no grammar ${block.kind}`);
    const match = matchForm(grammar, block);
    return { value: matchToRecord(match.value), doubts: [...block.doubts, ...match.doubts] };
  };

/** Forms are held against themselves and against the others of the same grammar. */
const recordToForm = (drafts: readonly Outcome<RecordDraft>[], year: number | undefined) => {
  const tallies = new Map<Grammar, Tally>();
  for (const { value } of drafts) {
    if (tallies.has(value.grammar)) continue;
    const same = drafts.filter((other) => other.value.grammar === value.grammar);
    tallies.set(value.grammar, new Tally(same.map((other) => other.value)));
  }
  const phrases = new Phrases(drafts.map(({ value }) => value));
  return ({ value, doubts }: Outcome<RecordDraft>): CheckedForm => {
    const tally = tallies.get(value.grammar) ?? new Tally([value]);
    return checkForm(value, doubts, { tally, phrases }, year);
  };
};

const toFinished = ({ draft, record, evidence, doubts }: CheckedForm) => ({
  grammar: draft.grammar.id,
  where: draft.block.where,
  record,
  evidence,
  doubts,
});

/** Applies a person's answers, each checked against the field that it is for. */
export const decide = (
  document: Document,
  { decisions, grammars }: Pick<PipelineOptions, 'decisions' | 'grammars'>,
): Document =>
  decisions === undefined
    ? document
    : applyDecisions(document, decisions, (id, pointer, value) =>
        grammars.some((grammar) => grammar.id === id && fitsField(grammar, pointer, value)),
      );

/** Items between two looks at the event loop: others get their turn, and an abort is heard. */
const itemsInOneGo = 64;

/** Takes the step for every item; what it throws becomes an error of this document alone. */
const inTurns =
  (signal: AbortSignal | undefined) =>
  <A, B>(items: readonly A[], step: (item: A) => B): Step<readonly B[]> =>
    attempt(async () => {
      const done: B[] = [];
      for (const [index, item] of items.entries()) {
        if (index % itemsInOneGo === 0) await setImmediate();
        if (signal?.aborted) throw aborted(signal.reason);
        done.push(step(item));
      }
      return done;
    });

const attempt = <A>(work: () => A | Promise<A>): Step<A> =>
  TE.tryCatch(async () => work(), toError);

const toError = (cause: unknown): BiaojieError =>
  cause instanceof BiaojieError
    ? cause
    : new BiaojieError(
        'internal',
        {
          zh: `程序内部错误：${String(cause)}。请连同此文件报告给我们。`,
          en: `Internal error: ${String(cause)}. Please report it together with the file.`,
        },
        {},
        cause,
      );

const aborted = (cause: unknown): BiaojieError =>
  new BiaojieError('aborted', { zh: '已中止。', en: 'Aborted.' }, {}, cause);

const describeSource = (
  name: string,
  sha256: string,
  { mediaType, pages }: SourceDocument,
): Document['source'] => ({
  name,
  sha256,
  mediaType,
  pages,
});

const describeParser = (grammars: readonly Grammar[]): Document['parser'] => ({
  version,
  grammars: Object.fromEntries(grammars.map((grammar) => [grammar.id, grammar.version])),
});
