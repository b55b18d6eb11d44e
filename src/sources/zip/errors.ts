import { BiaojieError } from '../../model/error.ts';

/** The container ends too early, or its parts do not fit together. */
export const damagedContainer = (cause?: unknown): BiaojieError =>
  new BiaojieError(
    'damaged-file',
    {
      zh: '文件已损坏或不完整，无法解包。请重新下载，或用 Office、WPS 打开后另存，再试一次。',
      en: 'The file is damaged or incomplete and cannot be unpacked. Download it again, or open it in Office or WPS, save it anew and try again.',
    },
    {},
    cause,
  );

export const encryptedFile = (cause?: unknown): BiaojieError =>
  new BiaojieError(
    'encrypted-file',
    {
      zh: '文件有打开密码。请用 Office 或 WPS 打开，取消密码后另存，再试一次。',
      en: 'The file is protected by a password. Open it in Office or WPS, save it without one and try again.',
    },
    {},
    cause,
  );

/** What the file would unpack to is beyond a limit. `of` says what is counted, in both languages. */
export const unpacksTooLarge = (
  limit: number,
  of: { readonly zh: string; readonly en: string },
): BiaojieError =>
  new BiaojieError('file-too-large', {
    zh: `文件解包后${of.zh}超过上限 ${limit}，未予解包。`,
    en: `The file was not unpacked: its ${of.en} would be over the limit of ${limit}.`,
  });
