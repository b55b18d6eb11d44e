import * as TE from 'fp-ts/lib/TaskEither.js';
import type { Skipped } from '../../model/document.ts';
import { BiaojieError } from '../../model/error.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { beyondLimit } from '../beyond-limit.ts';
import type { PageResult } from '../image/recognise-pages.ts';
import { aborted, damagedFile, emptyFile, libraryFailed } from './errors.ts';
import { loadPdfjs } from './library.ts';
import { type Opening, startOpening } from './open-pdf.ts';
import type { PdfPage } from './pdf-page.ts';
import { type PageReading, type Picture, readPage } from './read-page.ts';
import { defaultPdfSettings, type PdfSettings } from './settings.ts';

export interface PdfOptions {
  readonly password?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Recognises pages that are pictures, in the same order. Without it they are skipped. */
  readonly recognise?: (pages: readonly PdfPage[]) => Promise<readonly PageResult[]>;
  /** Limits and tolerances other than the usual ones. */
  readonly settings?: PdfSettings;
}

/**
 * Reads the pages of a PDF one after the other: text with boxes and ruling lines, in points from the top
 * left of each page as it is shown. A page that cannot be read, is beyond the limits or whose text cannot
 * be believed stands in `skipped`. The library mends fonts in the bytes: they are not to be used for anything else.
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
    const readings = await readPages(
      startOpening(pdfjs, bytes, options.password, settings, fail),
      signal,
    );
    return toDocument(readings, options.recognise);
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

/** What was read of the first pages of a file that has so many. */
interface Readings {
  readonly pages: number;
  readonly readings: readonly PageReading[];
}

/** The file is closed again before pictures are recognised: that takes long, and needs other parts of it. */
const readPages = async (opening: Opening, signal: AbortSignal | undefined): Promise<Readings> => {
  try {
    const document = await opening.document();
    const { numPages: pages } = document.proxy;
    if (pages < 1) throw damagedFile(new Error(`${pages} pages`));
    const last = lastPage(pages, document.settings);
    const readings: PageReading[] = [];
    for (let page = 1; page <= last; page++) {
      readings.push(await readPage(document, page));
      throwIfAborted(signal);
    }
    return { pages, readings };
  } finally {
    await opening.close();
  }
};

const toDocument = async (
  { pages, readings }: Readings,
  recognise: PdfOptions['recognise'],
): Promise<SourceDocument> => {
  const results = await withPictures(readings, recognise);
  return {
    mediaType: 'application/pdf',
    pages,
    parts: results.flatMap(({ page }) => page ?? []),
    skipped: [...results.flatMap(({ skipped }) => skipped), ...beyondLimit(readings.length, pages)],
  };
};

/** To find a page, the library may look at all pages of the file, whose tree is often flat. */
const lastPage = (pages: number, { maximumPages, maximumPageSteps }: PdfSettings): number =>
  Math.min(pages, maximumPages, Math.max(1, Math.floor(maximumPageSteps / pages)));

/** The pages in their order, those that are pictures recognised. */
const withPictures = async (
  readings: readonly PageReading[],
  recognise: PdfOptions['recognise'],
): Promise<readonly PageResult[]> => {
  const pictures = readings.flatMap((reading) => (reading.is === 'picture' ? [reading.page] : []));
  const recognised = recognise && pictures.length > 0 ? [...(await recognise(pictures))] : [];
  return readings.map((reading) => {
    if (reading.is === 'page') return { page: reading.page, skipped: [] };
    if (reading.is === 'skipped') return { page: null, skipped: [reading.skipped] };
    return recognised.shift() ?? { page: null, skipped: [pictureSkipped(reading)] };
  });
};

const pictureSkipped = ({ page: { page }, reason }: Picture): Skipped => ({
  pages: [page, page],
  reason,
});

const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw aborted(signal.reason);
};
