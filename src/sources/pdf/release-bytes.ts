import type { FileOnDisk } from '../../model/source-document.ts';
import type { PdfSource } from './page-pictures.ts';

/** Larger files make room for their pages: a worker has 700 MB for all that it does. */
const mostInMemory = 32 * 2 ** 20;

/** The library looks for this at the end of a file; where it is missing it would ask for all ranges, again and again. */
const startOfTable = 'startxref';
const longestEnd = 1024;

const hasEnd = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(-longestEnd)).includes(startOfTable);

/**
 * Where the pictures of a PDF are to be read from, once nothing else reads its bytes. Those of a large file that can
 * be read again are let go, whoever else still holds them: they are empty then.
 */
export const releaseBytes = (
  bytes: Uint8Array,
  onDisk: FileOnDisk | undefined,
  most: number = mostInMemory,
): PdfSource => {
  const { buffer, length } = bytes;
  const isRead = length > most && length === buffer.byteLength && hasEnd(bytes);
  if (!onDisk || !isRead) return bytes;
  structuredClone(buffer, { transfer: [buffer as ArrayBuffer] });
  return onDisk;
};
