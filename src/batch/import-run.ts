import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { reasons } from '../decisions/reasons.ts';
import { BiaojieError } from '../model/error.ts';
import { type ImportEntry, type ImportSummary, importFolder } from '../model/import-folder.ts';
import { type Document, type Grammar, loadGrammars, version } from '../parse-document.ts';
import { type AnswersSoFar, readAnswers } from './answers-file.ts';
import { problemOf, toFailure, toTwin } from './entries.ts';
import { aborted, throwIfAborted } from './find/aborting.ts';
import { findFiles } from './find/find-files.ts';
import { nowAndThen } from './find/now-and-then.ts';
import { removeOthers, removeParts, syncFoldersOf, writeWhole } from './folder-writer.ts';
import type { Finished, ImportEvent } from './import-event.ts';
import { lastRun, lastUncertainties, unchangedEntries } from './last-run.ts';
import { parsedName } from './parsed.ts';
import { type Planned, planFiles } from './plan.ts';
import { type ImportSettings, optionsToShow, settingsDigest } from './settings.ts';
import { decidedOver, failureLines, toSummary, uncertaintiesText } from './summary.ts';
import { UncertaintySpool } from './uncertainty-spool.ts';
import type { Job, JobResult } from './worker/messages.ts';
import { type Errand, runJobs } from './worker/run-jobs.ts';
import type { WorkerProcess } from './worker/worker-process.ts';

interface Parts {
  readonly planned: readonly Planned[];
  readonly settings: ImportSettings;
  readonly grammars: readonly Grammar[];
  readonly answers: AnswersSoFar;
  /** The summary of the last run, where its folder is as that run left it. */
  readonly before: ImportSummary | null;
}

/** One run over the files: what is known of each, and what is written at the end. */
export class ImportRun {
  readonly planned: readonly Planned[];
  readonly answers: AnswersSoFar;
  private readonly settings: ImportSettings;
  private readonly grammars: readonly Grammar[];
  private readonly before: ImportSummary | null;
  private readonly state: ImportSummary['state'];
  private readonly entries = new Map<string, ImportEntry>();
  private readonly spool: UncertaintySpool;
  private readonly decided: NonNullable<Document['decisions']>[] = [];
  private changed = false;

  private constructor({ planned, settings, grammars, answers, before }: Parts) {
    this.planned = planned;
    this.settings = settings;
    this.grammars = grammars;
    this.answers = answers;
    this.before = before;
    this.state = { settings: settingsDigest(version, grammars, settings), answers: answers.digest };
    this.spool = new UncertaintySpool(settings.out);
  }

  /** Finds and reads the files; on the way, how far it has come. */
  static async *open(
    paths: readonly string[],
    settings: ImportSettings,
  ): AsyncGenerator<ImportEvent, ImportRun> {
    const { out, limit } = settings;
    const signal = stoppingOf(settings);
    const wants = wantedNames(settings);
    const grammars = await loadGrammars(settings.grammars);
    const answers = await readAnswers(out);
    const finding = findFiles(paths, { out, wants, signal });
    const found = (yield* nowAndThen(finding, (files) => soFar(files, 0))).slice(0, limit);
    const reading = planFiles(found, signal);
    const planned = yield* nowAndThen(reading, (read) => soFar(found.length, read));
    return new ImportRun({ planned, settings, grammars, answers, before: await lastRun(out) });
  }

