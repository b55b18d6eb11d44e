import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FileOnDisk } from '../../model/source-document.ts';
import { unlessFailed } from '../../ocr/unless-failed.ts';
import type { ColourPage, WorkSize } from '../image/decode.ts';
import { type SkippedPage, skippedPage } from '../image/page-image.ts';
import { mostPixels, workDpi } from '../image/settings.ts';
import { ByteRanges } from './byte-ranges.ts';
import { loadPdfjs, openPdf } from './library.ts';
import { LocalPort } from './local-port.ts';
import { namesOfImages, type OperatorList, paintsNothing } from './operator-list.ts';
import { scannedImage, unpacked } from './scanned-image.ts';

/** Draws pages of a PDF that must be recognised. */
export interface PagePictures {
  readonly page: (page: number) => Promise<ColourPage | SkippedPage>;
  readonly close: () => Promise<void>;
}

/** A side longer than this, in points, is beyond what is drawn: A1. */
const longestSide = 2400;
const pointsInInch = 72;

/** Where the bytes of a PDF are: in memory, or in a file that is read piece by piece. */
export type PdfSource = Uint8Array | FileOnDisk;

/**
 * Opens the file once more, with its images, which reading text leaves packed.
 * Only for files that were opened before: their errors have been told.
 */
export const openPagePictures = async (
  source: PdfSource,
  password: string | undefined,
  mostTaken: number = mostOfFile,
): Promise<PagePictures> =>
  source instanceof Uint8Array
    ? openAll(source, password)
    : openByParts(source, password, mostTaken);

/** The library keeps what it has read of a file: after so many bytes it is closed, and opened anew. */
const mostOfFile = 16 * 2 ** 20;

interface Part {
  readonly ranges: ByteRanges;
  readonly pictures: PagePictures;
}

const openByParts = async (
  file: FileOnDisk,
  password: string | undefined,
  mostTaken: number,
): Promise<PagePictures> => {
  let part: Part | null = await openPart(file, password);
  const close = async (): Promise<void> => {
    const old = part;
    part = null;
    try {
      await old?.pictures.close();
    } finally {
      old?.ranges.close();
    }
  };
  return {
    page: async (page) => {
      if (part && part.ranges.taken > mostTaken) await close();
      part ??= await openPart(file, password);
      return part.pictures.page(page);
    },
    close,
  };
};

const openPart = async (file: FileOnDisk, password: string | undefined): Promise<Part> => {
  const ranges = new ByteRanges(file);
  try {
    const pictures = await openAll(ranges, password);
    // What opening takes it takes each time; of a damaged file that is all of it.
    ranges.taken = 0;
    return { ranges, pictures };
  } catch (error) {
    ranges.close();
    throw error;
  }
};

const openAll = async (
  bytes: Uint8Array | ByteRanges,
  password: string | undefined,
): Promise<PagePictures> => {
  // A message that the library stumbles over is never answered, and pages may wait for what it held: none is drawn then.
  const failure = new AbortController();
  const port = new LocalPort((error) => failure.abort(error));
  const options = { password, maxImageSize: mostPixels };
  const { task, close } = openPdf(await loadPdfjs(), port, bytes, options);
  const proxy = await unlessFailed(task.promise, failure.signal).catch(async (error) => {
    await close();
    throw error;
  });
  return {
    page: async (page) => {
      try {
        return await unlessFailed(drawPage(proxy, page), failure.signal);
      } catch {
        return skippedPage(page, 'unreadable-page');
      }
    },
    close,
  };
};

const drawPage = async (
  document: PDFDocumentProxy,
  page: number,
): Promise<ColourPage | SkippedPage> => {
  const proxy = await document.getPage(page);
  try {
    const viewport = proxy.getViewport({ scale: workDpi / pointsInInch });
    const size = [Math.round(viewport.width), Math.round(viewport.height)] as const;
    const limit = (longestSide * workDpi) / pointsInInch;
    if (!size.every((side) => side <= limit)) return skippedPage(page, 'limit-exceeded');
    const list: OperatorList = await proxy.getOperatorList();
    // Images beyond the limit are left out without a word.
    if (paintsNothing(list)) return skippedPage(page, 'limit-exceeded');
    for (const name of namesOfImages(list)) await unpacked(proxy, name);
    return (await scannedImage(proxy, list, page, size)) ?? (await render(proxy, page, size));
  } finally {
    proxy.cleanup();
  }
};

const render = async (
  proxy: PDFPageProxy,
  page: number,
  [width, height]: WorkSize,
): Promise<ColourPage> => {
  const { createCanvas } = await import('@napi-rs/canvas');
  const viewport = proxy.getViewport({ scale: workDpi / pointsInInch });
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  // The library's types ask for a browser's canvas and use what this one has too.
  await proxy.render({ canvas: null, canvasContext: context as never, viewport }).promise;
  return {
    page,
    width,
    height,
    data: withoutAlpha(context.getImageData(0, 0, width, height).data),
  };
};

const withoutAlpha = (rgba: Uint8ClampedArray): Uint8Array => {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 255;
    rgb[to + 1] = rgba[from + 1] ?? 255;
    rgb[to + 2] = rgba[from + 2] ?? 255;
  }
  return rgb;
};
