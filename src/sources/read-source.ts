import * as TE from 'fp-ts/lib/TaskEither.js';
import type { BiaojieError } from '../model/error.ts';
import type { SourceDocument, SourceFile } from '../model/source-document.ts';
import { type FileKind, sniff } from './sniff.ts';
import { type ReadableKind, unsupported } from './unsupported.ts';

/** What a reader may need beside the bytes. */
export interface ReadOptions {
  /** Of an encrypted file. */
  readonly password?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

type Reader = (
  bytes: Uint8Array,
  options: ReadOptions,
) => TE.TaskEither<BiaojieError, SourceDocument>;

/** The readers, by what the bytes are. Each loads only when a file needs it: a text must not wait for a PDF library. */
const readers: Readonly<Record<ReadableKind, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  docx: async () => (await import('./word/read-docx.ts')).readDocx,
  xlsx: async () => (await import('./excel/read-excel.ts')).readExcel,
  xls: async () => (await import('./excel/read-excel.ts')).readExcel,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  text: async () => {
    const { readText } = await import('./text/read-text.ts');
    return (bytes) => TE.fromEither(readText(bytes));
  },
};

/** File → pages, by its content and not by its name. */
export const readSource = (
  file: SourceFile,
  options: ReadOptions,
): TE.TaskEither<BiaojieError, SourceDocument> => {
  const kind = sniff(file.bytes);
  if (!isReadable(kind)) return TE.left(unsupported(kind));
  return async () => (await readers[kind]())(file.bytes, options)();
};

const isReadable = (kind: FileKind): kind is ReadableKind => Object.hasOwn(readers, kind);
