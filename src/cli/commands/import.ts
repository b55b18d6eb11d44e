import { BiaojieError, type ImportEvent, type ImportOptions, importFiles } from '../../index.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { importLog } from '../import-log.ts';
import { forTerminal } from '../terminal.ts';
import { texts } from '../texts.ts';

export interface ImportArguments {
  readonly paths: readonly string[];
  readonly out: string;
  readonly jobs: number | undefined;
  readonly readers: 'both' | 'one' | undefined;
  /** The budget year that the files are of. */
  readonly year: number | undefined;
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[] | undefined;
  /** Seconds. */
  readonly timeout: number | undefined;
  readonly limit: number | undefined;
  readonly password: string | undefined;
  readonly grammars: readonly string[] | undefined;
  readonly jsonLog: boolean;
  readonly strict: boolean;
}

type Finished = Extract<ImportEvent, { is: 'finished' }>;

/** Imports folders of files. The first Ctrl-C lets the files under way come to an end. */
export const importCommand = async (
  args: ImportArguments,
  context: CommandContext,
): Promise<ExitCode> => {
  const log = importLog(context, args.jsonLog);
  const sayFinishing = (): void => {
    log.end();
    context.err(`${context.say(texts.finishing)}\n`);
  };
  context.signal.addEventListener('abort', sayFinishing, { once: true });
  try {
    const finished = await hearAll(args, context, (event) => log.hear(event));
    log.end();
    context.err(`${summaryOf(finished, args, context)}\n`);
    return exitCodeOf(finished, args);
  } catch (error) {
    log.end();
    if (!(error instanceof BiaojieError) || error.code !== 'aborted') throw error;
    context.err(`${context.say(texts.stopped)}\n`);
    return exitCodes.interrupted;
  } finally {
    context.signal.removeEventListener('abort', sayFinishing);
  }
};

const hearAll = async (
  { paths, jsonLog: _jsonLog, strict: _strict, ...args }: ImportArguments,
  { signal }: CommandContext,
  hear: (event: ImportEvent) => void,
): Promise<Finished> => {
  const { out, jobs, readers, year, include, exclude, timeout, limit, password, grammars } = args;
  const options: ImportOptions = {
    ...{ out, jobs, readers, year, include, exclude, timeout, limit, password, grammars },
    finish: signal,
  };
  let finished: Finished | undefined;
  for await (const event of importFiles(paths, options)) {
    hear(event);
    if (event.is === 'finished') finished = event;
  }
  if (!finished) throw new Error('an import ends with `finished`');
  return finished;
};

const summaryOf = (
  { summary, removed, asked }: Finished,
  { out }: ImportArguments,
  { say, language }: CommandContext,
): string => {
  const { totals } = summary;
  const folder = forTerminal(out);
  const counts = [
    [texts.filesWord, totals.files],
    [texts.documentsWord, totals.documents],
    [texts.duplicatesWord, totals.duplicates],
    [texts.passedOverWord, totals.passedOver],
    [texts.failuresWord, totals.failures],
    [texts.pagesWord, totals.pages],
    [texts.formsWord, totals.forms],
    [texts.questions, totals.questions],
    [texts.removedWord, removed],
    [texts.answersApplied, summary.decisions?.applied.length ?? 0],
    [texts.refused, summary.decisions?.refused.length ?? 0],
  ] as const;
  const failed = summary.files
    .flatMap((entry) => (entry.is === 'failure' ? [entry] : []))
    .slice(0, mostFailures)
    .map(({ name, message }) => `    ${forTerminal(`${name}: ${message[language]}`)}`);
  return [
    ...counts.filter(([, count]) => count > 0).map(([text, count]) => `  ${say(text)} ${count}`),
    ...(failed.length > 0 ? [`${say(texts.failuresWord)}:`, ...failed] : []),
    ...(asked.length > 0
      ? [`${say(texts.mostAsked)}: ${asked.map(([code, count]) => `${code} ${count}`).join(', ')}`]
      : []),
    `${say(texts.resultsIn)} ${folder}`,
    `${say(texts.nextSteps)}: biaojie report ${folder} · biaojie review ${folder} · biaojie export ${folder}`,
  ].join('\n');
};

/** The rest stands in `failures.ndjson`. */
const mostFailures = 10;

const exitCodeOf = ({ summary }: Finished, { strict }: ImportArguments): ExitCode => {
  const { failures, documents, questions } = summary.totals;
  if (failures > 0) return documents === 0 ? exitCodes.failed : exitCodes.someInputsFailed;
  return strict && questions > 0 ? exitCodes.questionsRemain : exitCodes.done;
};
