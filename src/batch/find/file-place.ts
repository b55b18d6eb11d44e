import { sep } from 'node:path';
import { TextDecoder } from 'node:util';

/** Where a file or folder is: `raw` where the bytes of its path are no UTF-8, so that text would not find it. */
export interface FilePlace {
  /** Absolute, to show and to open where there is no `raw`. */
  readonly path: string;
  readonly raw?: Buffer;
}

/** What opens the file. */
export const openable = ({ path, raw }: FilePlace): string | Buffer => raw ?? path;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const gb18030 = new TextDecoder('gb18030', { fatal: true });

/**
 * The bytes of a file's name as text. Archives made on Chinese Windows unpack on Linux to names in its code page; what
 * is not that either is shown byte by byte, so that two names never become one.
 */
export const fileNameOf = (bytes: Buffer): string =>
  decoded(utf8, bytes) ?? decoded(gb18030, bytes) ?? bytes.toString('latin1');

const decoded = (decoder: TextDecoder, bytes: Buffer): string | null => {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};

/** What is called so in this folder. */
export const placeIn = (folder: FilePlace, name: Buffer): FilePlace => {
  const path = folder.path.endsWith(sep) ? folder.path : `${folder.path}${sep}`;
  const whole = `${path}${fileNameOf(name)}`;
  if (folder.raw === undefined && decoded(utf8, name) !== null) return { path: whole };
  const before = folder.raw ? Buffer.concat([folder.raw, Buffer.from(sep)]) : Buffer.from(path);
  return { path: whole, raw: Buffer.concat([before, name]) };
};
