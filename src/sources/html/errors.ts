import { BiaojieError } from '../../model/error.ts';
import { htmlLimits } from './limits.ts';

export const tooLarge = (): BiaojieError =>
  new BiaojieError('file-too-large', {
    zh: `网页文件超过 ${htmlLimits.bytes} 字节的上限。`,
    en: `The web page is larger than the limit of ${htmlLimits.bytes} bytes.`,
  });

export const tooManyElements = (): BiaojieError =>
  new BiaojieError('file-too-large', {
    zh: `网页的元素超过 ${htmlLimits.elements} 个的上限，没有读取。`,
    en: `The web page was not read: it has more than ${htmlLimits.elements} elements.`,
  });
