import type { Decision, Document, ErrorCode, Grammar, ParseOptions } from '../../index.ts';
import {
  BiaojieError,
  loadDecisions,
  loadGrammars,
  parseAndDraw,
  parseDocument,
  toJson,
  toNdjson,
} from '../../index.ts';
import { type CommandContext, describeError } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { questionsOf, summarize } from '../summary.ts';
import { forTerminal } from '../terminal.ts';
import { texts } from '../texts.ts';
import { OutputNames, writeOutput } from '../write-output.ts';

export interface ParseArguments {
  readonly files: readonly string[];
  /** A folder, or `-` for standard output. */
  readonly out: string;
  readonly format: Format;
  readonly strict: boolean;
  readonly grammars: readonly string[] | undefined;
  readonly password: string | undefined;
  readonly readers: 'both' | 'one' | undefined;
  /** The budget year that the forms should be of. */
  readonly year: number | undefined;
  /** A file with a person's answers. */
  readonly decisions: string | undefined;
  /** A folder for a picture of each page. */
  readonly draw: string | undefined;
}

export const formats = ['json', 'ndjson', 'table'] as const;
export type Format = (typeof formats)[number];
const extensions: Readonly<Record<Format, string>> = {
  json: 'json',
  ndjson: 'ndjson',
  table: 'txt',
};

interface Run {
  readonly grammars: readonly Grammar[];
  readonly decisions: readonly Decision[] | undefined;
  readonly names: OutputNames;
  failed: number;
  questions: number;
  /** What became of the answers, file by file. */
  readonly decided: NonNullable<Document['decisions']>[];
  /** JSON of several inputs on standard output is one array. */
  printed: number;
}

/** Parses every file; one that fails is said on standard error and costs only itself. */
export const parseCommand = async (
  args: ParseArguments,
  context: CommandContext,
): Promise<ExitCode> => {
  const run: Run = {
    grammars: await loadGrammars(args.grammars),
    decisions: args.decisions === undefined ? undefined : await loadDecisions(args.decisions),
    names: new OutputNames(),
    decided: [],
    failed: 0,
    questions: 0,
    printed: 0,
  };
  const isArray = args.out === '-' && args.format === 'json' && args.files.length > 1;
  if (isArray) context.out('[');
  for (const file of args.files) await parseOne(file, args, run, context, isArray);
  if (isArray) context.out(']\n');
  sayRefused(run, context);
  return exitCodeOf(args, run);
};

/** An answer belongs to one of the files: it is refused if none of them has a use for it. */
const sayRefused = ({ decided }: Run, context: CommandContext): void => {
  const applied = new Set(
    decided.flatMap((one) => one.applied.map(({ uncertainty }) => uncertainty)),
  );
  const refused = new Map(
    decided
      .flatMap((one) => one.refused)
      .filter(({ decision }) => !applied.has(decision.uncertainty))
      .map(({ decision, reason }) => [JSON.stringify(decision), reason]),
  );
  if (refused.size === 0) return;
  context.err(`${context.say(texts.refused)} (${refused.size}):\n`);
  for (const [decision, reason] of refused)
    context.err(`  · ${forTerminal(`${context.say(reason)}: ${decision}`)}\n`);
};

const parseOne = async (
  file: string,
  args: ParseArguments,
  run: Run,
  context: CommandContext,
  isArray: boolean,
): Promise<void> => {
  try {
    const { password, readers, year } = args;
    const { grammars, decisions } = run;
    const options = { grammars, decisions, password, readers, year, signal: context.signal };
    const document =
      args.draw === undefined
        ? await parseDocument(file, options)
        : await parseAndWritePictures(file, args.draw, options, run, context);
    if (document.decisions) run.decided.push(document.decisions);
    run.questions += questionsOf(document).length;
    const text = render(document, args.format, run.grammars, context);
    if (args.out === '-') context.out(isArray && run.printed > 0 ? `,${text}` : text);
    else await writeAndSummarize(document, text, file, args, run, context);
    run.printed++;
  } catch (error) {
    if (!(error instanceof BiaojieError) || ofAllFiles.has(error.code)) throw error;
    run.failed++;
    context.err(`${describeError(context, error)}\n`);
  }
};

/** Errors that every other file would meet as well. */
const ofAllFiles: ReadonlySet<ErrorCode> = new Set(['aborted', 'invalid-options']);

const parseAndWritePictures = async (
  file: string,
  folder: string,
  options: ParseOptions,
  { names }: Run,
  context: CommandContext,
): Promise<Document> => {
  const { document, pictures } = await parseAndDraw(file, options, context.language);
  let count = 0;
  for (const { name, svg } of pictures) {
    if (context.signal.aborted) throw new BiaojieError('aborted', texts.interrupted);
    await writeOutput(folder, names.next(file, `page-${name}.svg`), svg);
    count++;
  }
  const where = `${context.say(texts.drawn)} ${forTerminal(folder)} (${count})`;
  context.err(`${forTerminal(file)}: ${where}\n`);
  return document;
};

const render = (
  document: Document,
  format: Format,
  grammars: readonly Grammar[],
  { say }: CommandContext,
): string => {
  if (format === 'json') return toJson(document);
  return format === 'ndjson' ? toNdjson(document) : `${summarize(document, grammars, say)}\n`;
};

const writeAndSummarize = async (
  document: Document,
  text: string,
  file: string,
  args: ParseArguments,
  run: Run,
  context: CommandContext,
): Promise<void> => {
  const path = await writeOutput(args.out, run.names.next(file, extensions[args.format]), text);
  const summary = summarize(document, run.grammars, context.say);
  context.err(`${summary}\n\n${context.say(texts.written)} ${path}\n`);
};

const exitCodeOf = ({ files, strict }: ParseArguments, run: Run): ExitCode => {
  if (run.failed === files.length) return exitCodes.failed;
  if (run.failed > 0) return exitCodes.someInputsFailed;
  return strict && run.questions > 0 ? exitCodes.questionsRemain : exitCodes.done;
};
