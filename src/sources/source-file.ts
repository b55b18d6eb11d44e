import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { BiaojieError } from '../model/error.ts';
import type { SourceFile } from '../model/source-document.ts';

/** Larger files are refused before they are read: 1 GiB. */
export const largestFile = 2 ** 30;

/** Reads the whole file into memory. Errors: `unreadable-file`, `file-too-large`. */
export const readSourceFile = (path: string): TE.TaskEither<BiaojieError, SourceFile> =>
  TE.tryCatch(
    () => readWhole(path),
    (cause) => (cause instanceof BiaojieError ? cause : unreadable(path, cause)),
  );

const readWhole = async (path: string): Promise<SourceFile> => {
  const handle = await open(path, 'r');
  try {
    const { size, mtimeMs: changed } = await handle.stat();
    if (size > largestFile) throw tooLarge(path, size);
    const bytes = await handle.readFile();
    // Pipes and the like have no size, and give their bytes once.
    const onDisk = bytes.length === size ? { path: resolve(path), size, changed } : undefined;
    return { name: basename(path), bytes, onDisk };
  } finally {
    await handle.close();
  }
};

const reasonsByCode: Readonly<Record<string, { zh: string; en: string }>> = {
  ENOENT: { zh: '文件不存在', en: 'there is no such file' },
  EACCES: { zh: '没有读取权限', en: 'reading it is not permitted' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
};

const unreadable = (path: string, cause: unknown): BiaojieError => {
  const code = String((cause as NodeJS.ErrnoException).code);
  const reason = reasonsByCode[code] ?? { zh: code, en: code };
  return new BiaojieError(
    'unreadable-file',
    { zh: `读不了 ${path}：${reason.zh}。`, en: `Cannot read ${path}: ${reason.en}.` },
    { file: path },
    cause,
  );
};

const tooLarge = (path: string, size: number): BiaojieError =>
  new BiaojieError(
    'file-too-large',
    {
      zh: `${path} 有 ${size} 字节，超过 ${largestFile} 字节的上限。请拆分后再试。`,
      en: `${path} has ${size} bytes, more than the limit of ${largestFile}. Split it and try again.`,
    },
    { file: path },
  );
