import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { BiaojieError } from '../../model/error.ts';
import type { FileOnDisk } from '../../model/source-document.ts';

/**
 * A file of which parts are read as they are asked for. Throws `unreadable-file` where it is no longer the file that it
 * was, or gone.
 */
export class ByteRanges {
  readonly size: number;
  /** Bytes that were read since this was last set to 0. */
  taken = 0;
  private readonly file: FileOnDisk;
  private descriptor: number | null;

  constructor(file: FileOnDisk) {
    this.file = file;
    this.size = file.size;
    try {
      this.descriptor = openSync(file.path, 'r');
    } catch (cause) {
      throw changed(file, cause);
    }
  }

  /** From `begin` up to and without `end`. */
  read(begin: number, end: number): Uint8Array {
    const { descriptor } = this;
    if (descriptor === null) throw changed(this.file);
    const bytes = new Uint8Array(end - begin);
    for (let done = 0; done < bytes.length; ) {
      const read = readSync(descriptor, bytes, done, bytes.length - done, begin + done);
      if (read === 0) throw changed(this.file);
      done += read;
    }
    const { size, mtimeMs } = fstatSync(descriptor);
    if (size !== this.size || mtimeMs !== this.file.changed) throw changed(this.file);
    this.taken += bytes.length;
    return bytes;
  }

  close(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }
}

const changed = ({ path }: FileOnDisk, cause?: unknown): BiaojieError =>
  new BiaojieError(
    'unreadable-file',
    {
      zh: `${path} 在读取过程中被改动或移走。请重新导入。`,
      en: `${path} was changed or moved while it was read. Import it again.`,
    },
    { file: path },
    cause,
  );
