import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { openPagePictures } from '../../../src/sources/pdf/page-pictures.ts';
import { buildPdf, type PageParts } from './build-pdf.ts';

/** An image of 6 by 4 pixels that is black in its left upper pixel alone. */
const grey = {
  entries: '/Width 6 /Height 4 /BitsPerComponent 8 /ColorSpace /DeviceGray',
  content: `\0${'\xff'.repeat(23)}`,
};
const blackAndWhite = {
  entries: '/Width 6 /Height 4 /BitsPerComponent 1 /ColorSpace /DeviceGray',
  content: '\x7c\xfc\xfc\xfc',
};
const inverted = {
  entries: `${blackAndWhite.entries} /Decode [1 0]`,
  content: '\x80\0\0\0',
};
const placed = (matrix: string): string => `q ${matrix} cm /Scan Do Q`;
const wholePage = placed('600 0 0 400 0 0');
const box = '/MediaBox [0 0 600 400]';
/** 600 by 400 points at 200 pixels an inch. */
const [width, height] = [1667, 1111];

const draw = async (parts: PageParts) => {
  const pictures = await openPagePictures(buildPdf([{ entries: box, ...parts }]), undefined);
  try {
    return await pictures.page(1);
  } finally {
    await pictures.close();
  }
};

/** Where the middle of the dark pixels is, as shares of the width and height, and their share of all. */
const darkOf = (page: Awaited<ReturnType<typeof draw>>) => {
  if ('is' in page) throw new Error(page.reason);
  let [x, y, count] = [0, 0, 0];
  for (let i = 0; i < page.width * page.height; i++)
    if ((page.data[i * 3] as number) < 128) {
      count++;
      x += i % page.width;
      y += Math.floor(i / page.width);
    }
  const share = (value: number): number => Math.round(value * 50) / 50;
  return {
    size: [page.width, page.height],
    x: share(x / count / page.width),
    y: share(y / count / page.height),
    area: share(count / (page.width * page.height)),
  };
};

/** The left upper of 6 by 4 pixels. */
const leftUpper = { size: [width, height], x: 0.08, y: 0.12, area: 0.04 };

describe('The bytes of a PDF whose pages are drawn', () => {
  it('stay with the caller as they are, for as many readings as there are', async () => {
    const bytes = buildPdf([{ entries: box, content: wholePage, images: { Scan: grey } }]);
    const before = bytes.slice();
    const both = await Promise.all([
      openPagePictures(bytes, undefined),
      openPagePictures(bytes, undefined),
    ]);
    await both[0].close();
    expect(darkOf(await both[1].page(1))).toEqual(leftUpper);
    await both[1].close();
    expect(bytes).toEqual(before);
  });
});

/** The same picture, of so many pixels that each page is read for itself. */
const large = {
  entries: '/Width 600 /Height 400 /BitsPerComponent 8 /ColorSpace /DeviceGray',
  content: `${'\0'.repeat(100)}${'\xff'.repeat(500)}`.repeat(100) + '\xff'.repeat(600 * 300),
};

const page: PageParts = { entries: box, content: wholePage, images: { Scan: large } };
const threePages = [page, page, page];

/** A PDF on disk, and what was known of it when it was read. */
const onDisk = (pages: readonly PageParts[] = threePages) => {
  const path = join(mkdtempSync(join(tmpdir(), 'biaojie-disk-')), 'a.pdf');
  writeFileSync(path, buildPdf(pages));
  const { size, mtimeMs: changed } = statSync(path);
  return { path, size, changed };
};

describe('A PDF that is not kept in memory', () => {
  it.each([
    ['opened once', undefined],
    ['opened anew for each page', 0],
  ])('gives the same pictures: %s', async (_, mostTaken) => {
    const pictures = await openPagePictures(onDisk(), undefined, mostTaken);
    for (const page of [1, 2, 3, 1]) expect(darkOf(await pictures.page(page))).toEqual(leftUpper);
    await pictures.close();
  });

  it('does not open where it is another file by now', async () => {
    const file = onDisk();
    const opening = openPagePictures({ ...file, changed: file.changed - 1 }, undefined);
    await expect(opening).rejects.toMatchObject({ code: 'unreadable-file' });
  });

  it('costs the pages that come after it has changed', async () => {
    const file = onDisk();
    const pictures = await openPagePictures(file, undefined);
    expect(darkOf(await pictures.page(1))).toEqual(leftUpper);
    utimesSync(file.path, 1, 1);
    expect(await pictures.page(3)).toMatchObject({ reason: 'unreadable-page' });
    await pictures.close();
  });

  it('ends nothing but its pages where one of them is damaged besides', async () => {
    const damaged = { ...large, entries: `${large.entries} /Filter /DCTDecode` };
    const pages = [large, damaged].map((Scan) => ({
      ...{ entries: box, content: wholePage, images: { Scan } },
    }));
    const file = onDisk(pages);
    const pictures = await openPagePictures(file, undefined);
    utimesSync(file.path, 1, 1);
    for (const page of [1, 2])
      expect(await pictures.page(page)).toMatchObject({ reason: 'unreadable-page' });
    await pictures.close();
  });

  it('costs the pages that come after it is gone', async () => {
    const file = onDisk();
    const pictures = await openPagePictures(file, undefined, 0);
    expect(darkOf(await pictures.page(1))).toEqual(leftUpper);
    rmSync(file.path);
    for (const page of [2, 3])
      await expect(pictures.page(page)).rejects.toMatchObject({ code: 'unreadable-file' });
    await pictures.close();
  });
});

