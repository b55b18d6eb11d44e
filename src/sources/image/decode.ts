import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { type BitmapHeader, isBitmap, readBitmapHeader } from './bitmap-header.ts';
import { bitmapPixels } from './bitmap-pixels.ts';
import { mostBitmapPixels } from './decode-settings.ts';
import { unsupportedBitmap, unsupportedHeif } from './errors.ts';
import { type SkippedPage, skippedPage } from './page-image.ts';
import { leastSide, longSideOfA4, mostPages, mostPixels, workDpi } from './settings.ts';

/** A page in colour: three bytes a pixel, at `workDpi`. */
export interface ColourPage {
  /** Counted from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** What a decoder says of an image before it is decoded, as a viewer shows it. */
interface ImageSize {
  readonly width: number;
  readonly height: number;
  /** Pixels an inch; undefined where the file does not say. */
  readonly density: number | undefined;
}

/** The number of pages, and each of the readable ones when it is asked for. */
export interface ImageFile {
  readonly mediaType: string;
  readonly pages: number;
  /** Pages from here on are beyond the limit: at most `pages`. */
  readonly readable: number;
  readonly page: (page: number) => Promise<ColourPage | SkippedPage>;
}

/** An image that is about to be decoded. */
interface Undecoded {
  readonly size: ImageSize;
  readonly mostPixels: number;
  readonly decode: () => Sharp;
}

/**
 * PNG, JPEG, TIFF, WebP, GIF, AVIF, BMP → pages at `workDpi`, turned as the file says. Throws where the bytes
 * are none of them, `unsupported-format` where they are of a kind that no decoder here knows. A page that is
 * too large, too small or damaged is `skipped`.
 */
export const openImage = async (bytes: Uint8Array): Promise<ImageFile> =>
  isBitmap(bytes) ? openBitmap(bytes) : openOther(bytes);

const openBitmap = async (bytes: Uint8Array): Promise<ImageFile> => {
  const { default: sharp } = await import('sharp');
  const header = readBitmapHeader(bytes);
  if (!header) throw unsupportedBitmap();
  return {
    mediaType: 'image/bmp',
    pages: 1,
    readable: 1,
    page: (page) =>
      readPage(page, async () => ({
        size: header,
        mostPixels: mostBitmapPixels,
        decode: () => sharp(bitmapPixels(bytes, header), rawOptions(header)),
      })),
  };
};

const rawOptions = ({ width, height }: BitmapHeader): SharpOptions => ({
  raw: { width, height, channels: 3 },
  limitInputPixels: false,
});

const openOther = async (bytes: Uint8Array): Promise<ImageFile> => {
  const { default: sharp } = await import('sharp');
  // The size is looked at before anything is decoded; the decoder's own limit would not say why it stops.
  const open = (page: number): Sharp =>
    sharp(bytes, { page: page - 1, limitInputPixels: false, failOn: 'error' });
  const metadata = await open(1)
    .metadata()
    .catch((cause) => {
      throw isHeif(bytes) ? unsupportedHeif(cause) : cause;
    });
  if (metadata.compression === 'hevc') throw unsupportedHeif();
  const pages = metadata.pages ?? 1;
  return {
    mediaType: mediaTypeOf(metadata),
    pages,
    readable: Math.min(pages, mostPages),
    page: (page) =>
      readPage(page, async () => ({
        size: sizeOf(await open(page).metadata()),
        mostPixels,
        decode: () => open(page).autoOrient(),
      })),
  };
};

/** HEIF containers but AVIF, whose pixels the decoder knows: what phones write (ISO/IEC 23008-12, 10.2). */
const isHeif = (bytes: Uint8Array): boolean => {
  const brand = Buffer.from(bytes.subarray(4, 12)).toString('latin1');
  return brand.startsWith('ftyp') && !brand.startsWith('ftypavi');
};

const mediaTypeOf = ({ format, compression }: Metadata): string =>
  format === 'heif' && compression === 'av1' ? 'image/avif' : `image/${format}`;

const sizeOf = ({ autoOrient, density }: Metadata): ImageSize => ({ ...autoOrient, density });

const readPage = async (
  page: number,
  open: () => Promise<Undecoded>,
): Promise<ColourPage | SkippedPage> => {
  try {
    const image = await open();
    const size = workSizeOf(image.size);
    return fits(image, size)
      ? await decodePage(image.decode(), page, size)
      : skippedPage(page, 'limit-exceeded');
  } catch {
    return skippedPage(page, 'unreadable-page');
  }
};

/** In pixels. */
export type WorkSize = readonly [width: number, height: number];

/** A strip of a few pixels may be wide enough as it is and yet hold no text once it is as long as a page. */
const fits = ({ size: { width, height }, mostPixels: most }: Undecoded, work: WorkSize): boolean =>
  width * height <= most && Math.min(width, height, ...work) >= leastSide;

const workSizeOf = (size: ImageSize): WorkSize => {
  const scale = workDpi / resolutionOf(size);
  return [Math.round(size.width * scale), Math.round(size.height * scale)];
};

/** Pixels on white paper, scaled to a size. */
export const decodePage = async (
  image: Sharp,
  page: number,
  [width, height]: WorkSize,
): Promise<ColourPage> => {
  const { data, info } = await image
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return { page, width: info.width, height: info.height, data: pixels };
};

/** Pixels an inch: what the file says where it is plausible, else so that the page is as long as A4. */
const resolutionOf = ({ width, height, density }: ImageSize): number => {
  const byLength = (Math.max(width, height) / longSideOfA4) * 72;
  const isPlausible =
    density !== undefined &&
    density > 72 &&
    density <= 1200 &&
    byLength / density < 2 &&
    byLength / density > 0.5;
  return isPlausible ? density : byLength;
};
