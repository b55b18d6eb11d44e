import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { FileOnDisk } from '../../model/source-document.ts';

/** A file of which parts are read as they are asked for. Throws where it is no longer the file that it was. */
export class ByteRanges {
  readonly size: number;
  /** Bytes that were read since this was last set to 0. */
  taken = 0;
  private readonly file: FileOnDisk;
  private descriptor: number | null;

  constructor(file: FileOnDisk) {
    this.file = file;
    this.size = file.size;
    this.descriptor = openSync(file.path, 'r');
  }

  /** From `begin` up to and without `end`. */
  read(begin: number, end: number): Uint8Array {
    const { descriptor } = this;
    if (descriptor === null) throw new Error('the file is closed');
    const bytes = new Uint8Array(end - begin);
    for (let done = 0; done < bytes.length; ) {
      const read = readSync(descriptor, bytes, done, bytes.length - done, begin + done);
      if (read === 0) throw new Error('the file has become shorter');
      done += read;
    }
    const { size, mtimeMs } = fstatSync(descriptor);
    if (size !== this.size || mtimeMs !== this.file.changed)
      throw new Error('the file has changed');
    this.taken += bytes.length;
    return bytes;
  }

  close(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }
}
