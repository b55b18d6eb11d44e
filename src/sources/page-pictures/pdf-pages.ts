import { BiaojieError } from '../../model/error.ts';
import { turnColour } from '../image/turn-colour.ts';
import type { PagePictureOptions, PageSource } from '../page-pictures.ts';
import { libraryFailed } from '../pdf/errors.ts';
import { loadPdfjs } from '../pdf/library.ts';
import { startOpening } from '../pdf/open-pdf.ts';
import { openPagePictures } from '../pdf/page-pictures.ts';
import { type OpenDocument, readPage } from '../pdf/read-page.ts';
import { defaultPdfSettings } from '../pdf/settings.ts';

/**
 * Pages of a PDF as they are shown, and turned where reading turned them so that their text stands upright. What
 * was too much to be read is not drawn either.
 */
export const openPdfPages = async (
  bytes: Uint8Array,
  { password }: PagePictureOptions,
): Promise<PageSource> => {
  const pdfjs = await loadPdfjs();
  const settings = defaultPdfSettings;
  const opening = startOpening(pdfjs, bytes, password, settings, () => undefined);
  const closeReader = (): Promise<void> => opening.close();
  try {
    const document = await opening.document();
    const pictures = await openPagePictures(bytes, password);
    return {
      pages: Math.min(document.proxy.numPages, settings.maximumPages),
      page: async (page) => {
        const turned = await turnOf(document, page);
        if (turned === null) return null;
        const drawn = await pictures.page(page);
        return 'is' in drawn ? null : turnColour(drawn, turned);
      },
      close: async () => {
        await pictures.close();
        await closeReader();
      },
    };
  } catch (error) {
    await closeReader();
    throw error instanceof BiaojieError ? error : libraryFailed(error);
  }
};

/** Degrees clockwise; null for a page that cannot be read. Regions of recognised pages are those of the page as it is. */
const turnOf = async (document: OpenDocument, page: number): Promise<0 | 90 | 180 | 270 | null> => {
  const reading = await readPage(document, page);
  if (reading.is === 'skipped') return null;
  return reading.is === 'picture' ? 0 : reading.page.turned;
};
