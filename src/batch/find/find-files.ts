import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { BiaojieError } from '../../model/error.ts';
import type { Message } from '../../model/message.ts';
import { finds } from './finds.ts';

/** A file to read, or what stands in the way of looking further. */
export interface Found {
  /** Below the path that the user named, with `/`. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly problem?: Problem;
}

export interface Problem {
  readonly is: 'failure' | 'passed-over';
  readonly code: string;
  readonly message: Message;
}

export interface FindOptions {
  /** The import's own folder: what it wrote is not read again. */
  readonly out: string;
  /** Whether a name is wanted. */
  readonly wants: (name: string) => boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Every file below the paths, sorted by name. Links are followed, each folder is entered once. A folder or file
 * that cannot be looked into stands in the list with its `problem`.
 */
export const findFiles = async (
  paths: readonly string[],
  options: FindOptions,
): Promise<readonly Found[]> => {
  const walk = new Walk(options, await realpath(options.out).catch(() => resolve(options.out)));
  for (const path of paths) await walk.root(path, paths.length > 1);
  return walk.found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
};

const isOutput = (path: string): BiaojieError =>
  new BiaojieError('invalid-options', {
    zh: `${path} 就是结果文件夹：请给 --out 另一个文件夹。`,
    en: `${path} is the folder for the results: give --out another one.`,
  });

class Walk {
  readonly found: Found[] = [];
  private readonly options: FindOptions;
  private readonly out: string;
  private readonly entered = new Set<string>();
  private readonly names = new Set<string>();

  constructor(options: FindOptions, out: string) {
    this.options = options;
    this.out = out;
  }

  /** Of several paths each puts its own name before what lies below it. */
  async root(path: string, several: boolean): Promise<void> {
    const whole = resolve(path);
    const status = await stat(whole).catch((error: NodeJS.ErrnoException) => error);
    if (status instanceof Error) this.add(basename(whole), whole, finds.unreadable(status));
    else if ((await realpath(whole)) === this.out) throw isOutput(path);
    else if (status.isDirectory()) await this.folder(whole, several ? `${basename(whole)}/` : '');
    else this.add(basename(whole), whole);
  }

  private async folder(folder: string, prefix: string): Promise<void> {
    this.options.signal?.throwIfAborted();
    const real = await realpath(folder).catch(() => folder);
    if (real === this.out || this.entered.has(real)) return;
    this.entered.add(real);
    const entries = await readdir(folder, { withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => error,
    );
    if (entries instanceof Error) this.add(prefix, folder, finds.unreadable(entries));
    else for (const entry of entries) await this.entry(entry, join(folder, entry.name), prefix);
  }

  private async entry(entry: Dirent, path: string, prefix: string): Promise<void> {
    const name = `${prefix}${entry.name}`;
    const status = entry.isSymbolicLink()
      ? await stat(path).catch((error: NodeJS.ErrnoException) => error)
      : entry;
    if (status instanceof Error) this.add(name, path, finds.unreadable(status));
    else if (status.isDirectory()) {
      if (entry.name.startsWith('.')) this.add(`${name}/`, path, finds.hiddenFolder());
      else await this.folder(path, `${name}/`);
    } else if (!status.isFile()) this.add(name, path, finds.notAFile());
    else if (this.options.wants(name)) this.add(name, path);
  }

  /** The same name below two of the paths: the second bears a number. */
  private add(name: string, path: string, problem?: Problem): void {
    let unique = name;
    for (let count = 2; this.names.has(unique); count++) unique = `${name} (${count})`;
    this.names.add(unique);
    this.found.push({ name: unique, path, ...(problem && { problem }) });
  }
}
