import { describe, expect, it } from '@jest/globals';
import { defaultPdfSettings, type PdfSettings, readPdf } from '../../../src/sources/pdf/index.ts';
import { buildPdf } from './build-pdf.ts';

const page = { content: 'BT /F1 10 Tf 50 700 Td (Hello) Tj ET' };
const pages = (count: number) => Array.from({ length: count }, () => page);

/** Number of pages, which of them were read, and the reasons of the others. */
const read = async (
  count: number,
  pageTree?: (kids: readonly string[]) => string,
  limits: Partial<PdfSettings> = {},
) => {
  const settings = { ...defaultPdfSettings, ...limits };
  const result = await readPdf(buildPdf(pages(count), pageTree && { pageTree }), { settings })();
  if (result._tag === 'Left') return result.left.code;
  const { parts, skipped } = result.right;
  const numbers = parts.map((part) => part.kind === 'drawn' && part.page);
  return { pages: result.right.pages, read: numbers, skipped };
};

describe('the page tree of a PDF', () => {
  it('is read to a number of pages that falls where there are very many to look at', async () => {
    const limits = { maximumPageSteps: 12 };
    expect(await read(3, undefined, limits)).toMatchObject({ read: [1, 2, 3], skipped: [] });
    expect(await read(5, undefined, limits)).toEqual({
      pages: 5,
      read: [1, 2],
      skipped: [{ pages: [3, 5], reason: 'limit-exceeded' }],
    });
    expect(await read(13, undefined, limits)).toMatchObject({ read: [1] });
  });

  it.each([
    ['far more', '1000000000'],
    ['a fraction of a page', '2.5'],
    ['no number', '(three)'],
  ])('may promise %s: the pages that are there are read', async (_, count) => {
    const found = await read(3, (kids) => `/Count ${count} /Kids [${kids.join(' ')}]`);
    expect(found).toEqual({ pages: 3, read: [1, 2, 3], skipped: [] });
  });

  it.each(['0', '-5'])('may promise %s pages: the file is damaged, not empty', async (count) => {
    const found = await read(3, (kids) => `/Count ${count} /Kids [${kids.join(' ')}]`);
    expect(found).toBe('damaged-file');
  });

  it('may come back to itself: what is before that is read, and the rest is said', async () => {
    const found = await read(3, (kids) => `/Count 100000 /Kids [${kids[0]} 2 0 R ${kids[1]}]`);
    expect(found).toEqual({
      pages: 2,
      read: [1],
      skipped: [{ pages: [2, 2], reason: 'unreadable-page' }],
    });
  });

  it('may name the same page over and over: each time is a page', async () => {
    const found = await read(
      1,
      ([kid]) => `/Count 9000 /Kids [${Array.from({ length: 9_000 }, () => kid).join(' ')}]`,
      { maximumPages: 3 },
    );
    expect(found).toEqual({
      pages: 9_000,
      read: [1, 2, 3],
      skipped: [{ pages: [4, 9_000], reason: 'limit-exceeded' }],
    });
  });
});
