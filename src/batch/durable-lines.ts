import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { orCannotWrite } from '../model/cannot-write.ts';
import { syncFolder } from './sync-folder.ts';

const newline = 0x0a;
const space = 0x20;
/** A line that another process is in the middle of writing is whole after this, in milliseconds. */
const patience = 100;
/** Read at once, in bytes. */
const chunkSize = 1 << 20;

/**
 * Appends one line to a file of NDJSON and returns when the disk has it. Each line goes out in one write, so
 * lines of several processes do not mix. Error: `cannot-write`.
 */
export const appendLine = async (path: string, line: string): Promise<void> => {
  const { O_APPEND, O_CREAT, O_WRONLY } = constants;
  await orCannotWrite(path, async () => {
    const handle = await open(path, O_APPEND | O_CREAT | O_WRONLY, 0o666);
    try {
      const bytes = Buffer.from(`${line}\n`);
      const { bytesWritten } = await handle.write(bytes);
      // The rest must not follow in a second write: the torn line is healed before the next one.
      if (bytesWritten < bytes.length) throw new Error('ENOSPC');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(dirname(path));
  });
};

/**
 * Takes out of the file what a process left that was killed in the middle of a line, and keeps it aside in
 * `path.torn`. A last line that is whole and only lacks its end gets it. The torn bytes are overwritten with
 * spaces, not cut off, because another process may be appending at this moment. Gives what was kept aside.
 */
export const healLines = async (
  path: string,
  isWhole: (line: string) => boolean,
): Promise<string | null> => {
  const handle = await open(path, 'r+').catch(() => null);
  if (!handle) return null;
  try {
    const tail = await settledTail(handle);
    if (tail === null) return null;
    const text = tail.bytes.toString('utf8');
    if (text.trim() === '') return null;
    if (isWhole(text)) {
      await handle.write(Buffer.of(newline), 0, 1, tail.start + tail.bytes.length);
      return null;
    }
    await appendLine(`${path}.torn`, text);
    await handle.write(Buffer.alloc(tail.bytes.length, space), 0, tail.bytes.length, tail.start);
    await handle.sync();
    return text;
  } finally {
    await handle.close();
  }
};

interface Tail {
  readonly start: number;
  readonly bytes: Buffer;
}

/** What stands behind the last line end, once nobody is writing it any more; null where nothing does. */
const settledTail = async (handle: FileHandle): Promise<Tail | null> => {
  const first = await readTail(handle);
  if (first === null) return null;
  await setTimeout(patience);
  const second = await readTail(handle);
  if (second === null || second.start !== first.start) return null;
  return second.bytes.length === first.bytes.length ? second : settledTail(handle);
};

const readTail = async (handle: FileHandle): Promise<Tail | null> => {
  const { size } = await handle.stat();
  let start = size;
  const pieces: Buffer[] = [];
  while (start > 0) {
    const from = Math.max(0, start - chunkSize);
    const piece = Buffer.alloc(start - from);
    await handle.read(piece, 0, piece.length, from);
    const end = piece.lastIndexOf(newline);
    pieces.unshift(piece.subarray(end + 1));
    start = from + end + 1;
    if (end >= 0) break;
  }
  return start === size ? null : { start, bytes: Buffer.concat(pieces) };
};

/** Reads a file that others append to: each call gives the lines that have become whole since the last one. */
export class GrowingLines {
  private readonly path: string;
  private offset = 0;
  private line = 0;

  constructor(path: string) {
    this.path = path;
  }

  /** New lines with their numbers, from 1. None where there is no file. Blank lines are left out. */
  async read(): Promise<readonly { readonly number: number; readonly text: string }[]> {
    const handle = await open(this.path, 'r').catch(() => null);
    if (!handle) return [];
    try {
      const { size } = await handle.stat();
      if (size <= this.offset) return [];
      const bytes = Buffer.alloc(size - this.offset);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, this.offset);
      const end = bytes.subarray(0, bytesRead).lastIndexOf(newline) + 1;
      this.offset += end;
      return this.toLines(bytes.toString('utf8', 0, end));
    } finally {
      await handle.close();
    }
  }

  private toLines(text: string) {
    const lines = text.split('\n').slice(0, -1);
    const numbered = lines.map((line, index) => ({ number: this.line + index + 1, text: line }));
    this.line += lines.length;
    return numbered.filter((one) => one.text.replace(/^\ufeff/, '').trim() !== '');
  }
}
