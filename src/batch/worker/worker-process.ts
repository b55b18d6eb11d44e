import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { leanShare } from '../settings.ts';
import { failures } from './failures.ts';
import { LastWords } from './last-words.ts';
import type { Heartbeat, Job, JobFailure, JobResult, Run } from './messages.ts';

/** What a file may cost before its worker is killed. */
export interface Limits {
  /** Milliseconds. */
  readonly time: number;
  /** Bytes of resident memory. */
  readonly memory: number;
}

/** After this many files a worker makes room for a fresh one: what leaks in a library stays small. */
const filesOfOneWorker = 1_000;
/** How often the memory of a worker is looked at, in milliseconds. */
const watch = 250;

/**
 * V8 collects garbage and compiles in threads of its own, which take the processor from the other workers: two
 * workers on two cores get further, and a worker is what `--jobs` says, one thread's work. It marks what is alive
 * in small steps, so that nobody has to wait: here nobody does, and each picture of a page makes it begin anew. Where
 * nobody says how large a heap begins, the thread of a reader, of which 5 MB are alive, leaves 30 and more lie; a
 * smaller one, and half the room for what is new, take no more time. All flags are known from Node 20 to 26.
 */
const oneThread = [
  '--single-threaded-gc',
  '--no-concurrent-recompilation',
  '--no-incremental-marking',
  '--initial-old-space-size=16',
  '--max-semi-space-size=8',
];

/**
 * Pages of pictures are megabytes that come and go. The C library (glibc) gives each back to the system at once, which
 * clears it before it hands it out again: it keeps them instead, up to this many bytes. Larger ones would leave holes
 * behind, and the memory would grow with the pages. It would keep as much for each thread that asked for some, and
 * the readers have threads of their own: they share.
 */
const keptMemory = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: String(2 ** 23),
  MALLOC_TRIM_THRESHOLD_: String(2 ** 23),
};

const entry = fileURLToPath(new URL('./import-worker.js', import.meta.url));

/** One process that parses one file after the other. What ends the process costs the file that it was at. */
export class WorkerProcess {
  private readonly limits: Limits;
  private readonly run: Run;
  private readonly file: string;
  private child: ChildProcess | undefined;
  private words = new LastWords(null);
  private filesLeft = 0;
  /** Bytes when it was last heard of. */
  private memory = 0;
  /** The largest resident memory seen, in bytes. */
  peak = 0;

  constructor(limits: Limits, run: Run, file: string = entry) {
    this.limits = limits;
    this.run = run;
    this.file = file;
  }

  /** Never rejects: a worker that breaks off is a result too. */
  async take(job: Job): Promise<JobResult & { readonly brokeOff?: boolean }> {
    const child = this.running();
    this.filesLeft--;
    return new Promise((resolve) => {
      let reason: JobFailure | undefined;
      const kill = (why: JobFailure): void => {
        reason ??= why;
        child.kill('SIGKILL');
      };
      const late = setTimeout(() => kill(failures.timedOut(this.limits.time)), this.limits.time);
      const watching = setInterval(() => void this.look(child, kill), watch);
      const end = (result: JobResult & { brokeOff?: boolean }): void => {
        clearTimeout(late);
        clearInterval(watching);
        child.removeAllListeners();
        resolve(result);
      };
      child.on('message', (message: JobResult | Heartbeat) => {
        if (message.is === 'alive') this.weigh(message.memory, kill);
        else end(message);
      });
      // Not `exit`: what the process says of its end may still be on its way then.
      child.on('close', (code, signal) => {
        this.child = undefined;
        const how = this.words.error() ?? signal ?? code;
        end({ ...(reason ?? failures.crashed(how)), brokeOff: true });
      });
      child.on('error', (error) => {
        this.child = undefined;
        end({ ...failures.crashed(error.message), brokeOff: true });
      });
      child.send(job, (error) => {
        if (error) kill(failures.crashed(error.message));
      });
    });
  }

  /** Ends the process; a file that is under way breaks off. */
  close(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  private running(): ChildProcess {
    if (this.filesLeft <= 0 || this.memory > leanShare * this.limits.memory) this.close();
    if (this.child?.connected) return this.child;
    this.filesLeft = filesOfOneWorker;
    this.memory = 0;
    const heap = Math.ceil(this.limits.memory / 2 ** 20);
    this.child = fork(this.file, [String(process.pid)], {
      env: { ...keptMemory, ...process.env },
      execArgv: [`--max-old-space-size=${heap}`, ...oneThread],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    this.words = new LastWords(this.child.stderr);
    this.child.send(this.run);
    return this.child;
  }

  /** A worker that is busy sends no word; Linux tells its memory all the same. */
  private async look(child: ChildProcess, kill: (why: JobFailure) => void): Promise<void> {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    if (resident !== undefined && child === this.child) this.weigh(Number(resident) * 1024, kill);
  }

  private weigh(memory: number, kill: (why: JobFailure) => void): void {
    this.memory = memory;
    this.peak = Math.max(this.peak, memory);
    if (memory > this.limits.memory) kill(failures.outOfMemory(this.limits.memory));
  }
}
