import * as TE from 'fp-ts/lib/TaskEither.js';
import type { BiaojieError } from '../model/error.ts';
import type { FileOnDisk, SourceDocument, SourceFile } from '../model/source-document.ts';
import type { OpenReaders } from '../ocr/keep-readers.ts';
import type { ReaderChoice } from '../ocr/open-readers.ts';
import { type FileKind, sniff } from './sniff.ts';
import { type ReadableKind, unsupported } from './unsupported.ts';

/** What a reader may need beside the bytes. */
export interface ReadOptions {
  /** Of an encrypted file. */
  readonly password?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** How many engines read what must be recognised. */
  readonly readers?: ReaderChoice | undefined;
  /** Where the engines come from; without it they are opened for this file. */
  readonly openReaders?: OpenReaders | undefined;
  /** Whether a text is a printed label of some form. */
  readonly isLabel: (text: string) => boolean;
}

type Reader = (
  bytes: Uint8Array,
  options: ReadOptions,
  onDisk?: FileOnDisk,
) => TE.TaskEither<BiaojieError, SourceDocument>;

/** The readers, by what the bytes are. Each loads only when a file needs it: a text must not wait for a PDF library. */
const readers: Readonly<Record<ReadableKind, () => Promise<Reader>>> = {
  pdf: async () => {
    const { readPdf } = await import('./pdf/read-pdf.ts');
    return (bytes, options, onDisk) =>
      readPdf(bytes, {
        ...options,
        recognise: async (pages) => {
          const { recognisePictures } = await import('./pdf/recognise-pictures.ts');
          const { releaseBytes } = await import('./pdf/release-bytes.ts');
          return recognisePictures(releaseBytes(bytes, onDisk), pages, options);
        },
      });
  },
  docx: async () => (await import('./word/read-docx.ts')).readDocx,
  xlsx: async () => (await import('./excel/read-excel.ts')).readExcel,
  xls: async () => (await import('./excel/read-excel.ts')).readExcel,
  image: async () => (await import('./image/read-image.ts')).readImage,
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
  return async () => (await readers[kind]())(file.bytes, options, file.onDisk)();
};

const isReadable = (kind: FileKind): kind is ReadableKind => Object.hasOwn(readers, kind);
