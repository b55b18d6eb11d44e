import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { type ImagePage, imagePdf } from './image-pdf.ts';
import { type Raster, toSharp } from './raster.ts';

/** How scanned pages are stored. */
export interface ScanFormat {
  readonly extension: 'pdf' | 'tiff' | 'jpg' | 'png';
  readonly dotsPerInch: number;
  readonly jpegQuality: number;
  /** The level below which a sample is black, where pages are stored with one bit a pixel. */
  readonly threshold: number | null;
}

/** The pages as one file; a JPEG or PNG holds the first alone. */
export const writeScan = async (
  pages: readonly Raster[],
  format: ScanFormat,
): Promise<Uint8Array> => {
  const { extension, dotsPerInch, jpegQuality } = format;
  if (extension === 'pdf')
    return imagePdf(await Promise.all(pages.map((page) => toImage(page, format))), dotsPerInch);
  if (extension === 'tiff') return writeTiff(pages, format);
  const [first] = pages;
  if (!first) throw new Error('no page');
  const image = threshold(toSharp(first), format).withMetadata({ density: dotsPerInch });
  return extension === 'jpg'
    ? image.jpeg({ quality: jpegQuality }).toBuffer()
    : image.png({ compressionLevel: 3 }).toBuffer();
};

const threshold = (image: Sharp, { threshold: level }: ScanFormat): Sharp =>
  level === null ? image : image.threshold(level).toColourspace('b-w');

const toImage = async (page: Raster, format: ScanFormat): Promise<ImagePage> => {
  const { width, height, channels } = page;
  if (format.threshold !== null)
    return {
      ...{ width, height, data: deflateSync(toBits(page, format.threshold)) },
      stored: '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode',
    };
  const image = channels === 1 ? toSharp(page).toColourspace('b-w') : toSharp(page);
  return {
    ...{ width, height, data: await image.jpeg({ quality: format.jpegQuality }).toBuffer() },
    stored: `/ColorSpace ${channels === 1 ? '/DeviceGray' : '/DeviceRGB'} /BitsPerComponent 8 /Filter /DCTDecode`,
  };
};

/** One bit a pixel, 1 is white; every line begins with a new byte. */
const toBits = ({ width, height, data }: Raster, level: number): Uint8Array => {
  const line = Math.ceil(width / 8);
  const bits = new Uint8Array(line * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((data[y * width + x] as number) >= level) {
        const at = y * line + (x >> 3);
        bits[at] = (bits[at] as number) | (0x80 >> (x & 7));
      }
  return bits;
};

/** Fax compression for black and white, JPEG inside for the rest. */
const writeTiff = async (pages: readonly Raster[], format: ScanFormat): Promise<Uint8Array> => {
  const perMm = format.dotsPerInch / 25.4;
  const resolution = { xres: perMm, yres: perMm };
  const image = await joined(pages);
  if (format.threshold !== null)
    return threshold(image, format)
      .tiff({ ...resolution, compression: 'ccittfax4', bitdepth: 1 })
      .toBuffer();
  return pages[0]?.channels === 1
    ? image
        .toColourspace('b-w')
        .tiff({ ...resolution, compression: 'deflate' })
        .toBuffer()
    : image.tiff({ ...resolution, compression: 'jpeg', quality: format.jpegQuality }).toBuffer();
};

const joined = async (pages: readonly Raster[]): Promise<Sharp> => {
  const [first, ...others] = pages;
  if (first && others.length === 0) return toSharp(first);
  const images = pages.map((page) => toSharp(page).png({ compressionLevel: 0 }).toBuffer());
  return sharp(await Promise.all(images), { join: { animated: true } });
};
