import * as TE from 'fp-ts/lib/TaskEither.js';
import type { Skipped } from '../../model/document.ts';
import { BiaojieError } from '../../model/error.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { aborted, emptyFile, libraryFailed } from './errors.ts';
import { loadPdfjs } from './library.ts';
import { startOpening } from './open-pdf.ts';
import type { PdfPage } from './pdf-page.ts';
import { type OpenDocument, type PageReading, readPage } from './read-page.ts';
import { defaultPdfSettings, type PdfSettings } from './settings.ts';

export interface PdfOptions {
  readonly password?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Limits and tolerances other than the usual ones. */
  readonly settings?: PdfSettings;
}

/**
 * Reads the pages of a PDF one after the other: text with boxes and ruling lines, in points from the top
 * left of each page as it is shown. A page that cannot be read, is beyond the limits or whose text cannot
 * be believed stands in `skipped`.
 *
 * Left: `encrypted-file` without the right password, `damaged-file`, `empty-file`, `aborted`.
 */
export const readPdf = (
  bytes: Uint8Array,
  options: PdfOptions = {},
): TE.TaskEither<BiaojieError, SourceDocument> =>
  TE.tryCatch(
    () => read(bytes, options),
    (error) => (error instanceof BiaojieError ? error : libraryFailed(error)),
  );

const read = async (bytes: Uint8Array, options: PdfOptions): Promise<SourceDocument> => {
  if (bytes.length === 0) throw emptyFile();
  const pdfjs = await loadPdfjs().catch((error) => {
    throw libraryFailed(error);
  });
  const { signal, settings = defaultPdfSettings } = options;
  throwIfAborted(signal);
  return unlessStopped(signal, async (fail) => {
    const opening = startOpening(pdfjs, bytes, options.password, settings, fail);
    try {
      return await readPages(await opening.document(), signal);
    } finally {
      await opening.close();
    }
  });
};

/** The library leaves what it was asked for unanswered when it is stopped or fails within: these answer instead. */
const unlessStopped = <A>(
  signal: AbortSignal | undefined,
  work: (fail: (error: unknown) => void) => Promise<A>,
): Promise<A> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(aborted(signal?.reason));
    signal?.addEventListener('abort', stop, { once: true });
    work(reject)
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener('abort', stop));
  });

const readPages = async (
  document: OpenDocument,
  signal: AbortSignal | undefined,
): Promise<SourceDocument> => {
  const { proxy, settings } = document;
  const last = Math.min(proxy.numPages, settings.maximumPages);
  const readings: PageReading[] = [];
  for (let page = 1; page <= last; page++) {
    readings.push(await readPage(document, page));
    throwIfAborted(signal);
  }
  return {
    mediaType: 'application/pdf',
    pages: proxy.numPages,
    parts: readings.flatMap(pageOf),
    skipped: [...readings.flatMap(skippedOf), ...beyond(last, proxy.numPages)],
  };
};

const pageOf = (reading: PageReading): readonly PdfPage[] =>
  reading.is === 'page' ? [reading.page] : [];

const skippedOf = (reading: PageReading): readonly Skipped[] =>
  reading.is === 'skipped' ? [reading.skipped] : [];

const beyond = (last: number, pages: number): readonly Skipped[] =>
  last < pages ? [{ pages: [last + 1, pages], reason: 'limit-exceeded' }] : [];

const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw aborted(signal.reason);
};
