import type { Job, JobResult } from './messages.ts';
import type { WorkerProcess } from './worker-process.ts';

/** A job with what it is for. */
export interface Errand<A> {
  readonly what: A;
  readonly job: Job;
}

/** A job that is done. */
export interface Done<A> {
  readonly what: A;
  readonly result: JobResult;
}

/**
 * Runs the jobs, one a worker, and gives the results as they come; no more are begun than are taken. A file that
 * ends its worker is tried once more when all others are done, alone. After `finish` nothing new is begun.
 */
export async function* runJobs<A>(
  errands: readonly Errand<A>[],
  workers: readonly WorkerProcess[],
  finish?: AbortSignal,
): AsyncGenerator<Done<A>> {
  const again: Errand<A>[] = [];
  for await (const { errand, result } of runAll(errands, workers, finish)) {
    if (result.brokeOff) again.push(errand);
    else yield { what: errand.what, result };
  }
  for await (const { errand, result } of runAll(again, workers.slice(0, 1), finish))
    yield { what: errand.what, result };
}

async function* runAll<A>(
  errands: readonly Errand<A>[],
  workers: readonly WorkerProcess[],
  finish?: AbortSignal,
) {
  const waiting = errands.values();
  const running = new Map<WorkerProcess, Promise<Ended<A>>>();
  const begin = (worker: WorkerProcess): void => {
    const next = finish?.aborted ? undefined : waiting.next();
    if (next && !next.done) running.set(worker, runOne(worker, next.value));
  };
  workers.forEach(begin);
  while (running.size > 0) {
    const ended = await Promise.race(running.values());
    running.delete(ended.worker);
    // The next job is under way while this result is dealt with.
    begin(ended.worker);
    yield ended;
  }
}

interface Ended<A> {
  readonly worker: WorkerProcess;
  readonly errand: Errand<A>;
  readonly result: Awaited<ReturnType<WorkerProcess['run']>>;
}

const runOne = async <A>(worker: WorkerProcess, errand: Errand<A>): Promise<Ended<A>> => ({
  worker,
  errand,
  result: await worker.run(errand.job),
});
