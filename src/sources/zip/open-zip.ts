import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { BiaojieError } from '../../model/error.ts';
import { throwIfAborted } from '../cells/errors.ts';
import { damagedContainer, encryptedFile, unpacksTooLarge } from './errors.ts';
import { type ZipLimits, zipLimits } from './limits.ts';

/** A zip container whose directory has passed the limits. Nothing is unpacked until it is asked for. */
export interface ZipContainer {
  /** The names of its entries, in the order of the directory. */
  readonly names: readonly string[];
  /** The bytes of an entry; null where there is none. Errors as of `openZip`, thrown. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
}

/** Sums for messages: what is counted. */
const counted = {
  entries: { zh: '条目数', en: 'number of entries' },
  bytes: { zh: '字节数', en: 'size in bytes' },
  ratio: { zh: '压缩比', en: 'compression ratio' },
} as const;

const checkEntry = (entry: Entry, limits: ZipLimits): void => {
  if (entry.isEncrypted()) throw encryptedFile();
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > limits.anyRatio && uncompressedSize > compressedSize * limits.ratio) {
    throw unpacksTooLarge(limits.ratio, counted.ratio);
  }
};

const readDirectory = async (
  zip: ZipFile,
  limits: ZipLimits,
): Promise<ReadonlyMap<string, Entry>> => {
  if (zip.entryCount > limits.entries) throw unpacksTooLarge(limits.entries, counted.entries);
  const entries = new Map<string, Entry>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry, limits);
    bytes += entry.uncompressedSize;
    if (bytes > limits.bytes) throw unpacksTooLarge(limits.bytes, counted.bytes);
    // Of two entries of one name the later one counts, as in other readers.
    entries.set(entry.fileName, entry);
  }
  return entries;
};

/**
 * The library ends the stream with an error as soon as it gives more bytes than the directory says, so
 * that a directory that lies about sizes cannot get past the limits.
 */
const unpack = async (stream: Readable, signal: AbortSignal | undefined): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) {
    throwIfAborted(signal);
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
};

/** The library does not compare checksums; a flipped bit could change an amount. */
const whole = (entry: Entry, content: Uint8Array): Uint8Array => {
  if (crc32(content) !== entry.crc32) throw damagedContainer();
  return content;
};

/** A failure of the library as an error of the project: whatever it stumbles over is damage. */
const orDamaged = async <A>(work: Promise<A>): Promise<A> => {
  try {
    return await work;
  } catch (error) {
    throw error instanceof BiaojieError ? error : damagedContainer(error);
  }
};

/**
 * Opens a zip container in memory and checks its directory against the limits before anything is
 * unpacked. Rejects with `damaged-file`, `file-too-large`, `encrypted-file` or `aborted`.
 */
export const openZip = async (
  bytes: Uint8Array,
  signal?: AbortSignal,
  limits: ZipLimits = zipLimits,
): Promise<ZipContainer> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await orDamaged(fromBufferPromise(buffer, { lazyEntries: true }));
  const entries = await orDamaged(readDirectory(zip, limits));
  const read = async (name: string): Promise<Uint8Array | null> => {
    throwIfAborted(signal);
    const entry = entries.get(name);
    if (!entry) return null;
    const stream = zip.openReadStreamPromise(entry);
    return whole(entry, await orDamaged(stream.then((opened) => unpack(opened, signal))));
  };
  return { names: [...entries.keys()], read };
};
