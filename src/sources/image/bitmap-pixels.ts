import type { BitmapHeader } from './bitmap-header.ts';

/** Writes the red, green and blue of pixel `x` of the row that begins at `row` to `to`. */
type ReadPixel = (row: number, x: number, rgb: Uint8Array, to: number) => void;

/** The pixels of an uncompressed Windows bitmap: three bytes each, row after row from the top left. */
export const bitmapPixels = (bytes: Uint8Array, header: BitmapHeader): Uint8Array => {
  const { width, height, topDown, rows, rowLength } = header;
  const rgb = new Uint8Array(width * height * 3);
  const read = readerOf(bytes, header);
  for (let y = 0; y < height; y++) {
    const row = rows + rowLength * (topDown ? y : height - 1 - y);
    for (let x = 0; x < width; x++) read(row, x, rgb, (y * width + x) * 3);
  }
  return rgb;
};

const readerOf = (bytes: Uint8Array, header: BitmapHeader): ReadPixel => {
  if (header.bits === 24) return threeBytes(bytes);
  return header.bits < 24 && header.bits !== 16 ? numbered(bytes, header) : masked(bytes, header);
};

const threeBytes =
  (bytes: Uint8Array): ReadPixel =>
  (row, x, rgb, to) => {
    const at = row + 3 * x;
    rgb[to] = bytes[at + 2] ?? 0;
    rgb[to + 1] = bytes[at + 1] ?? 0;
    rgb[to + 2] = bytes[at] ?? 0;
  };

/** Pixels that are numbers of colours, the leftmost in the highest bits of a byte. */
const numbered =
  (bytes: Uint8Array, { bits, palette }: BitmapHeader): ReadPixel =>
  (row, x, rgb, to) => {
    const bit = x * bits;
    const byte = bytes[row + (bit >> 3)] ?? 0;
    const colour = (byte >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
    rgb.set(palette.subarray(3 * colour, 3 * colour + 3), to);
  };

/** Pixels of 16 or 32 bits, of which masks tell the colours. */
const masked = (bytes: Uint8Array, { bits, masks }: BitmapHeader): ReadPixel => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const channels = masks.map(channelOf);
  return (row, x, rgb, to) => {
    const pixel =
      bits === 16 ? view.getUint16(row + 2 * x, true) : view.getUint32(row + 4 * x, true);
    channels.forEach((channel, i) => {
      rgb[to + i] = channel(pixel);
    });
  };
};

const channelOf = (mask: number): ((pixel: number) => number) => {
  if (mask === 0) return () => 0;
  const shift = 31 - Math.clz32(mask & -mask);
  const most = mask >>> shift;
  return (pixel) => Math.round((((pixel & mask) >>> shift) * 255) / most);
};
