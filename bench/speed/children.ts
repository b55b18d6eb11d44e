import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answer } from './child.ts';
import type { ToolName } from './tools.ts';

/** A tool in a process of its own: nothing that it warms up or fills helps or hurts another. */
export interface Child {
  readonly read: (path: string) => Promise<Pick<Answer, 'seconds' | 'megabytes' | 'tables'>>;
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
  read: async (path) => {
    const start = performance.now();
    const child = spawn('pdftotext', ['-layout', path, '/dev/null'], { stdio: 'inherit' });
    let megabytes = 0;
    const look = setInterval(() => {
      megabytes = Math.max(megabytes, peakOf(child.pid));
    }, 2);
    const [code] = await once(child, 'exit').finally(() => clearInterval(look));
    if (code !== 0) throw new Error(`pdftotext: exit ${code}`);
    return { seconds: (performance.now() - start) / 1000, megabytes, tables: [] };
  },
  close: () => undefined,
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
