import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import {
  BiaojieError,
  type Document,
  type Grammar,
  keepEngines,
  loadGrammars,
  type ParseInput,
  parseDocument,
  toJson,
} from '../../parse-document.ts';
import { writeWhole } from '../folder-writer.ts';
import { readParsed, showDocument } from '../parsed.ts';
import { failures } from './failures.ts';
import type { Heartbeat, Job, JobResult, Run } from './messages.ts';

/** How often a worker says how much memory it has, in milliseconds. */
const heartbeat = 500;

/** Who gives out the work; told, because it may be gone by now. */
const parent = Number(process.argv[2]);

/** One file after the other is read with them; they end with this process. */
const engines = keepEngines();

/** Where the run's grammars, read once, stand beside what all its jobs share. */
interface Ready {
  readonly run: Run;
  readonly grammars: Promise<readonly Grammar[]>;
}

const ready = (run: Run): Ready => {
  const grammars = loadGrammars(run.grammars);
  // Whoever asks for them hears of it.
  grammars.catch(() => undefined);
  return { run, grammars };
};

/** Reads a file, or what was parsed of it before, and writes what the import folder has of it: its documents never pass to another process. */
const work = async ({ run, grammars: reading }: Ready, job: Job): Promise<JobResult> => {
  try {
    const grammars = await reading;
    const before = await readParsed(run.out, job.parsed);
    const parsed = before ?? (await parse(run, grammars, job));
    if (parsed.source.sha256 !== job.sha256) return failures.changedMeanwhile();
    const shown = showDocument(job, parsed, run.decisions, grammars);
    await Promise.all([
      before ?? write(run.out, job.parsed, toJson(parsed)),
      write(run.out, job.document, toJson(shown.document)),
    ]);
    const { entry, uncertainties } = shown;
    const decided = shown.document.decisions ?? null;
    return { is: 'done', fresh: before === null, entry, uncertainties, decided };
  } catch (error) {
    return toFailure(error);
  }
};

/** The same content gives the same bytes, whatever the files are called. */
const parse = async (run: Run, grammars: readonly Grammar[], job: Job): Promise<Document> => {
  const { password, readers, year } = run;
  const document = await parseDocument(await inputOf(job), {
    ...{ grammars, password, readers, year },
    engines,
  });
  return { ...document, source: { ...document.source, name: job.sha256 } };
};

/** A path whose bytes are no text cannot be handed on as one. */
const inputOf = async ({ name, path, raw }: Job): Promise<ParseInput> =>
  raw ? { name, bytes: await readFile(Buffer.from(raw)) } : path;

/** Whoever gave out the work is gone: another run may have the folder by now. */
const write = async (out: string, name: string, text: string): Promise<void> => {
  if (!process.connected) process.exit();
  await writeWhole(out, name, text);
};

const toFailure = (error: unknown): JobResult => {
  if (!(error instanceof BiaojieError)) throw error;
  const { code, text: message } = error;
  if (code === 'cannot-write' || code === 'invalid-grammar') return { is: 'stop', code, message };
  const { page, line } = error.place;
  return { is: 'failed', code, message, page, line };
};

const send = (message: JobResult | Heartbeat): void => void process.send?.(message);

let told: Ready | undefined;
process.on('message', async (message: Run | Job) => {
  if (message.is === 'run') told = ready(message);
  else if (told) send(await work(told, message));
});
process.on('disconnect', () => process.exit());
// A file that keeps this thread busy keeps it from hearing so.
new Worker(new URL('./watchdog.js', import.meta.url), { workerData: parent }).unref();
// Ctrl-C reaches the whole group of processes: the one that gives out the work says when to stop.
process.on('SIGINT', () => undefined);
setInterval(() => send({ is: 'alive', memory: process.memoryUsage.rss() }), heartbeat).unref();
