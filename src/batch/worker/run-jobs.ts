import type { Job, JobResult } from './messages.ts';
import type { WorkerProcess } from './worker-process.ts';

/** A job with what it is for. */
export interface Errand<A> {
  readonly what: A;
  readonly job: Job;
}

/** Deals with a result: writes it, say. */
type Take<A, B> = (what: A, result: JobResult) => Promise<B>;

/** Results of one worker that wait to be dealt with while it goes on: the disk may be slower than it. */
const mostWaiting = 3;

/**
 * Runs the jobs, one a worker, deals with their results and gives what comes of them; no more are begun than are
 * taken. A file that ends its worker is tried once more when all others are done, alone. After `finish` nothing
 * new is begun.
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
  private readonly running = new Map<WorkerProcess, Promise<() => void>>();
  private readonly taking = new Set<Promise<() => void>>();
  private readonly taken: B[] = [];

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
    try {
      do {
        this.beginMore(workers);
        const under = [...this.running.values(), ...this.taking];
        if (under.length > 0) (await Promise.race(under))();
        yield* this.taken.splice(0);
      } while (this.running.size + this.taking.size > 0);
    } finally {
      // Whoever leaves early must not find the disk still being written to.
      await Promise.allSettled(this.taking);
    }
  }

  private beginMore(workers: readonly WorkerProcess[]): void {
    for (const worker of workers)
      if (!this.running.has(worker) && this.taking.size < mostWaiting * workers.length)
        this.begin(worker);
  }

  private begin(worker: WorkerProcess): void {
    const next = this.finish?.aborted ? undefined : this.waiting.next();
    if (!next || next.done) return;
    const ended = worker.run(next.value.job).then(({ brokeOff, ...result }) => () => {
      this.running.delete(worker);
      if (brokeOff && this.onBreak) this.onBreak(next.value);
      else this.beginTaking(next.value.what, result as JobResult);
    });
    this.running.set(worker, ended);
  }

  private beginTaking(what: A, result: JobResult): void {
    const taken: Promise<() => void> = this.take(what, result).then((value) => () => {
      this.taking.delete(taken);
      this.taken.push(value);
    });
    // Where one fails all end, and nobody waits for the others.
    taken.catch(() => undefined);
    this.taking.add(taken);
  }
}
