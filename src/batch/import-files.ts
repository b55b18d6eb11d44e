import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { z } from 'zod';
import { reasons } from '../decisions/reasons.ts';
import { BiaojieError } from '../model/error.ts';
import { type ImportEntry, type ImportSummary, importFolder } from '../model/import-folder.ts';
import { type Document, type Grammar, loadGrammars, toJson, version } from '../parse-document.ts';
import { type AnswersSoFar, readAnswers } from './answers-file.ts';
import { aborted, throwIfAborted } from './find/aborting.ts';
import { findFiles } from './find/find-files.ts';
import { removeOthers, writeWhole } from './folder-writer.ts';
import { lockFolder } from './lock.ts';
import { openImport, readUncertainties } from './open-import.ts';
import { parsedName, readParsed, showDocument } from './parsed.ts';
import { type Planned, planFiles } from './plan.ts';
import {
  type ImportOptions,
  type ImportSettings,
  importOptionsSchema,
  jobsOf,
  optionsToShow,
  settingsDigest,
} from './settings.ts';
import {
  decidedOver,
  failureLines,
  mostAsked,
  toSummary,
  uncertaintiesText,
  uncertaintyLines,
} from './summary.ts';
import type { Job, JobFailure, JobResult, Run } from './worker/messages.ts';
import { type Errand, runJobs } from './worker/run-jobs.ts';
import { WorkerProcess } from './worker/worker-process.ts';

/** What an import says while it goes on. */
export type ImportEvent =
  /** Now and then before `found`: files met so far, and how many of them have been read for their digests. */
  | { readonly is: 'finding'; readonly files: number; readonly read: number }
  | { readonly is: 'found'; readonly files: number }
  /** `fresh`: parsed in this run. */
  | { readonly is: 'file'; readonly entry: ImportEntry; readonly fresh: boolean }
  | {
      readonly is: 'finished';
      readonly summary: ImportSummary;
      /** Documents taken away because their sources are gone. */
      readonly removed: number;
      /** The codes of most questions with their numbers, most first. */
      readonly asked: readonly (readonly [code: string, count: number])[];
      /** The largest resident memory of a worker, in bytes; 0 where none was needed. */
      readonly workerMemory: number;
    };

/**
 * Imports every file below the paths into the folder `out` and tells what became of each. What was parsed before
 * with the same parser, grammars and options is not parsed again. Files that cannot be read cost themselves only.
 * Nothing is begun before the results are taken.
 *
 * Throws `BiaojieError`: `invalid-options`, `folder-in-use`, `cannot-write`, `invalid-grammar`,
 * `invalid-decisions`, `aborted`; another call with the same options goes on from there.
 */
export async function* importFiles(
  paths: readonly string[],
  options: ImportOptions,
): AsyncGenerator<ImportEvent> {
  const settings = validOptions(options);
  const unlock = await lockFolder(settings.out);
  let workers: readonly WorkerProcess[] = [];
  const stop = (): void => {
    for (const worker of workers) worker.close();
  };
  settings.signal?.addEventListener('abort', stop);
  try {
    const run = yield* ImportRun.open(paths, settings);
    workers = Array.from({ length: jobsOf(settings) }, () => newWorker(settings, run.answers));
    yield { is: 'found', files: run.planned.length };
    yield* run.files(workers);
    const { summary, removed, asked } = await run.finish();
    const workerMemory = Math.max(0, ...workers.map(({ peak }) => peak));
    yield { is: 'finished', summary, removed, asked, workerMemory };
  } finally {
    settings.signal?.removeEventListener('abort', stop);
    stop();
    await unlock();
  }
}

const newWorker = (settings: ImportSettings, { decisions }: AnswersSoFar): WorkerProcess => {
  const { out, grammars, readers, year, password, timeout, memory } = settings;
  const run: Run = { is: 'run', out, grammars, readers, year, password, decisions };
  return new WorkerProcess({ time: timeout * 1000, memory: memory * 2 ** 20 }, run);
};

const validOptions = (options: ImportOptions): ImportSettings => {
  const result = importOptionsSchema.safeParse(options);
  if (result.success) return result.data;
  const what = z.prettifyError(result.error);
  throw new BiaojieError('invalid-options', {
    zh: `选项有误：${what}`,
    en: `Invalid options: ${what}`,
  });
};

type Finished = Extract<ImportEvent, { is: 'finished' }>;

/** What another run may find otherwise though nothing has changed. */
const passing: ReadonlySet<string> = new Set([
  ...['worker-crashed', 'timed-out', 'out-of-memory'],
  // A password may be given, a permission or a whole file come back.
  ...['encrypted-file', 'unreadable-file', 'file-changed'],
]);
/** What the parser says of files that are none of its business. */
const noDocuments: ReadonlySet<string> = new Set(['not-a-document', 'empty-file']);

class ImportRun {
  readonly planned: readonly Planned[];
  private readonly settings: ImportSettings;
  private readonly grammars: readonly Grammar[];
  readonly answers: AnswersSoFar;
  private readonly digest: string;
  /** The summary of the last run, where its folder is as that run left it. */
  private readonly before: ImportSummary | null;
  private readonly entries = new Map<string, ImportEntry>();
  private readonly uncertainties = new Map<string, readonly string[]>();
  private readonly decided: NonNullable<Document['decisions']>[] = [];
  private changed = false;

