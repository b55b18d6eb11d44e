import { compoundFileNames, isCompoundFile } from './zip/compound-file.ts';
import { zipNames } from './zip/zip-names.ts';

/** What a file is, by its content. `text` is all that nothing else claims. */
export type FileKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'xls'
  | 'html'
  | 'text'
  | 'encrypted'
  | 'doc'
  | 'rtf'
  | 'mhtml'
  | 'ofd'
  | 'odt'
  | 'ods'
  | 'pptx'
  | 'xlsb'
  | 'office-xml'
  | 'zip'
  | 'rar'
  | '7z'
  | 'ole'
  | 'image';

type Signature = readonly [FileKind, readonly number[]];

const ascii = (text: string): readonly number[] => [...text].map((c) => c.charCodeAt(0));

const signatures: readonly Signature[] = [
  ['rtf', ascii('{\\rtf')],
  ['image', [0x89, ...ascii('PNG')]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', ascii('GIF8')],
  ['image', ascii('II*\0')],
  ['image', ascii('MM\0*')],
  ['rar', ascii('Rar!')],
  ['7z', [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c]],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte);

const bySignature = (bytes: Uint8Array): FileKind | null =>
  signatures.find(([, signature]) => startsWith(bytes, signature))?.[0] ?? null;

/** WebP, BMP and HEIF, whose signatures are not in one piece. */
const isOtherImage = (bytes: Uint8Array): boolean =>
  (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)) ||
  (startsWith(bytes, ascii('BM')) && startsWith(bytes, [0, 0, 0, 0], 6)) ||
  ['ftypheic', 'ftypheix', 'ftypmif1', 'ftypavif'].some((brand) =>
    startsWith(bytes, ascii(brand), 4),
  );

/** A PDF may have up to a kilobyte of other bytes before its header (PDF 1.7, H.3.4.1). */
const isPdf = (bytes: Uint8Array): boolean => latin(bytes, 1024).includes('%PDF-');

const latin = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.byteLength)).toString(
    'latin1',
  );

/** Entries that tell what a zip container is: the first kind that has one. */
const zipKinds: readonly (readonly [FileKind, RegExp])[] = [
  ['ofd', /^OFD\.xml$/i],
  ['docx', /^word[\\/]/i],
  ['xlsb', /^xl[\\/]workbook\.bin$/i],
  ['xlsx', /^xl[\\/]/i],
  ['pptx', /^ppt[\\/]/i],
];

const openDocumentKinds: readonly (readonly [FileKind, string])[] = [
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
];

const zipKind = (bytes: Uint8Array): FileKind => {
  // OpenDocument stores its media type first and unpacked, so that it can be read just so.
  const head = latin(bytes, 256);
  const open = openDocumentKinds.find(([, mediaType]) => head.includes(`mimetype${mediaType}`));
  if (open) return open[0];
  const names = zipNames(bytes);
  return zipKinds.find(([, name]) => names.some((n) => name.test(n)))?.[0] ?? 'zip';
};

const compoundKinds: readonly (readonly [FileKind, string])[] = [
  ['encrypted', 'EncryptedPackage'],
  ['xls', 'Workbook'],
  ['xls', 'Book'],
  ['doc', 'WordDocument'],
];

const compoundKind = (bytes: Uint8Array): FileKind => {
  const names = compoundFileNames(bytes);
  return compoundKinds.find(([, name]) => names.includes(name))?.[0] ?? 'ole';
};

const markup =
  /^[\ufeff\s]*<(?:!doctype\s+html|html|head|body|table|tbody|tr|meta|title|style|center|font|span|div|p|h[1-6])[\s/>]/i;
const officeXml =
  /urn:schemas-microsoft-com:office:spreadsheet|schemas\.microsoft\.com\/office\/word\/2003|schemas\.microsoft\.com\/office\/2006\/xmlPackage|opendocument:xmlns:office/;
const mailHeader = /^\s*[a-z-]{2,40}:/i;
const webArchive = /^content-type:\s*multipart\/related/im;

/** The beginning as characters; in UTF-16 every second byte goes, which is right for markup. */
const beginning = (bytes: Uint8Array): string =>
  latin(bytes, 4096)
    .replace(/^(?:ÿþ|þÿ|ï»¿)/, '')
    .replaceAll('\0', '');

/** What may stand before the first tag: comments and processing instructions. */
const withoutPreamble = (text: string): string =>
  text.replace(/^\s*(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*)*/, '');

const textKind = (bytes: Uint8Array): FileKind => {
  const text = beginning(bytes);
  if (officeXml.test(text) && /^\s*<\?xml/.test(text)) return 'office-xml';
  if (markup.test(withoutPreamble(text))) return 'html';
  return mailHeader.test(text) && webArchive.test(text) ? 'mhtml' : 'text';
};

/**
 * What a file is, by its bytes and never by its name: an `.xls` is often a web page or a text, a `.doc`
 * often RTF. Only a look: a file of this kind may still be damaged.
 */
export const sniff = (bytes: Uint8Array): FileKind => {
  if (isCompoundFile(bytes)) return compoundKind(bytes);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return zipKind(bytes);
  const kind = bySignature(bytes);
  if (kind) return kind;
  if (isPdf(bytes)) return 'pdf';
  return isOtherImage(bytes) ? 'image' : textKind(bytes);
};