/** Runs the garbage collector. */
const collect = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

describe('The pictures of the pages of a PDF', () => {
  it('are let go one after the other: a file of 500 pages takes the memory of one', async () => {
    const pictures = await openPagePictures(
      buildPdf([{ entries: box, content: wholePage, images: { Scan: grey } }]),
      undefined,
    );
    const drawn: WeakRef<object>[] = [];
    for (let i = 0; i < 3; i++) drawn.push(new WeakRef(await pictures.page(1)));
    await setImmediate();
    collect();
    expect(drawn.map((picture) => picture.deref() === undefined)).toEqual([true, true, true]);
    await pictures.close();
  });
});

describe('A page of a PDF that is one image', () => {
  it.each([
    ['grey', grey],
    ['of one bit a pixel', blackAndWhite],
    ['of one bit a pixel, 0 for white', inverted],
  ])('is that image at the size of the page: %s', async (_, image) => {
    const page = await draw({ content: wholePage, images: { Scan: image } });
    expect(darkOf(page)).toEqual(leftUpper);
  });

  it('is scaled from its own pixels, not drawn: between black and white nothing is as dark as black', async () => {
    const page = await draw({ content: wholePage, images: { Scan: grey } });
    if ('is' in page) throw new Error(page.reason);
    const levels = new Set(page.data.subarray(0, 3 * width).filter((_, i) => i % 3 === 0));
    // Drawing an enlarged image keeps its two levels or blends them; scaling passes through all of them.
    expect(levels.size).toBeGreaterThan(50);
  });

  it.each([
    ['with text to be searched', `BT 3 Tr /F1 12 Tf (found) Tj ET ${wholePage}`],
    ['within a frame as large as the page', `0 0 600 400 re W n ${wholePage}`],
    ['within a form', '/Form Do'],
  ])('may come %s', async (_, content) => {
    const forms = { Form: { entries: '', content: wholePage } };
    expect(darkOf(await draw({ content, forms, images: { Scan: grey } }))).toEqual(leftUpper);
  });

  it.each([
    [90, { size: [height, width], x: 0.88, y: 0.08 }],
    [180, { size: [width, height], x: 0.92, y: 0.88 }],
    [270, { size: [height, width], x: 0.12, y: 0.92 }],
  ])('is turned with its page by %i degrees', async (degrees, expected) => {
    const entries = `${box} /Rotate ${degrees}`;
    const page = await draw({ entries, content: wholePage, images: { Scan: grey } });
    expect(darkOf(page)).toMatchObject(expected);
  });

  it('is turned as it was placed', async () => {
    // The image runs upwards: its left edge is the bottom of the page.
    const page = await draw({ content: placed('0 400 -600 0 600 0'), images: { Scan: grey } });
    expect(darkOf(page)).toMatchObject({ x: 0.12, y: 0.92 });
  });

  it('costs its page alone where it cannot be unpacked', async () => {
    const damaged = { ...grey, entries: `${grey.entries} /Filter /DCTDecode` };
    expect(await draw({ content: wholePage, images: { Scan: damaged } })).toEqual({
      ...{ is: 'skipped', page: 1, reason: 'unreadable-page' },
    });
  });

  it('is not unpacked where it would be larger than any image is read', async () => {
    const huge = '/Width 30000 /Height 30000 /BitsPerComponent 1 /ColorSpace /DeviceGray';
    const bomb = { entries: huge, content: '\0' };
    expect(await draw({ content: wholePage, images: { Scan: bomb } })).toEqual({
      ...{ is: 'skipped', page: 1, reason: 'limit-exceeded' },
    });
  });
});

describe('A page of a PDF on which an image is not all that can be seen', () => {
  it.each([
    ['mirrored', placed('-600 0 0 400 600 0'), { x: 0.92, y: 0.12, area: 0.04 }],
    ['with a margin', placed('300 0 0 200 300 200'), { x: 0.54, y: 0.06, area: 0.02 }],
    ['larger than the page', placed('1200 0 0 800 0 -400'), { x: 0.16, y: 0.24, area: 0.16 }],
    ['cut by a frame', `0 0 600 350 re W n ${wholePage}`, { x: 0.08, y: 0.18, area: 0.02 }],
    ['below a shape', `${wholePage} 500 0 100 100 re f`, { area: 0.08 }],
    ['below text', `${wholePage} BT /F1 400 Tf (I) Tj ET`, { area: 0.08 }],
    ['hardly seen', `/Pale gs ${wholePage}`, { area: 0 }],
  ])('is drawn: %s', async (_, content, expected) => {
    const resources = '/ExtGState << /Pale << /ca 0.1 >> >>';
    const page = await draw({ content, resources, images: { Scan: grey } });
    expect(darkOf(page)).toMatchObject(expected);
  });
  it('costs itself where the image cannot be unpacked: it would be blank there', async () => {
    const damaged = { ...grey, entries: `${grey.entries} /Filter /DCTDecode` };
    const content = `${placed('300 0 0 200 300 200')} 0 0 100 100 re f`;
    const page = await draw({ content, images: { Scan: damaged } });
    expect(page).toEqual({ is: 'skipped', page: 1, reason: 'unreadable-page' });
  });
});
