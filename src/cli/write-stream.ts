import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { orCannotWrite } from '../model/cannot-write.ts';

/** A piece of one of the files that are written. */
export interface FileChunk {
  readonly path: string;
  readonly data: string | Uint8Array;
}

/**
 * Writes files as their pieces come, all of them whole or none at all: beside their places first, then
 * renamed. Gives the paths in the order in which they came up. Error: `cannot-write`, or what `chunks` throws.
 */
export const writeStream = async (chunks: AsyncIterable<FileChunk>): Promise<readonly string[]> => {
  const files = new TemporaryFiles();
  try {
    for await (const { path, data } of chunks) await files.write(path, data);
    return await files.keep();
  } catch (error) {
    await files.drop();
    throw error;
  }
};

interface TemporaryFile {
  readonly path: string;
  readonly handle: FileHandle;
}

class TemporaryFiles {
  private readonly files = new Map<string, TemporaryFile>();

  async write(path: string, data: string | Uint8Array): Promise<void> {
    const { handle } = this.files.get(path) ?? (await this.create(path));
    // `appendFile` of a handle writes all of it, where `write` may write a part.
    await orCannotWrite(path, () => handle.appendFile(data));
  }

  async keep(): Promise<readonly string[]> {
    for (const [path, { handle }] of this.files) await orCannotWrite(path, () => handle.close());
    for (const [path, file] of this.files) await orCannotWrite(path, () => rename(file.path, path));
    return [...this.files.keys()];
  }

  /** Files that were renamed already are whole; nothing is said of what cannot be taken away. */
  async drop(): Promise<void> {
    for (const { path, handle } of this.files.values()) {
      await handle.close().catch(() => undefined);
      await rm(path, { force: true }).catch(() => undefined);
    }
  }

  private async create(path: string): Promise<TemporaryFile> {
    const temporary = join(dirname(path), `.${basename(path).slice(0, 60)}.${process.pid}.tmp`);
    const handle = await orCannotWrite(path, async () => {
      await mkdir(dirname(path), { recursive: true });
      return open(temporary, 'w');
    });
    const file = { path: temporary, handle };
    this.files.set(path, file);
    return file;
  }
}
