import type { LineImage } from '../../model/line-reader.ts';

const headerLength = 14 + 40;
const paletteLength = 256 * 4;
const offset = headerLength + paletteLength;
/** White around the line, in pixels: characters at the very edge are misread. */
const margin = 8;

/** The line as an 8-bit grey BMP (BITMAPINFOHEADER, rows from the bottom), which costs no compression. */
export const toBitmap = ({ width, height, data }: LineImage): Uint8Array => {
  const [wide, high] = [width + 2 * margin, height + 2 * margin];
  const stride = Math.ceil(wide / 4) * 4;
  const bytes = new Uint8Array(offset + stride * high).fill(255, offset);
  writeHeader(new DataView(bytes.buffer), wide, high);
  for (let grey = 0; grey < 256; grey++)
    bytes.fill(grey, headerLength + 4 * grey, headerLength + 4 * grey + 3);
  for (let y = 0; y < height; y++) {
    const row = offset + (high - 1 - margin - y) * stride + margin;
    bytes.set(data.subarray(y * width, (y + 1) * width), row);
  }
  return bytes;
};

const writeHeader = (view: DataView, width: number, height: number): void => {
  view.setUint16(0, 0x4d42, true); // BM
  view.setUint32(2, view.byteLength, true);
  view.setUint32(10, offset, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 8, true);
  view.setUint32(46, 256, true);
};
