import type { Skipped } from '../../model/document.ts';
import type { LineImage } from '../../model/line-reader.ts';
import type { DrawnPage } from '../../model/page.ts';
import type { BoundingBox } from '../../model/region.ts';
import type { OpenReaders } from '../../ocr/keep-readers.ts';
import { openReaders, type ReaderChoice } from '../../ocr/open-readers.ts';
import type { ColourPage } from './decode.ts';
import type { SkippedPage } from './page-image.ts';
import { type PageReaders, recognisePage } from './recognise-page.ts';

export interface RecognitionOptions {
  readonly signal?: AbortSignal | undefined;
  readonly readers?: ReaderChoice | undefined;
  /** Where the readers come from; without it they are opened, and closed again. */
  readonly openReaders?: OpenReaders | undefined;
  /** Whether a text is a printed label of some form. */
  readonly isLabel: (text: string) => boolean;
}

/** What came of one picture: the page, null where it was not read, and what was passed over on it. */
export interface PageResult {
  readonly page: DrawnPage | null;
  readonly skipped: readonly Skipped[];
  /** What went wrong on a page that could be decoded. */
  readonly cause?: unknown;
}

/**
 * Recognises pages one after the other; one picture is in memory at a time. A page on which something goes wrong
 * costs itself alone. Throws where an engine does not open or breaks off, and the signal's reason on an abort.
 */
export const recognisePages = async (
  pages: readonly number[],
  picture: (page: number) => Promise<ColourPage | SkippedPage>,
  {
    readers: choice = 'both',
    openReaders: open = openReaders,
    isLabel,
    signal,
  }: RecognitionOptions,
): Promise<readonly PageResult[]> => {
  const readers = await open(choice);
  try {
    const results: PageResult[] = [];
    for (const page of pages) {
      signal?.throwIfAborted();
      results.push(await recogniseOne(page, picture, { ...readers, isLabel }, signal));
    }
    return results;
  } finally {
    await readers.close();
  }
};

const recogniseOne = async (
  page: number,
  picture: (page: number) => Promise<ColourPage | SkippedPage>,
  readers: PageReaders,
  signal: AbortSignal | undefined,
): Promise<PageResult> => {
  try {
    const image = await picture(page);
    signal?.throwIfAborted();
    if ('is' in image) return notRead(page, image.reason);
    const { page: drawn, seals, pens } = await recognisePage(image, readers, signal);
    return {
      page: drawn,
      skipped: [...seals.map(markOf('seal', page)), ...pens.map(markOf('pen', page))],
    };
  } catch (cause) {
    signal?.throwIfAborted();
    await checkReaders(readers);
    return { ...notRead(page, 'unreadable-page'), cause };
  }
};

const blank: LineImage = { width: 32, height: 32, data: new Uint8Array(32 * 32).fill(255) };

/** An engine that has broken off does not even read a blank line: it rejects with the error it broke off with. */
const checkReaders = async ({ first, second }: PageReaders): Promise<void> => {
  await Promise.all([first.readLines([blank]), second?.readLines([blank])]);
};

const notRead = (page: number, reason: SkippedPage['reason']): PageResult => ({
  page: null,
  skipped: [{ pages: [page, page], reason }],
});

const markOf =
  (reason: 'seal' | 'pen', page: number) =>
  (bbox: BoundingBox): Skipped => ({ pages: [page, page], bbox: [...bbox], reason });
