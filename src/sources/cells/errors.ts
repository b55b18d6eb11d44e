import { BiaojieError } from '../../model/error.ts';

export const aborted = (cause: unknown): BiaojieError =>
  new BiaojieError('aborted', { zh: '读取已被中止。', en: 'Reading was aborted.' }, {}, cause);

export const emptyFile = (): BiaojieError =>
  new BiaojieError('empty-file', { zh: '文件是空的。', en: 'The file is empty.' });

/** Throws `aborted` where the signal says so. */
export const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw aborted(signal.reason);
};

/** An error as one of the project's. What no reader foresaw is the project's fault and not the file's. */
export const asBiaojieError = (error: unknown): BiaojieError =>
  error instanceof BiaojieError
    ? error
    : new BiaojieError(
        'internal',
        {
          zh: '读取文件时出现内部错误。',
          en: 'An internal error came up while the file was read.',
        },
        {},
        error,
      );
