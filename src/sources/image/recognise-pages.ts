import type { Skipped } from '../../model/document.ts';
import type { DrawnPage } from '../../model/page.ts';
import { openReaders, type ReaderChoice } from '../../ocr/open-readers.ts';
import type { ColourPage } from './decode.ts';
import type { SkippedPage } from './page-image.ts';
import { recognisePage } from './recognise-page.ts';

export interface RecognitionOptions {
  readonly signal?: AbortSignal | undefined;
  readonly readers?: ReaderChoice | undefined;
  /** Whether a text is a printed label of some form. */
  readonly isLabel: (text: string) => boolean;
}

/** What came of one picture: the page, null where it was not read, and what was passed over on it. */
export interface PageResult {
  readonly page: DrawnPage | null;
  readonly skipped: readonly Skipped[];
}

/** Recognises pages one after the other; one picture is in memory at a time. */
export const recognisePages = async (
  pages: readonly number[],
  picture: (page: number) => Promise<ColourPage | SkippedPage>,
  { readers: choice = 'both', isLabel, signal }: RecognitionOptions,
): Promise<readonly PageResult[]> => {
  const readers = await openReaders(choice);
  try {
    const results: PageResult[] = [];
    for (const page of pages) {
      signal?.throwIfAborted();
      const image = await picture(page);
      if ('is' in image) results.push(notRead(image));
      else {
        const { page: drawn, seals } = await recognisePage(image, { ...readers, isLabel }, signal);
        results.push({ page: drawn, skipped: seals.map((bbox) => sealAt(page, bbox)) });
      }
    }
    return results;
  } finally {
    await readers.close();
  }
};

const notRead = ({ page, reason }: SkippedPage): PageResult => ({
  page: null,
  skipped: [{ pages: [page, page], reason }],
});

const sealAt = (page: number, bbox: readonly [number, number, number, number]): Skipped => ({
  pages: [page, page],
  bbox: [...bbox],
  reason: 'seal',
});