  /** Settles every file: what is known first, then what a worker must look at. */
  async *files(workers: readonly WorkerProcess[]): AsyncGenerator<ImportEvent> {
    const known = await this.knownEntries();
    const errands: Errand<Planned>[] = [];
    for (const file of this.planned) {
      throwIfAborted(this.settings.signal);
      if (file.sameAs !== null) continue;
      const entry = known.get(file.name) ?? problemOf(file);
      if (entry) yield this.settle(file, entry, false);
      else errands.push({ what: file, job: this.jobOf(file) });
    }
    const take = (file: Planned, result: JobResult): ImportEvent => {
      throwIfAborted(this.settings.signal);
      return this.settle(file, this.take(file, result), result.is !== 'done' || result.fresh);
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
    const { out } = this.settings;
    if (!this.changed && this.before) {
      for await (const { lines } of lastUncertainties(out)) this.spool.count(lines);
      return { summary: this.before, removed: 0, asked: this.spool.mostAsked };
    }
    const summary = this.summary();
    const kept = this.keptFiles();
    // What the last three name must be on the disk before them.
    await syncFoldersOf(out, kept);
    const lines = this.spool.lines(summary.files.map(({ name }) => name));
    await writeWhole(out, importFolder.uncertainties, uncertaintiesText(lines));
    await writeWhole(out, importFolder.failures, failureLines(summary.files));
    await writeWhole(out, importFolder.summary, `${JSON.stringify(summary, null, 1)}\n`);
    await removeParts(out);
    const removed = this.sawAll ? await this.clear(new Set(kept)) : 0;
    await syncFoldersOf(out, [importFolder.summary]);
    await rm(join(out, importFolder.unfinished), { force: true });
    return { summary, removed, asked: this.spool.mostAsked };
  }

  close(): void {
    this.spool.close();
  }

  private summary(): ImportSummary {
    const { decisions } = this.answers;
    const entries = this.planned.flatMap(({ name }) => this.entries.get(name) ?? []);
    return toSummary(entries, {
      parser: {
        version,
        grammars: Object.fromEntries(this.grammars.map((grammar) => [grammar.id, grammar.version])),
      },
      options: optionsToShow(this.settings),
      state: this.state,
      ...(decisions.length > 0 && {
        decisions: decidedOver(decisions, this.decided, reasons.noSuchQuestion()),
      }),
    });
  }

  /** Documents, and what they were made of. */
  private keptFiles(): readonly string[] {
    const kept = [...this.entries.values()].flatMap((one) => (one.is === 'document' ? [one] : []));
    return kept.flatMap(({ document, sha256 }) => [document, this.parsedName(sha256)]);
  }

  /** Takes away what is of no file; gives the number of documents among it. */
  private async clear(kept: ReadonlySet<string>): Promise<number> {
    const { out, limit } = this.settings;
    // What was parsed for files beyond the limit is wanted when the limit goes.
    if (limit === undefined) await removeOthers(out, importFolder.parsed, kept);
    return removeOthers(out, importFolder.documents, kept);
  }

  /** What the last run says of files that have not changed, as far as its documents are still there. */
  private async knownEntries(): Promise<ReadonlyMap<string, ImportEntry>> {
    const { out } = this.settings;
    const same = await unchangedEntries(out, this.before, this.state, this.planned);
    this.changed = same.size < this.planned.length || same.size !== this.before?.files.length;
    if (!this.changed) return same;
    await writeWhole(out, importFolder.unfinished, '');
    await syncFoldersOf(out, [importFolder.unfinished]);
    // What became of an answer is known only where every document is looked at again.
    if (this.answers.digest !== null || same.size === 0) return new Map();
    await this.keepLastLines(same);
    return same;
  }

  /** Files whose questions do not all stand in the last list are not known. */
  private async keepLastLines(same: Map<string, ImportEntry>): Promise<void> {
    const listed = new Set<string>();
    for await (const { file, lines, questions } of lastUncertainties(this.settings.out)) {
      const entry = same.get(file);
      if (entry?.is !== 'document' || entry.questions !== questions) continue;
      this.spool.add(file, lines);
      listed.add(file);
    }
    for (const [name, entry] of same)
      if (entry.is === 'document' && entry.questions > 0 && !listed.has(name)) same.delete(name);
  }

  /** Where a folder could not be looked into, or a disk is not there, nothing is known to be gone. */
  private get sawAll(): boolean {
    const isBlind = ({ problem }: Planned): boolean => problem?.is === 'failure';
    return this.planned.length > 0 && !this.planned.some(isBlind);
  }

  private take(file: Planned, result: JobResult): ImportEntry {
    if (result.is === 'failed') return toFailure(file, result);
    if (result.is === 'stop') throw new BiaojieError(result.code, result.message);
    this.spool.add(file.name, result.uncertainties);
    if (result.decided) this.decided.push(result.decided);
    return result.entry;
  }

  private settle(file: Planned, entry: ImportEntry, fresh: boolean): ImportEvent {
    this.entries.set(file.name, entry);
    return { is: 'file', entry, fresh };
  }

  private twin(file: Planned, sameAs: string): ImportEntry {
    const first = this.entries.get(sameAs);
    if (!first) throw new Error(`nothing is known of ${sameAs}`);
    return toTwin(file, first);
  }

  private jobOf({ name, path, raw, sha256, document }: Planned): Job {
    const content = sha256 ?? '';
    const parsed = this.parsedName(content);
    return { is: 'job', name, path, raw, sha256: content, document, parsed };
  }

  private parsedName(sha256: string): string {
    return parsedName(sha256, this.state.settings);
  }
}

const wantedNames = ({ include = ['**'], exclude = [] }: ImportSettings) => {
  const isIn = picomatch([...include], { dot: true });
  const isOut = picomatch([...exclude], { dot: true });
  return (name: string): boolean => isIn(name) && !isOut(name);
};

const stoppingOf = ({ finish, signal }: ImportSettings): AbortSignal =>
  AbortSignal.any([finish, signal].filter((one) => one !== undefined));

const soFar = (files: number, read: number): ImportEvent => ({ is: 'finding', files, read });
