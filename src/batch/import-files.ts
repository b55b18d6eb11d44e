import { z } from 'zod';
import { BiaojieError } from '../model/error.ts';
import type { AnswersSoFar } from './answers-file.ts';
import type { ImportEvent } from './import-event.ts';
import { ImportRun } from './import-run.ts';
import { lockFolder } from './lock.ts';
import {
  type ImportOptions,
  type ImportSettings,
  importOptionsSchema,
  jobsOf,
} from './settings.ts';
import type { Run } from './worker/messages.ts';
import { WorkerProcess } from './worker/worker-process.ts';

export type { ImportEvent } from './import-event.ts';

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
  let run: ImportRun | undefined;
  const stop = (): void => {
    for (const worker of workers) worker.close();
  };
  settings.signal?.addEventListener('abort', stop);
  try {
    run = yield* ImportRun.open(paths, settings);
    const { answers } = run;
    workers = Array.from({ length: jobsOf(settings) }, () => newWorker(settings, answers));
    yield { is: 'found', files: run.planned.length };
    yield* run.files(workers);
    const { summary, removed, asked } = await run.finish();
    const workerMemory = Math.max(0, ...workers.map(({ peak }) => peak));
    yield { is: 'finished', summary, removed, asked, workerMemory };
  } finally {
    settings.signal?.removeEventListener('abort', stop);
    stop();
    run?.close();
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
