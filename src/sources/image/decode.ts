import type { Metadata, Sharp } from 'sharp';
import type { SkippedPage } from './page-image.ts';
import { leastSide, longSideOfA4, mostPages, mostPixels, workDpi } from './settings.ts';

/** A page in colour: three bytes a pixel, at `workDpi`. */
export interface ColourPage {
  /** Counted from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** What a decoder says of an image before it is decoded. */
interface ImageSize {
  readonly width: number;
  readonly height: number;
  /** Pixels an inch; undefined where the file does not say. */
  readonly density: number | undefined;
  readonly pages: number;
}

/** The number of pages, and each page when it is asked for. */
export interface ImageFile {
  readonly mediaType: string;
  readonly pages: number;
  readonly page: (page: number) => Promise<ColourPage | SkippedPage>;
}

/**
 * PNG, JPEG, TIFF, WebP → pages at `workDpi`. Throws where the bytes are none of them. A page that is too
 * large, too small or damaged is `skipped`.
 */
export const openImage = async (bytes: Uint8Array): Promise<ImageFile> => {
  const { default: sharp } = await import('sharp');
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  const size = sizeOf(metadata);
  // The size is looked at before anything is decoded; the decoder's own limit would not say why it stops.
  const open = (page: number): Sharp =>
    sharp(bytes, { page: page - 1, limitInputPixels: false, failOn: 'error' });
  return {
    mediaType: `image/${metadata.format}`,
    pages: Math.min(size.pages, mostPages),
    page: async (page) => {
      try {
        const own = sizeOf(await open(page).metadata());
        return fits(own)
          ? await decodePage(open(page), page, own)
          : skipped(page, 'limit-exceeded');
      } catch {
        return skipped(page, 'unreadable-page');
      }
    },
  };
};

const sizeOf = (metadata: Metadata): ImageSize => ({
  width: metadata.width ?? 0,
  height: metadata.height ?? 0,
  density: metadata.density,
  pages: metadata.pages ?? 1,
});

const fits = ({ width, height }: ImageSize): boolean =>
  width * height <= mostPixels && Math.min(width, height) >= leastSide;

const decodePage = async (image: Sharp, page: number, size: ImageSize): Promise<ColourPage> => {
  const scale = workDpi / resolutionOf(size);
  const { data, info } = await image
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .resize(
      Math.max(1, Math.round(size.width * scale)),
      Math.max(1, Math.round(size.height * scale)),
      {
        fit: 'fill',
      },
    )
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { page, width: info.width, height: info.height, data: new Uint8Array(data) };
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

const skipped = (page: number, reason: SkippedPage['reason']): SkippedPage => ({
  is: 'skipped',
  page,
  reason,
});
