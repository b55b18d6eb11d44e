import { BiaojieError } from '../../model/error.ts';
import { damagedContainer, encryptedFile } from '../zip/errors.ts';
import { excelLimits } from './limits.ts';

/** What the library threw, by its message: it has no other sign. */
export const libraryError = (error: unknown): BiaojieError => {
  if (error instanceof BiaojieError) return error;
  const message = error instanceof Error ? error.message : '';
  return /password|encrypt/i.test(message) ? encryptedFile(error) : damagedContainer(error);
};

export const workbookTooLarge = (): BiaojieError =>
  new BiaojieError('file-too-large', {
    zh: `工作簿超过 ${excelLimits.bytes} 字节的上限。请拆分后再试。`,
    en: `The workbook is larger than the limit of ${excelLimits.bytes} bytes. Split it and try again.`,
  });

export const sheetTooLarge = (): BiaojieError =>
  new BiaojieError('file-too-large', {
    zh: `工作表解包后超过 ${excelLimits.sheetBytes} 字节的上限。请拆分后再试。`,
    en: `A sheet of the workbook is larger than the limit of ${excelLimits.sheetBytes} bytes when unpacked. Split it and try again.`,
  });
