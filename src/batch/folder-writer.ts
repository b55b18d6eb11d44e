import { closeSync, fsync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, rm, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cannotWrite } from '../model/cannot-write.ts';
import { syncFolder } from './sync-folder.ts';

const flush = promisify(fsync);

/**
 * Writes files of an import folder: each beside its place, flushed to the disk, then renamed, so that it is there
 * whole or not at all. Only the flush is waited for: the other steps are shorter than their ways to a thread of the
 * file system and back, of which two workers on two cores have none to spare. Error: `cannot-write`, with what the
 * system says (a full disk: ENOSPC).
 */
export const writeWhole = async (
  folder: string,
  name: string,
  text: string | Iterable<string>,
): Promise<void> => {
  const path = join(folder, name);
  // A process that was told to end may still be writing the same.
  const part = `${path}.${process.pid}${partial}`;
  try {
    const file = openMakingFolders(part);
    try {
      for (const piece of typeof text === 'string' ? [text] : inPieces(text))
        writeFileSync(file, piece);
      await flush(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (cause) {
    await unlink(part).catch(() => undefined);
    throw cannotWrite(path, cause);
  }
};

const partial = '.part';

/** Characters that go to the disk at once. */
const pieceLength = 1 << 18;

function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Takes away what a process that was killed has left of files right in this folder. */
export const removeParts = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder))
    if (/\.\d+\.part$/.test(name)) await rm(join(folder, name), { force: true });
};

/** Renamed files stay so after a power cut once their folders, up to the import's own, are on the disk too. */
export const syncFoldersOf = async (folder: string, names: readonly string[]): Promise<void> => {
  const folders = new Set([folder]);
  for (const name of names)
    for (let inner = dirname(name); inner !== '.'; inner = dirname(inner))
      folders.add(join(folder, inner));
  for (const one of folders) await syncFolder(one);
};

const openMakingFolders = (path: string): number => {
  try {
    return openSync(path, 'w');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'w');
  }
};

/** Removes every file below `name` that is not kept, and folders that are empty then. Gives how many files went. */
export const removeOthers = async (
  folder: string,
  name: string,
  kept: ReadonlySet<string>,
): Promise<number> => {
  let removed = 0;
  const entries = await readdir(join(folder, name), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const inner = `${name}/${entry.name}`;
    if (entry.isDirectory()) {
      removed += await removeOthers(folder, inner, kept);
      await rmdir(join(folder, inner)).catch(() => undefined);
    } else if (!kept.has(inner)) {
      await rm(join(folder, inner), { force: true });
      if (!entry.name.endsWith(partial)) removed++;
    }
  }
  return removed;
};
