import type { Skipped } from '../../model/document.ts';
import { BiaojieError } from '../../model/error.ts';

export const damagedImage = (cause?: unknown): BiaojieError =>
  new BiaojieError(
    'damaged-file',
    {
      zh: '图片已损坏或不完整，无法解码。请重新扫描或重新下载。',
      en: 'The image is damaged or cut short and cannot be decoded. Scan or download it again.',
    },
    {},
    cause,
  );

/** HEIC: no decoder of it may be shipped freely. */
export const unsupportedHeif = (cause?: unknown): BiaojieError =>
  new BiaojieError(
    'unsupported-format',
    {
      zh: '不支持 HEIC/HEIF 图片。请在手机或电脑上另存为 JPEG 或 PNG 后再试。',
      en: 'HEIC and HEIF images are not supported. Convert the image to JPEG or PNG first.',
    },
    {},
    cause,
  );

export const unsupportedBitmap = (): BiaojieError =>
  new BiaojieError('unsupported-format', {
    zh: '不支持压缩的 BMP 图片。请另存为 PNG 后再试。',
    en: 'Compressed BMP images are not supported. Convert the image to PNG first.',
  });

/** Why the only page of an image is not read. */
export const unfitImage = (skipped: Skipped | undefined): BiaojieError =>
  skipped?.reason === 'limit-exceeded'
    ? new BiaojieError('file-too-large', {
        zh: '图片太大或太小，无法识别。请用 150 至 600 dpi 扫描的 A4 或 A3 页面。',
        en: 'The image is too large or too small to be recognised. Use pages of A4 or A3 scanned at 150 to 600 dpi.',
      })
    : damagedImage();

export const recognitionFailed = (cause: unknown): BiaojieError =>
  new BiaojieError(
    'internal',
    { zh: `文字识别失败：${String(cause)}`, en: `Recognition failed: ${String(cause)}` },
    {},
    cause,
  );

export const aborted = (cause: unknown): BiaojieError =>
  new BiaojieError('aborted', { zh: '已中止。', en: 'Aborted.' }, {}, cause);
