import { BiaojieError } from '../model/error.ts';

/** The error for an engine that does not open or breaks off. */
export const readerFailed = (engine: string, cause: unknown): BiaojieError => {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new BiaojieError(
    'internal',
    {
      zh: `识别引擎 ${engine} 出错：${reason}`,
      en: `The recognition engine ${engine} failed: ${reason}`,
    },
    {},
    cause,
  );
};
