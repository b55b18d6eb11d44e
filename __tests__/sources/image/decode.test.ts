import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type ColourPage, openImage } from '../../../src/sources/image/decode.ts';
import { writeBitmap } from './write-bitmap.ts';
import { writeTiff } from './write-tiff.ts';

/** A white image, 800 × 1000, whose upper left quarter is black. */
const quarter = () =>
  sharp({ create: { width: 800, height: 1000, channels: 3, background: '#ffffff' } }).composite([
    {
      input: { create: { width: 400, height: 500, channels: 3, background: '#000000' } },
      left: 0,
      top: 0,
    },
  ]);

const firstPage = async (bytes: Uint8Array): Promise<ColourPage> => {
  const page = await (await openImage(bytes)).page(1);
  if ('is' in page) throw new Error(page.reason);
  return page;
};

/** How bright the middle of each quarter is: upper left, upper right, lower left, lower right. */
const quarters = ({ width, height, data }: ColourPage): readonly number[] =>
  [1, 3].flatMap((v) =>
    [1, 3].map(
      (u) => data[3 * (Math.floor((v * height) / 4) * width + Math.floor((u * width) / 4))] ?? -1,
    ),
  );

describe('openImage', () => {
  it('counts all pages of a TIFF and says how many are read', async () => {
    const { pages, readable } = await openImage(writeTiff(2003));
    expect([pages, readable]).toEqual([2003, 2000]);
  });

  it.each([
    [1, [0, 255, 255, 255]],
    [6, [255, 0, 255, 255]],
    [3, [255, 255, 255, 0]],
    [8, [255, 255, 0, 255]],
  ] as const)('turns a photograph as its orientation %i says', async (orientation, bright) => {
    const bytes = await quarter().withMetadata({ orientation }).png().toBuffer();
    const page = await firstPage(bytes);
    expect(quarters(page)).toEqual(bright);
    expect(page.width > page.height).toBe(orientation >= 5);
  });

  it('reads AVIF', async () => {
    const file = await openImage(await quarter().avif().toBuffer());
    expect(file.mediaType).toBe('image/avif');
    expect('is' in (await file.page(1))).toBe(false);
  });

  it.each(['heic', 'heix', 'mif1'])('says of HEIF (%s) that it cannot be read', async (brand) => {
    const avif = (await quarter().avif().toBuffer()).toString('latin1');
    const heic = Buffer.from(
      avif
        .replace('ftypavif', `ftyp${brand}`)
        .replaceAll('av01', 'hvc1')
        .replaceAll('av1C', 'hvcC'),
      'latin1',
    );
    await expect(openImage(heic)).rejects.toMatchObject({ code: 'unsupported-format' });
  });

  it('reads BMP', async () => {
    const row = [...Array(300).fill(0), ...Array(300).fill(255)];
    const rows = Array.from({ length: 300 }, (_, y) => (y < 150 ? Array(600).fill(255) : row));
    const page = await firstPage(writeBitmap({ width: 200, height: 300, bits: 24, rows }));
    expect(quarters(page)).toEqual([0, 255, 255, 255]);
  });

  it('says of compressed BMP that it cannot be read', async () => {
    const rle = writeBitmap({ width: 4, height: 1, bits: 8, compression: 1, rows: [[4, 0, 0, 1]] });
    await expect(openImage(rle)).rejects.toMatchObject({ code: 'unsupported-format' });
  });

  it.each([
    [40, 100_000],
    [100_000, 40],
    [39, 39],
  ])('skips a page of %i × %i pixels', async (width, height) => {
    const bytes = await sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    const page = await (await openImage(bytes)).page(1);
    expect(page).toEqual({ is: 'skipped', page: 1, reason: 'limit-exceeded' });
  });
});
