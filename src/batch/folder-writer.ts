import { mkdir, open, readdir, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cannotWrite } from '../model/cannot-write.ts';

/**
 * Writes files of an import folder: each beside its place, flushed to the disk, then renamed, so that it is there
 * whole or not at all. Error: `cannot-write`, with what the system says (a full disk: ENOSPC).
 */
export const writeWhole = async (folder: string, name: string, text: string): Promise<void> => {
  const path = join(folder, name);
  // A process that was told to end may still be writing the same.
  const part = `${path}.${process.pid}${partial}`;
  try {
    const handle = await openMakingFolders(part);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, path);
  } catch (cause) {
    await unlink(part).catch(() => undefined);
    throw cannotWrite(path, cause);
  }
};

const partial = '.part';

const openMakingFolders = async (path: string) => {
  try {
    return await open(path, 'w');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
    return open(path, 'w');
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
