import type { Problem } from './find-files.ts';

/** The beginning of a file; `whole` where there is no more of it. */
export interface Beginning {
  readonly bytes: Buffer;
  readonly whole: boolean;
}

interface Leftover {
  readonly zh: string;
  readonly en: string;
  readonly is: (name: string, beginning: Beginning) => boolean;
}

const startsWith = ({ bytes }: Beginning, hex: string): boolean =>
  bytes.subarray(0, hex.length / 2).toString('hex') === hex;

/** The first characters; of UTF-16 the bytes that ASCII does not need go. */
const firstText = ({ bytes }: Beginning): string =>
  bytes
    .subarray(0, 256)
    .toString('latin1')
    .replace(/^(?:ÿþ|þÿ|ï»¿)/, '')
    .replaceAll('\0', '');

const isJson = (beginning: Beginning): boolean => {
  const { bytes, whole } = beginning;
  const first = firstText(beginning).trimStart();
  if (!/^[[{]/.test(first)) return false;
  // One that is not read to its end is known by the contract of this project's own files.
  if (/^\{\s*"schema":\s*"biaojie\./.test(first)) return true;
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  return (whole && parses(text)) || parses(text.slice(0, Math.max(0, text.indexOf('\n'))));
};

const parses = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

/** Owner files are smaller: a document that somebody named like one is read. */
const largestOwnerFile = 1024;

/** What programs leave in folders of documents: each known by its content, with its name where that is not enough. */
const leftovers: readonly Leftover[] = [
  {
    zh: 'Windows 缩略图缓存（Thumbs.db）',
    en: 'thumbnails of Windows (Thumbs.db)',
    // A compound file, as old Office documents are: only its name tells them apart at its beginning.
    is: (name, file) => /^thumbs\.db$/i.test(name) && startsWith(file, 'd0cf11e0a1b11ae1'),
  },
  {
    zh: 'Windows 文件夹设置（desktop.ini）',
    en: 'folder settings of Windows (desktop.ini)',
    is: (_, file) =>
      /^\s*\[(?:\.ShellClassInfo|LocalizedFileNames|ViewState)\]/i.test(firstText(file)),
  },
  {
    zh: 'macOS 文件夹设置（.DS_Store）',
    en: 'folder settings of macOS (.DS_Store)',
    is: (_, file) => startsWith(file, '0000000142756431'),
  },
  {
    zh: 'macOS 的附属文件（._…）',
    en: 'what macOS keeps beside a file (._…)',
    is: (_, file) => startsWith(file, '0005160700'),
  },
  {
    zh: 'Office 或 WPS 打开文件时的占用标记（~$…）',
    en: 'the mark of a file that is open in Office or WPS (~$…)',
    is: (name, { bytes, whole }) =>
      (name.startsWith('~$') || /^\.~lock\..*#$/.test(name)) &&
      whole &&
      bytes.length <= largestOwnerFile,
  },
  { zh: 'JSON 数据', en: 'JSON data', is: (_, file) => isJson(file) },
];

/** Why this file, which is no document, is not read; null for all others. `name`: without folders. */
export const leftoverProblem = (name: string, beginning: Beginning): Problem | null => {
  const found = leftovers.find(({ is }) => is(name, beginning));
  if (!found) return null;
  return {
    is: 'passed-over',
    code: 'not-a-document',
    message: { zh: `${found.zh}，不是文档。`, en: `Not a document: ${found.en}.` },
  };
};
