import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { type FilePlace, openable } from './file-place.ts';
import type { Problem } from './find-files.ts';
import { finds } from './finds.ts';
import type { Beginning } from './leftovers.ts';

/** Files up to this size, which most are, are read in one piece. Bytes. */
const pieceSize = 1 << 20;

/** What one way through a file tells. */
export interface ReadOnce {
  readonly sha256: string;
  readonly beginning: Beginning;
}

/** Reads the file once, for its digest and its beginning. */
export const readOnce = async (place: FilePlace): Promise<ReadOnce | Problem> => {
  try {
    const file = await open(openable(place));
    try {
      return (await file.stat()).size > pieceSize ? await inPieces(file) : await atOnce(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    return finds.unreadable(error as NodeJS.ErrnoException);
  }
};

const atOnce = async (file: FileHandle): Promise<ReadOnce> => {
  const bytes = await file.readFile();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, beginning: { bytes, whole: true } };
};

const inPieces = async (file: FileHandle): Promise<ReadOnce> => {
  const hash = createHash('sha256');
  let first: Buffer | undefined;
  for await (const piece of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
    hash.update(piece);
    first ??= piece;
  }
  const bytes = first ?? Buffer.alloc(0);
  return { sha256: hash.digest('hex'), beginning: { bytes, whole: false } };
};
