import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { SharpOptions } from 'sharp';
import { type ColourPage, decodePage, type WorkSize } from '../image/decode.ts';
import { turnColour } from '../image/turn-colour.ts';
import { loneImage } from './lone-image.ts';
import { identity, toMatrix } from './matrix.ts';
import type { OperatorList } from './operator-list.ts';

/** An image as the library unpacks it, by its `ImageKind`: rows of bits that begin with a new byte, or bytes. */
interface UnpackedImage {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

const bits = 1;
/** Samples of a pixel by kind. */
const channels: Readonly<Record<number, 1 | 3 | 4>> = { [bits]: 1, 2: 3, 3: 4 };

/**
 * The image that a scanned page consists of, scaled once from its own resolution to a size: drawing the page
 * takes half as long again. Null for other pages. Throws where the image cannot be unpacked.
 */
export const scannedImage = async (
  proxy: PDFPageProxy,
  list: OperatorList,
  page: number,
  size: WorkSize,
): Promise<ColourPage | null> => {
  const { width, height, transform } = proxy.getViewport({ scale: 1 });
  const lone = loneImage(list, { width, height, toPage: toMatrix(transform) ?? identity });
  if (!lone) return null;
  const image = await unpacked(proxy, lone.name);
  const depth = channels[image.kind];
  if (depth === undefined) return null;
  const { default: sharp } = await import('sharp');
  const raw: SharpOptions = {
    raw: { width: image.width, height: image.height, channels: depth },
    limitInputPixels: false,
  };
  const samples = image.kind === bits ? toBytes(image) : toBuffer(image.data);
  const isLying = lone.turned === 90 || lone.turned === 270;
  const lying = await decodePage(sharp(samples, raw), page, isLying ? [size[1], size[0]] : size);
  return turnColour(lying, lone.turned);
};

/**
 * The image of that name. Throws where it cannot be unpacked: a page drawn without it would look as if it were blank there.
 * The library keeps images of several pages apart, and marks their names.
 */
export const unpacked = async (proxy: PDFPageProxy, name: string): Promise<UnpackedImage> => {
  const pool = name.startsWith('g_') ? proxy.commonObjs : proxy.objs;
  const image = await new Promise<unknown>((resolve) => pool.get(name, resolve));
  if (!isUnpacked(image)) throw new Error(`image ${name} cannot be unpacked`);
  return image;
};

const isUnpacked = (image: unknown): image is UnpackedImage =>
  typeof image === 'object' && image !== null && 'data' in image && ArrayBuffer.isView(image.data);

const toBuffer = ({ buffer, byteOffset, byteLength }: UnpackedImage['data']): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

const toBytes = ({ width, height, data }: UnpackedImage): Uint8Array => {
  const line = Math.ceil(width / 8);
  const bytes = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to++)
      if (((data[y * line + (x >> 3)] as number) << (x & 7)) & 0x80) bytes[to] = 255;
  return bytes;
};
