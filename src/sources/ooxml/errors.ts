import { BiaojieError } from '../../model/error.ts';
import { xmlLimits } from './limits.ts';

const partName = (part: string): string => part.slice(0, 200);

/** A part is missing, or is no well-formed XML. */
export const damagedPart = (part: string, cause?: unknown): BiaojieError =>
  new BiaojieError(
    'damaged-file',
    {
      zh: `文件已损坏：内部的 ${partName(part)} 无法读取。请用 Office 或 WPS 打开后另存，再试一次。`,
      en: `The file is damaged: its part ${partName(part)} cannot be read. Open it in Office or WPS, save it anew and try again.`,
    },
    {},
    cause,
  );

/** Office never writes a document type; it is a way to make a small file huge. */
export const declaresTypes = (part: string): BiaojieError =>
  new BiaojieError('damaged-file', {
    zh: `文件不可信：内部的 ${partName(part)} 含有 DTD 声明，没有读取。`,
    en: `The file cannot be trusted and was not read: its part ${partName(part)} declares a document type (DTD).`,
  });

export const partTooLarge = (part: string): BiaojieError =>
  new BiaojieError('file-too-large', {
    zh: `文件内部的 ${partName(part)} 超过 ${xmlLimits.characters} 个字符的上限。请拆分后再试。`,
    en: `The part ${partName(part)} of the file is over the limit of ${xmlLimits.characters} characters. Split it and try again.`,
  });
