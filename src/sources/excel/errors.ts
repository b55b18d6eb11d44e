import { BiaojieError } from '../../model/error.ts';
import { damagedContainer, encryptedFile } from '../zip/errors.ts';
import { excelLimits } from './limits.ts';

/** What the library threw, by its message: it has no other sign. */
export const libraryError = (message: string): BiaojieError =>
  /password|encrypt/i.test(message) ? encryptedFile(message) : damagedContainer(message);

/** The library was stopped: no workbook that is whole and within the limits needs as much. */
export const tooExpensive = (cause?: unknown): BiaojieError =>
  new BiaojieError(
    'damaged-file',
    {
      zh: '读取工作簿耗时过长或占用内存过多，已停止。文件可能已损坏，请用 Excel 或 WPS 打开后另存，再试一次。',
      en: 'Reading the workbook took too much time or memory and was stopped. It may be damaged: open it in Excel or WPS, save it anew and try again.',
    },
    {},
    cause,
  );

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