  private constructor(parts: {
    planned: readonly Planned[];
    settings: ImportSettings;
    grammars: readonly Grammar[];
    answers: AnswersSoFar;
    before: ImportSummary | null;
  }) {
    this.planned = parts.planned;
    this.settings = parts.settings;
    this.grammars = parts.grammars;
    this.answers = parts.answers;
    this.before = parts.before;
    this.digest = settingsDigest(version, parts.grammars, parts.settings);
  }

  /** Finds and reads the files; on the way, how far it has come. */
  static async *open(
    paths: readonly string[],
    settings: ImportSettings,
  ): AsyncGenerator<ImportEvent, ImportRun> {
    const { out, include = ['**'], exclude = [], limit } = settings;
    const signal = stoppingOf(settings);
    const isIn = picomatch([...include], { dot: true });
    const isOut = picomatch([...exclude], { dot: true });
    const wants = (name: string): boolean => isIn(name) && !isOut(name);
    const grammars = await loadGrammars(settings.grammars);
    const answers = await readAnswers(out);
    const found = yield* now(findFiles(paths, { out, wants, signal }), (files) =>
      finding(files, 0),
    );
    const wanted = found.slice(0, limit);
    const planned = yield* now(planFiles(wanted, signal), (read) => finding(wanted.length, read));
    return new ImportRun({ planned, settings, grammars, answers, before: await lastRun(out) });
  }

  /** Settles every file: what is known first, then what must be parsed. */
  async *files(workers: readonly WorkerProcess[]): AsyncGenerator<ImportEvent> {
    const known = await this.knownEntries();
    const errands: Errand<Planned>[] = [];
    for (const file of this.planned) {
      throwIfAborted(this.settings.signal);
      if (file.sameAs !== null) continue;
      const entry = known.get(file.name) ?? problemOf(file) ?? (await this.showParsed(file));
      if (entry) yield this.settle(file, entry, false);
      else errands.push({ what: file, job: this.jobOf(file) });
    }
    const take = (file: Planned, result: JobResult): ImportEvent => {
      throwIfAborted(this.settings.signal);
      return this.settle(file, this.take(file, result), true);
    };
    yield* runJobs(errands, workers, take, stoppingOf(this.settings));
    throwIfAborted(this.settings.signal);
    if (this.entries.size < this.planned.filter(({ sameAs }) => sameAs === null).length)
      throw aborted(this.settings.finish?.reason);
    for (const file of this.planned)
      if (file.sameAs !== null) yield this.settle(file, this.twin(file, file.sameAs), false);
  }

  /** Writes what tells of all files, and takes away what is of none. */
  async finish(): Promise<Omit<Finished, 'is' | 'workerMemory'>> {
    const entries = this.planned.flatMap(({ name }) => this.entries.get(name) ?? []);
    const { out } = this.settings;
    const state = { settings: this.digest, answers: this.answers.digest };
    if (!this.changed && this.before)
      return { summary: this.before, removed: 0, asked: mostAsked(await readUncertainties(out)) };
    const { decisions } = this.answers;
    const summary = toSummary(entries, {
      parser: {
        version,
        grammars: Object.fromEntries(this.grammars.map((grammar) => [grammar.id, grammar.version])),
      },
      options: optionsToShow(this.settings),
      state,
      ...(decisions.length > 0 && {
        decisions: decidedOver(decisions, this.decided, reasons.noSuchQuestion()),
      }),
    });
    const lines = entries.flatMap(({ name }) => this.uncertainties.get(name) ?? []);
    await writeWhole(out, importFolder.uncertainties, uncertaintiesText(lines));
    await writeWhole(out, importFolder.failures, failureLines(summary.files));
    await writeWhole(out, importFolder.summary, `${JSON.stringify(summary, null, 1)}\n`);
    const kept = entries.flatMap((entry) => (entry.is === 'document' ? [entry] : []));
    const documents = new Set(kept.map(({ document }) => document));
    const parsed = new Set(kept.map(({ sha256 }) => parsedName(sha256, this.digest)));
    const removed = this.sawAll ? await removeOthers(out, importFolder.documents, documents) : 0;
    // What was parsed for files beyond the limit is wanted when the limit goes.
    if (this.sawAll && this.settings.limit === undefined)
      await removeOthers(out, importFolder.parsed, parsed);
    await rm(join(out, importFolder.unfinished), { force: true });
    return { summary, removed, asked: mostAsked(lines.map((line) => JSON.parse(line))) };
  }

