import * as E from 'fp-ts/lib/Either.js';
import { BiaojieError } from '../../model/error.ts';
import { isReadable, isSlightlyDamaged } from './readable.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** First bytes of formats that may pass for text. */
const foreignSignatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x50, 0x4b, 0x03, 0x04], // ZIP, and with it DOCX, XLSX and OFD
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0xd0, 0xcf, 0x11, 0xe0], // DOC and XLS
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
];

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** UTF-16 shows in the zero bytes of its line ends, spaces and digits, all of them in one half. */
const zeroParity = (bytes: Uint8Array): readonly [even: number, odd: number] => {
  const zeros: [number, number] = [0, 0];
  for (let i = bytes.indexOf(0); i !== -1; i = bytes.indexOf(0, i + 1)) {
    zeros[(i & 1) as 0 | 1] += 1;
  }
  return zeros;
};

const utf16ByZeros = (bytes: Uint8Array): Encoding | null => {
  const [even, odd] = zeroParity(bytes);
  if (even + odd === 0) return null;
  // U+3000 and its like have their zero in the other half, but a text has far more spaces and digits.
  return odd > even ? 'utf-16le' : 'utf-16be';
};

const strictly = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** What cannot be decoded becomes U+FFFD, which later stages ask about. */
const leniently = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes);

const marked = (bytes: Uint8Array): Encoding | null =>
  marks.find(([, mark]) => startsWith(bytes, mark))?.[0] ?? utf16ByZeros(bytes);

const readable = (text: string | null): string | null =>
  text !== null && isReadable(text) ? text : null;

/**
 * Strict UTF-8 first, because GB18030 gives a meaning to nearly all of UTF-8 but not the other way
 * round. A few replacements among many whole characters are damage, no sign of another encoding.
 */
const unmarked = (bytes: Uint8Array): string | null => {
  const strict = strictly(bytes, 'utf-8');
  if (strict !== null) return readable(strict);
  const damaged = leniently(bytes, 'utf-8');
  if (isSlightlyDamaged(damaged)) return readable(damaged);
  return readable(leniently(bytes, 'gb18030')) ?? readable(damaged);
};

const notText = (): BiaojieError =>
  new BiaojieError('not-a-document', {
    zh: '这不是文本文件：内容不是 UTF-8、UTF-16 或 GB18030 编码的文字。',
    en: 'This is not a text file: its content is no text in UTF-8, UTF-16 or GB18030.',
  });

/**
 * The text of a file whose encoding shows in its content: UTF-8, UTF-16 (both byte orders, with or
 * without a byte order mark), GB18030 (and GBK within it). Single broken bytes become U+FFFD.
 * Error: `not-a-document`.
 */
export const decodeText = (bytes: Uint8Array): E.Either<BiaojieError, string> => {
  if (foreignSignatures.some((signature) => startsWith(bytes, signature))) {
    return E.left(notText());
  }
  const encoding = marked(bytes);
  const text = encoding === null ? unmarked(bytes) : readable(leniently(bytes, encoding));
  return text === null ? E.left(notText()) : E.right(text);
};
