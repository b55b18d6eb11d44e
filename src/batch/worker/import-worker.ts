import {
  BiaojieError,
  type Grammar,
  loadGrammars,
  parseDocument,
  toJson,
} from '../../parse-document.ts';
import type { Heartbeat, Job, JobResult } from './messages.ts';

/** How often a worker says how much memory it has, in milliseconds. */
const heartbeat = 500;

const grammarsRead = new Map<string, Promise<readonly Grammar[]>>();

/** Grammars are read once for all files. */
const grammarsOf = (paths: readonly string[] | undefined): Promise<readonly Grammar[]> => {
  const key = JSON.stringify(paths ?? null);
  const known = grammarsRead.get(key) ?? loadGrammars(paths);
  grammarsRead.set(key, known);
  return known;
};

const work = async (job: Job): Promise<JobResult> => {
  try {
    const { password, readers } = job;
    const grammars = await grammarsOf(job.grammars);
    const document = await parseDocument(job.path, { grammars, password, readers });
    // The same content gives the same bytes, whatever the files are called.
    const source = { ...document.source, name: job.sha256 };
    return { is: 'parsed', json: toJson({ ...document, source }) };
  } catch (error) {
    return toFailure(error);
  }
};

const toFailure = (error: unknown): JobResult => {
  if (!(error instanceof BiaojieError)) throw error;
  const { page, line } = error.place;
  return { is: 'failed', code: error.code, message: error.text, page, line };
};

const send = (message: JobResult | Heartbeat): void => void process.send?.(message);

process.on('message', async (job: Job) => send(await work(job)));
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group of processes: the one that gives out the work says when to stop.
process.on('SIGINT', () => undefined);
setInterval(() => send({ is: 'alive', memory: process.memoryUsage.rss() }), heartbeat).unref();
