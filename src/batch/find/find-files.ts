import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { BiaojieError } from '../../model/error.ts';
import type { Message } from '../../model/message.ts';
import { throwIfAborted } from './aborting.ts';
import { type FilePlace, fileNameOf, openable, placeIn } from './file-place.ts';
import { finds } from './finds.ts';

/** A file to read, or what stands in the way of looking further. */
export interface Found extends FilePlace {
  /** Below the path that the user named, with `/`. */
  readonly name: string;
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
 * Every file below the paths, sorted by name; on the way, how many have been met. Links are followed, each folder is
 * entered once. A folder or file that cannot be looked into stands in the list with its `problem`. Error: `aborted`.
 */
export async function* findFiles(
  paths: readonly string[],
  options: FindOptions,
): AsyncGenerator<number, readonly Found[]> {
  const walk = new Walk(options, await keyOf(resolve(options.out)));
  for (const path of paths) yield* walk.root(path, paths.length > 1);
  return walk.found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** One key for all the ways to a folder: its real path, byte by byte. */
const keyOf = async (path: string | Buffer): Promise<string> =>
  (await realpath(path, 'buffer').catch(() => Buffer.from(path))).toString('latin1');

const statusOf = (path: string | Buffer) =>
  stat(path).catch((error: NodeJS.ErrnoException) => error);

/** In one order on every system, because of two files that would be shown by one name the second gets another. */
const entriesOf = async (folder: string | Buffer) => {
  try {
    const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
    return entries.sort((a, b) => Buffer.compare(a.name, b.name));
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
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
  async *root(path: string, several: boolean): AsyncGenerator<number> {
    const whole = { path: resolve(path) };
    const name = basename(whole.path);
    const status = await statusOf(whole.path);
    if (status instanceof Error) this.add(name, whole, finds.unreadable(status));
    else if ((await keyOf(whole.path)) === this.out) throw isOutput(path);
    else if (status.isDirectory()) yield* this.folder(whole, several ? `${name}/` : '');
    else this.add(name, whole);
  }

  private async *folder(folder: FilePlace, prefix: string): AsyncGenerator<number> {
    throwIfAborted(this.options.signal);
    const real = await keyOf(openable(folder));
    if (real === this.out || this.entered.has(real)) return;
    this.entered.add(real);
    const entries = await entriesOf(openable(folder));
    if (entries instanceof Error) this.add(prefix, folder, finds.unreadable(entries));
    else for (const entry of entries) yield* this.entry(entry, folder, prefix);
    yield this.found.length;
  }

  private async *entry(
    entry: Dirent<Buffer>,
    folder: FilePlace,
    prefix: string,
  ): AsyncGenerator<number> {
    const name = `${prefix}${fileNameOf(entry.name)}`;
    const place = placeIn(folder, entry.name);
    const status = entry.isSymbolicLink() ? await statusOf(openable(place)) : entry;
    if (status instanceof Error) this.add(name, place, finds.unreadable(status));
    else if (status.isDirectory()) {
      if (entry.name[0] === dot) this.add(`${name}/`, place, finds.hiddenFolder());
      else yield* this.folder(place, `${name}/`);
    } else if (!status.isFile()) this.add(name, place, finds.notAFile());
    else if (this.options.wants(name)) this.add(name, place);
  }

  /** The same name below two of the paths: the second bears a number. */
  private add(name: string, place: FilePlace, problem?: Problem): void {
    let unique = name;
    for (let count = 2; this.names.has(unique); count++) unique = `${name} (${count})`;
    this.names.add(unique);
    this.found.push({ name: unique, ...place, ...(problem && { problem }) });
  }
}

const dot = 0x2e;
