import { BiaojieError } from '../../model/error.ts';

/** Throws `aborted` where one of the signals says so. */
export const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw aborted(signal.reason);
};

export const aborted = (cause: unknown): BiaojieError =>
  new BiaojieError('aborted', { zh: '已中止。', en: 'Aborted.' }, {}, cause);
