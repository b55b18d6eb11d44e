import { BiaojieError } from '../../model/error.ts';

export const aborted = (cause?: unknown): BiaojieError =>
  new BiaojieError('aborted', { zh: '读取已被中止。', en: 'Reading was aborted.' }, {}, cause);

export const emptyFile = (): BiaojieError =>
  new BiaojieError('empty-file', { zh: '文件是空的。', en: 'The file is empty.' });

/** The PDF asks for a password that was not given. */
export const passwordMissing = (cause: unknown): BiaojieError =>
  new BiaojieError(
    'encrypted-file',
    {
      zh: 'PDF 已加密，需要密码。请用 --password 给出密码。',
      en: 'The PDF is encrypted and needs a password. Give it with --password.',
    },
    {},
    cause,
  );

/** The PDF asks for another password than the one given. */
export const passwordWrong = (cause: unknown): BiaojieError =>
  new BiaojieError(
    'encrypted-file',
    {
      zh: 'PDF 已加密，给出的密码不对。请用 --password 给出正确的密码。',
      en: 'The PDF is encrypted and the password given is wrong. Give the right one with --password.',
    },
    {},
    cause,
  );

export const damagedFile = (cause: unknown): BiaojieError =>
  new BiaojieError(
    'damaged-file',
    {
      zh: 'PDF 已损坏，无法读取。请用阅读器打开后另存，再试一次。',
      en: 'The PDF is damaged and cannot be read. Open it in a viewer, save it anew and try again.',
    },
    {},
    cause,
  );

/** The PDF library failed where it should not: not the file's fault. */
export const libraryFailed = (cause: unknown): BiaojieError =>
  new BiaojieError(
    'internal',
    {
      zh: 'PDF 读取组件 pdfjs-dist 出错。',
      en: 'The PDF reader pdfjs-dist failed.',
    },
    {},
    cause,
  );
