import { link, mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { cannotWrite } from '../model/cannot-write.ts';
import { BiaojieError } from '../model/error.ts';

const name = 'import.lock';

/**
 * Takes the folder for this process alone; the result gives it back. A lock whose process is gone is taken over.
 * Errors: `folder-in-use`, `cannot-write`.
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    if (!(await take(path))) {
      const holder = await holderOf(path);
      if (holder && (await isAlive(holder))) throw inUse(folder, holder);
      await clear(path, holder);
      if (!(await take(path))) throw inUse(folder, holder);
    }
    await sweep(folder);
  } catch (cause) {
    throw cause instanceof BiaojieError ? cause : cannotWrite(folder, cause);
  }
  return () => unlink(path).catch(() => undefined);
};

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as its system tells it; process numbers are used again. */
  readonly since: string;
}

/** The lock is linked to its place when it says whose it is: nobody sees an empty one. */
const take = async (path: string): Promise<boolean> => {
  const [pid, host] = [process.pid, hostname()];
  const holder: Holder = { pid, host, since: await beginning(pid) };
  const own = `${path}.${pid}`;
  await writeFile(own, JSON.stringify(holder));
  try {
    await link(own, path);
    return true;
  } catch (error) {
    // ENOENT: who holds the folder has swept our file away, so it is held.
    if (['EEXIST', 'ENOENT'].includes(String((error as NodeJS.ErrnoException).code))) return false;
    throw error;
  } finally {
    await unlink(own).catch(() => undefined);
  }
};

/** A process killed while it was taking the lock leaves its own file beside it. */
const sweep = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder)) {
    const pid = new RegExp(`^${name}\\.(\\d+)`).exec(entry)?.[1];
    if (pid && !runs(Number(pid))) await unlink(join(folder, entry)).catch(() => undefined);
  }
};

/** Takes a lock away whose process is gone; one that another process has put there meanwhile goes back. */
const clear = async (path: string, gone: Holder | null): Promise<void> => {
  const aside = `${path}.${process.pid}.gone`;
  await rename(path, aside).catch(() => undefined);
  const moved = await holderOf(aside);
  if (JSON.stringify(moved) !== JSON.stringify(gone))
    await link(aside, path).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
};

const holderOf = async (path: string): Promise<Holder | null> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
};

const isAlive = async ({ pid, host, since }: Holder): Promise<boolean> => {
  if (host !== hostname()) return true;
  return runs(pid) && (await beginning(pid)) === since;
};

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

/** Field 22 of proc_pid_stat(5), counted after the name in brackets; '' where there is no /proc. */
const beginning = async (pid: number): Promise<string> => {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
};

const inUse = (folder: string, holder: Holder | null): BiaojieError =>
  new BiaojieError('folder-in-use', {
    zh: `另一个导入正在写 ${folder}（进程 ${holder?.pid ?? '?'}，主机 ${holder?.host ?? '?'}）。请等它结束，或换一个 --out；确知没有时可删除其中的 ${name}。`,
    en: `Another import writes to ${folder} (process ${holder?.pid ?? '?'} on ${holder?.host ?? '?'}). Wait for it, or use another --out; if you know that there is none, delete ${name} in it.`,
  });
