import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { openPagePictures } from '../../../src/sources/page-pictures.ts';
import { buildPdf } from '../pdf/build-pdf.ts';

const scan = 'samples/scans/office-with-seal.jpg';

const write = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), 'biaojie-pictures-')), name);
  await writeFile(path, bytes);
  return path;
};

/** Mean level of a part of a picture, in pixels: 255 is white. */
const meanOf = async (
  image: Uint8Array | undefined,
  box: readonly [left: number, top: number, width: number, height: number],
): Promise<number> => {
  const [left, top, width, height] = box;
  const part = sharp(image).extract({ left, top, width, height }).greyscale();
  const levels = await part.raw().toBuffer();
  return levels.reduce((sum, level) => sum + level, 0) / levels.length;
};

/** Black from 100 to 200 points across and from 50 to 80 points down a page of 600 by 800. */
const square = '0 g 100 720 100 30 re f';

describe('Pictures of the pages of a PDF', () => {
  it('show what is drawn where regions say that it is', async () => {
    const path = await write('a.pdf', buildPdf([{ content: square }, { content: '' }]));
    const pictures = await openPagePictures(path, { format: 'png' });
    const picture = await pictures.picture(1);
    expect(pictures.pages).toBe(2);
    // 600 by 800 points at 200 pixels an inch.
    expect([picture?.width, picture?.height]).toEqual([1667, 2222]);
    expect(picture?.pointsPerPixel).toBeCloseTo(0.36);
    expect(picture?.mediaType).toBe('image/png');
    expect(await meanOf(picture?.image, [282, 143, 268, 74])).toBeLessThan(2);
    expect(await meanOf(picture?.image, [0, 0, 270, 130])).toBeGreaterThan(253);
    await pictures.close();
  });

  it('are turned where reading turned the page', async () => {
    // The text runs upwards: the page is turned clockwise by a quarter to be read.
    const content = `${square} BT /F1 12 Tf 0 1 -1 0 300 100 Tm (the text of this page) Tj ET`;
    const pictures = await openPagePictures(await write('a.pdf', buildPdf([{ content }])));
    const picture = await pictures.picture(1);
    expect([picture?.width, picture?.height]).toEqual([2222, 1667]);
    // (x, y) → (800 - y, x): 720 to 750 points across, 100 to 200 down.
    expect(await meanOf(picture?.image, [2004, 282, 74, 268])).toBeLessThan(10);
    await pictures.close();
  });

  it('are none of pages that it does not have', async () => {
    const pictures = await openPagePictures(await write('a.pdf', buildPdf([{ content: square }])));
    expect(await pictures.picture(2)).toBeNull();
    expect(await pictures.picture(0)).toBeNull();
    expect(await pictures.picture(1.5)).toBeNull();
    expect(await pictures.crop([0, 0, 10, 10], 2, 0)).toBeNull();
    await pictures.close();
  });

  it('want the password of an encrypted file', async () => {
    const path = await write('a.pdf', buildPdf([{ content: square }], { password: 'secret' }));
    await expect(openPagePictures(path)).rejects.toMatchObject({ code: 'encrypted-file' });
    const pictures = await openPagePictures(path, { password: 'secret' });
    expect(await pictures.picture(1)).not.toBeNull();
    await pictures.close();
  });
});

describe('Pictures of an image', () => {
  it('show the page as it was given, at 200 pixels an inch', async () => {
    const pictures = await openPagePictures(scan);
    const picture = await pictures.picture(1);
    expect(pictures.pages).toBe(1);
    expect(picture?.mediaType).toBe('image/webp');
    expect((await sharp(picture?.image).metadata()).width).toBe(picture?.width);
    await pictures.close();
  });

  it('can be asked for at once, and each one is right', async () => {
    const pictures = await openPagePictures(scan);
    const [one, other, page] = await Promise.all([
      pictures.crop([158, 102, 227, 112], 1, 10),
      pictures.crop([158, 102, 187, 112], 1, 10),
      pictures.picture(1),
    ]);
    expect(one?.width).toBeGreaterThan(other?.width ?? Infinity);
    expect(page?.width).toBeGreaterThan(one?.width ?? Infinity);
    await pictures.close();
  });
});

describe('Pictures of a source', () => {
  it('are refused where its content is not that which was parsed', async () => {
    const path = await write('a.txt', '甲\n乙');
    const sha256 = createHash('sha256').update('甲\n乙').digest('hex');
    const pictures = await openPagePictures(path, { sha256 });
    expect(pictures.linesAround(2, 2)).toEqual([{ line: 2, text: '乙' }]);
    await writeFile(path, '甲\n丙');
    await expect(openPagePictures(path, { sha256 })).rejects.toMatchObject({
      code: 'unreadable-file',
      text: { en: expect.stringContaining('has changed since it was parsed') },
    });
  });

  it('are refused where it is gone', async () => {
    await expect(openPagePictures('/nowhere/a.pdf')).rejects.toMatchObject({
      code: 'unreadable-file',
    });
  });

  it('are none of a text or a workbook', async () => {
    for (const path of ['samples/attachment-2.txt', 'samples/office/two-forms.xlsx']) {
      const pictures = await openPagePictures(path);
      expect(pictures.pages).toBe(0);
      expect(await pictures.picture(1)).toBeNull();
      expect(await pictures.crop([0, 0, 9, 9], 1, 0)).toBeNull();
    }
  });

  it('are no longer drawn once the signal says so', async () => {
    const stop = new AbortController();
    const pictures = await openPagePictures(scan, { signal: stop.signal });
    stop.abort();
    await expect(pictures.picture(1)).rejects.toMatchObject({ code: 'aborted' });
  });
});
