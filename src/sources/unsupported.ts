import { BiaojieError } from '../model/error.ts';
import type { Message } from '../model/message.ts';
import type { FileKind } from './sniff.ts';
import { encryptedFile } from './zip/errors.ts';

/** The kinds of file that have a reader. */
export type ReadableKind = 'pdf' | 'docx' | 'xlsx' | 'xls' | 'html' | 'text' | 'image';
export type UnsupportedKind = Exclude<FileKind, ReadableKind>;

const saveAs = (what: Message, as: string): Message => ({
  zh: `${what.zh}不能直接读取。请用 Office 或 WPS 打开，另存为 ${as} 后再试。`,
  en: `${what.en} cannot be read. Open it in Office or WPS, save it as ${as} and try again.`,
});

const unpackFirst = (what: Message): Message => ({
  zh: `${what.zh}不能直接读取。请先解压，再读取其中的文件。`,
  en: `${what.en} cannot be read. Unpack it first and read the files in it.`,
});

const messages: Readonly<Record<Exclude<UnsupportedKind, 'encrypted'>, Message>> = {
  doc: saveAs(
    {
      zh: '旧版 Word 或 WPS 文字文件（.doc、.wps）',
      en: 'A document of old Word or WPS (.doc, .wps)',
    },
    '.docx',
  ),
  rtf: saveAs({ zh: 'RTF 文件', en: 'An RTF file' }, '.docx'),
  mhtml: saveAs(
    { zh: '单个文件网页（MHTML）', en: 'A web archive (MHTML)' },
    '.docx / .xlsx / PDF',
  ),
  odt: saveAs({ zh: 'OpenDocument 文字文件（.odt）', en: 'An OpenDocument text (.odt)' }, '.docx'),
  ods: saveAs(
    { zh: 'OpenDocument 表格文件（.ods）', en: 'An OpenDocument spreadsheet (.ods)' },
    '.xlsx',
  ),
  pptx: saveAs({ zh: '演示文稿', en: 'A presentation' }, 'PDF'),
  xlsb: saveAs(
    { zh: 'Excel 二进制工作簿（.xlsb）', en: 'A binary Excel workbook (.xlsb)' },
    '.xlsx',
  ),
  'office-xml': saveAs(
    { zh: '单个 XML 文件形式的 Office 文件', en: 'An Office document in one XML file' },
    '.docx / .xlsx',
  ),
  ole: saveAs(
    { zh: '旧版 Office 或 WPS 文件', en: 'A file of an old Office or WPS program' },
    '.docx / .xlsx / PDF',
  ),
  ofd: {
    zh: 'OFD 文件不能直接读取。请用 OFD 阅读器打开，导出为 PDF 后再试。',
    en: 'An OFD file cannot be read. Open it in an OFD reader, export it as PDF and try again.',
  },
  zip: unpackFirst({ zh: '压缩包（.zip）', en: 'A zip archive' }),
  rar: unpackFirst({ zh: '压缩包（.rar）', en: 'A rar archive' }),
  '7z': unpackFirst({ zh: '压缩包（.7z）', en: 'A 7z archive' }),
};

/**
 * Why a file of this kind is not read, and what to do about it: `unsupported-format`, or
 * `encrypted-file` for an Office file with a password.
 */
export const unsupported = (kind: UnsupportedKind): BiaojieError =>
  kind === 'encrypted' ? encryptedFile() : new BiaojieError('unsupported-format', messages[kind]);
