import type { Job, JobResult } from './messages.ts';
import type { WorkerProcess } from './worker-process.ts';

/** A job with what it is for. */
export interface Errand<A> {
  readonly what: A;
  readonly job: Job;
}

/** What comes of a result. */
type Take<A, B> = (what: A, result: JobResult) => B;

/**
 * Runs the jobs, one a worker, and gives what comes of their results; no more are begun than are taken. A file that
 * ends its worker is tried once more when all others are done, alone. After `finish` nothing new is begun.
 */
export async function* runJobs<A, B>(
  errands: readonly Errand<A>[],
  workers: readonly WorkerProcess[],
  take: Take<A, B>,
  finish?: AbortSignal,
): AsyncGenerator<B> {
  const again: Errand<A>[] = [];
  yield* new Round(errands, take, finish, (errand) => void again.push(errand)).run(workers);
  yield* new Round(again, take, finish, null).run(workers.slice(0, 1));
}

/** One way through a list of jobs. */
class Round<A, B> {
  private readonly waiting: Iterator<Errand<A>>;
  private readonly take: Take<A, B>;
  private readonly finish: AbortSignal | undefined;
  /** Hears of files that end their worker; null where that is their result. */
  private readonly onBreak: ((errand: Errand<A>) => void) | null;
  private readonly running = new Map<WorkerProcess, Promise<() => readonly B[]>>();

  constructor(
    errands: readonly Errand<A>[],
    take: Take<A, B>,
    finish: AbortSignal | undefined,
    onBreak: ((errand: Errand<A>) => void) | null,
  ) {
    this.waiting = errands.values();
    this.take = take;
    this.finish = finish;
    this.onBreak = onBreak;
  }

  async *run(workers: readonly WorkerProcess[]): AsyncGenerator<B> {
    for (;;) {
      for (const worker of workers) if (!this.running.has(worker)) this.begin(worker);
      if (this.running.size === 0) return;
      const end = await Promise.race(this.running.values());
      yield* end();
    }
  }

  private begin(worker: WorkerProcess): void {
    const next = this.finish?.aborted ? undefined : this.waiting.next();
    if (!next || next.done) return;
    const { what, job } = next.value;
    const ended = worker.take(job).then(({ brokeOff, ...result }) => () => {
      this.running.delete(worker);
      if (!brokeOff || !this.onBreak) return [this.take(what, result as JobResult)];
      this.onBreak(next.value);
      return [];
    });
    this.running.set(worker, ended);
  }
}
