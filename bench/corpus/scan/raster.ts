import sharp, { type Sharp } from 'sharp';

/** Samples of 8 bits, row by row from the top left; one channel is grey, three are red, green and blue. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

export const toSharp = ({ data, width, height, channels }: Raster): Sharp =>
  sharp(data, { raw: { width, height, channels } });

/** What the work on an image gives, with the channels that the raster had. */
export const fromSharp = async (image: Sharp, channels: 1 | 3): Promise<Raster> => {
  const { data, info } = await image
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels, data };
};

/** A copy with three equal channels in place of the grey one, or the same grey again. */
export const withChannels = (grey: Raster, channels: 1 | 3): Raster => {
  const data = new Uint8Array(grey.data.length * channels);
  grey.data.forEach((value, i) => {
    data.fill(value, i * channels, (i + 1) * channels);
  });
  return { ...grey, channels, data };
};

/** The share of the height that page headers and page numbers stand in, above and below. */
const margin = 0.06;

/** The box around everything dark between the margins of a grey page, in pixels; the whole page where nothing is. */
export const inkBox = ({ width, height, data }: Raster) => {
  let [left, top, right, bottom] = [width, height, 0, 0];
  // Every eighth pixel is enough for lines and characters.
  for (let y = Math.round(height * margin); y < height * (1 - margin); y += 2) {
    for (let x = y % 4; x < width; x += 4) {
      if ((data[y * width + x] ?? 255) > 160) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right > left
    ? { left, top, right, bottom }
    : { left: 0, top: 0, right: width, bottom: height };
};
export type InkBox = ReturnType<typeof inkBox>;
