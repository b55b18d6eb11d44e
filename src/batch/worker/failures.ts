import type { JobFailure } from './messages.ts';

const failed = (code: string, zh: string, en: string): JobFailure => ({
  is: 'failed',
  code,
  message: { zh, en },
});

/** What becomes of a file whose worker does not come back. */
export const failures = {
  timedOut: (milliseconds: number) =>
    failed(
      'timed-out',
      `${milliseconds / 1000} 秒内没有读完。可用 --timeout 放宽，或拆分此文件。`,
      `Not read within ${milliseconds / 1000} s. Allow more with --timeout, or split the file.`,
    ),
  outOfMemory: (bytes: number) =>
    failed(
      'out-of-memory',
      `所需内存超过 ${Math.round(bytes / 2 ** 20)} MB。请拆分此文件。`,
      `Needs more than ${Math.round(bytes / 2 ** 20)} MB of memory. Split the file.`,
    ),
  changedMeanwhile: () =>
    failed(
      'file-changed',
      '读取期间文件被改动。请再运行一次。',
      'The file changed while it was read. Run the import again.',
    ),
  crashed: (how: string | number | null) =>
    failed(
      'worker-crashed',
      `读取此文件的进程意外结束（${how}）。请把此文件报告给我们。`,
      `The process that read the file ended unexpectedly (${how}). Please report the file.`,
    ),
};
