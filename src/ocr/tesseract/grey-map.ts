import type { LineImage } from '../../model/line-reader.ts';

/** White around the line, in pixels: characters at the very edge are misread. */
const margin = 8;

/**
 * The line as a portable grey map (PGM, "P5"): a header and the pixels. tesseract.js takes a bitmap (BMP) apart
 * number by number and makes another of it, which takes it as long as reading the line.
 */
export const toGreyMap = ({ width, height, data }: LineImage): Uint8Array => {
  const [wide, high] = [width + 2 * margin, height + 2 * margin];
  const header = new TextEncoder().encode(`P5\n${wide} ${high}\n255\n`);
  const bytes = new Uint8Array(header.length + wide * high).fill(255);
  bytes.set(header);
  for (let y = 0; y < height; y++)
    bytes.set(
      data.subarray(y * width, (y + 1) * width),
      header.length + (margin + y) * wide + margin,
    );
  return bytes;
};
