import type { ColourPage } from '../image/decode.ts';

/** `webp` is a tenth as large, and what programs of offices do not show. */
export type PictureFormat = 'webp' | 'png';

export interface EncodedPicture {
  readonly image: Uint8Array;
  readonly mediaType: `image/${PictureFormat}`;
  readonly width: number;
  readonly height: number;
}

const qualityOfText = 80;

/** Colour pixels, three bytes each, as a file. */
export const encode =
  (format: PictureFormat) =>
  async ({
    width,
    height,
    data,
  }: Pick<ColourPage, 'width' | 'height' | 'data'>): Promise<EncodedPicture> => {
    const { default: sharp } = await import('sharp');
    const pixels = sharp(data, { raw: { width, height, channels: 3 } });
    const image = await (format === 'webp'
      ? pixels.webp({ quality: qualityOfText, effort: 2 })
      : pixels.png({ compressionLevel: 6 })
    ).toBuffer();
    return { image, mediaType: `image/${format}`, width, height };
  };
