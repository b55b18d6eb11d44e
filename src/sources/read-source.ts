import * as TE from 'fp-ts/lib/TaskEither.js';
import type { BiaojieError } from '../model/error.ts';
import type { SourceDocument, SourceFile } from '../model/source-document.ts';
import { sniff } from './sniff.ts';
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
const readers: Partial<Readonly<Record<ReadableKind, () => Promise<Reader>>>> = {
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
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
  const load = (readers as Partial<Record<string, () => Promise<Reader>>>)[kind];
  return load
    ? async () => (await load())(file.bytes, options)()
    : TE.left(unsupported(kind as Parameters<typeof unsupported>[0]));
};