  /** What the last run says of files that have not changed, as far as its documents are still there. */
  private async knownEntries(): Promise<ReadonlyMap<string, ImportEntry>> {
    const same = await this.unchangedEntries();
    const all = same.size === this.planned.length && same.size === this.before?.files.length;
    this.changed = !all;
    if (all) return same;
    await writeWhole(this.settings.out, importFolder.unfinished, '');
    // What became of an answer is known only where every document is looked at again.
    if (this.answers.digest !== null) return new Map();
    for (const [name, entry] of same) {
      if (entry.is !== 'document' || entry.sameAs !== undefined) continue;
      const parsed = await readParsed(this.settings.out, parsedName(entry.sha256, this.digest));
      if (!parsed) same.delete(name);
      else
        this.uncertainties.set(name, uncertaintyLines(name, entry.document, parsed.uncertainties));
    }
    return same;
  }

  /** Where a folder could not be looked into, or a disk is not there, nothing is known to be gone. */
  private get sawAll(): boolean {
    const isBlind = ({ problem }: Planned): boolean => problem?.is === 'failure';
    return this.planned.length > 0 && !this.planned.some(isBlind);
  }

  private async unchangedEntries(): Promise<Map<string, ImportEntry>> {
    const { state } = this.before ?? {};
    const same = new Map<string, ImportEntry>();
    if (state?.settings !== this.digest || state.answers !== this.answers.digest) return same;
    const before = new Map(this.before?.files.map((entry) => [entry.name, entry]));
    for (const file of this.planned) {
      const entry = before.get(file.name);
      if (entry && (await this.isAsBefore(file, entry))) same.set(file.name, entry);
    }
    return same;
  }

  private async isAsBefore(file: Planned, entry: ImportEntry): Promise<boolean> {
    if (entry.path !== file.path || (entry.sha256 ?? null) !== file.sha256) return false;
    if (entry.is !== 'document')
      return file.sameAs === null && !passing.has(entry.code) && file.problem?.code === undefined
        ? entry.sha256 !== undefined
        : file.problem?.code === entry.code;
    if (entry.document !== file.document || (entry.sameAs ?? null) !== file.sameAs) return false;
    return access(join(this.settings.out, entry.document)).then(
      () => true,
      () => false,
    );
  }

  private async showParsed(file: Planned): Promise<ImportEntry | null> {
    const name = parsedName(file.sha256 ?? '', this.digest);
    const parsed = await readParsed(this.settings.out, name);
    return parsed && this.show(file, parsed);
  }

  private async show(file: Planned, parsed: Document): Promise<ImportEntry> {
    const shown = showDocument(file, parsed, this.answers.decisions, this.grammars);
    await writeWhole(this.settings.out, file.document, toJson(shown.document));
    this.uncertainties.set(file.name, shown.uncertainties);
    if (shown.document.decisions) this.decided.push(shown.document.decisions);
    return shown.entry;
  }

  private take(file: Planned, result: JobResult): ImportEntry {
    if (result.is === 'failed') return toFailure(file, result);
    if (result.is === 'stop') throw new BiaojieError(result.code, result.message);
    this.uncertainties.set(file.name, result.uncertainties);
    if (result.decided) this.decided.push(result.decided);
    return result.entry;
  }

  private settle(file: Planned, entry: ImportEntry, fresh: boolean): ImportEvent {
    this.entries.set(file.name, entry);
    return { is: 'file', entry, fresh };
  }

  private twin({ name, path }: Planned, sameAs: string): ImportEntry {
    const first = this.entries.get(sameAs);
    if (!first) throw new Error(`nothing is known of ${sameAs}`);
    return first.is === 'document' ? { ...first, name, path, sameAs } : { ...first, name, path };
  }

  private jobOf({ name, path, raw, sha256, document }: Planned): Job {
    const content = sha256 ?? '';
    const parsed = parsedName(content, this.digest);
    return { is: 'job', name, path, raw, sha256: content, document, parsed };
  }
}

/** A run that did not come to its end leaves a mark: its files need not fit its summary. */
const lastRun = async (out: string): Promise<ImportSummary | null> => {
  try {
    await access(join(out, importFolder.uncertainties));
    return (await openImport(out)).summary;
  } catch {
    return null;
  }
};

const problemOf = ({ name, path, problem }: Planned): ImportEntry | null =>
  problem ? { ...problem, name, path } : null;

const toFailure = ({ name, path, sha256 }: Planned, failure: JobFailure): ImportEntry => {
  const { code, message, page, line } = failure;
  const known = { name, path, ...(sha256 !== null && { sha256 }), code, message };
  if (noDocuments.has(code)) return { is: 'passed-over', ...known };
  return {
    is: 'failure',
    ...known,
    ...(page !== undefined && { page }),
    ...(line !== undefined && { line }),
  };
};

const stoppingOf = ({ finish, signal }: ImportSettings): AbortSignal =>
  AbortSignal.any([finish, signal].filter((one) => one !== undefined));

const finding = (files: number, read: number): ImportEvent => ({ is: 'finding', files, read });

/** So often, in milliseconds, a run says how far it has come with finding files. */
const everyNow = 200;

/** Lets some of the news through, and what comes in the end. */
async function* now<A, B, C>(news: AsyncGenerator<A, B>, say: (one: A) => C): AsyncGenerator<C, B> {
  let last = performance.now();
  for (;;) {
    const { done, value } = await news.next();
    if (done) return value;
    if (performance.now() - last < everyNow) continue;
    last = performance.now();
    yield say(value);
  }
}
