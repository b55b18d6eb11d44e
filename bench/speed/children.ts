import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answer } from './child.ts';
import type { ToolName } from './tools.ts';

/** A tool in a process of its own: nothing that it warms up or fills helps or hurts another. */
export interface Child {
  readonly read: (
    path: string,
  ) => Promise<Pick<Answer, 'seconds' | 'megabytes' | 'tables' | 'text'>>;
  readonly close: () => void;
}

const script = fileURLToPath(new URL('./child.js', import.meta.url));

export const startTool = (name: ToolName): Child => {
  const child = fork(script, [name]);
  return { read: (path) => ask(child, path), close: () => child.kill() };
};

const ask = (child: ChildProcess, path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const failed = (code: number | null): void => reject(new Error(`exit ${code}: ${path}`));
    child.once('exit', failed);
    child.once('message', (answer) => {
      child.off('exit', failed);
      resolve(answer as Answer);
    });
    child.send(path);
  });

/** `pdftotext -layout`, a new process for each file. */
export const pdftotext: Child = {
  read: (path) => run('pdftotext', ['-layout', path, '/dev/null']),
  close: () => undefined,
};

/**
 * Native Tesseract, a new process for each page. On one thread: with its default of one for each core the threads
 * mostly wait for one another, and a page takes several times as long.
 */
export const tesseract: Child = {
  read: (path) => run('tesseract', [path, '-', '-l', 'chi_sim'], { OMP_THREAD_LIMIT: '1' }),
  close: () => undefined,
};

const run = async (
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const start = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...environment },
  });
  let megabytes = 0;
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid));
  }, 2);
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  const [code] = await once(child, 'close').finally(() => clearInterval(look));
  if (code !== 0) throw new Error(`${command}: exit ${code}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes, pages: 0, tables: [], text: Buffer.concat(pieces).toString() };
};

/** The peak that Linux keeps for the process; 0 where it is gone already. */
const peakOf = (pid: number | undefined): number => {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(peak ?? 0) / 1024;
  } catch {
    return 0;
  }
};
