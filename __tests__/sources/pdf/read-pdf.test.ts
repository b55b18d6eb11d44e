import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { BiaojieError } from '../../../src/model/error.ts';
import type { SourceDocument } from '../../../src/model/source-document.ts';
import {
  defaultPdfSettings,
  type PdfOptions,
  type PdfPage,
  readPdf,
} from '../../../src/sources/pdf/index.ts';
import { buildPdf, han, type PageParts } from './build-pdf.ts';

/** Functions that the PDF library would replace with its own; it loads with the first reading. */
const builtIns = (): Readonly<Record<string, unknown>> => ({
  push: Array.prototype.push,
  toString: Function.prototype.toString,
  parse: JSON.parse,
  stringify: JSON.stringify,
  DecompressionStream: globalThis.DecompressionStream,
  Uint8Array: globalThis.Uint8Array,
});
const engine = builtIns();

const read = async (bytes: Uint8Array, options: PdfOptions = {}): Promise<SourceDocument> => {
  const result = await readPdf(bytes, options)();
  if (result._tag === 'Left') throw result.left;
  return result.right;
};

const failure = async (bytes: Uint8Array, options: PdfOptions = {}): Promise<BiaojieError> => {
  const result = await readPdf(bytes, options)();
  if (result._tag === 'Right') throw new Error('was read');
  return result.left;
};

const pageOf = async (page: PageParts): Promise<PdfPage> => {
  const { parts } = await read(buildPdf([page]));
  return parts[0] as PdfPage;
};

const text = (at: string, shown: string, font = '/F2 10 Tf'): string =>
  `BT ${font} ${at} ${shown} Tj ET\n`;
const hello = text('50 700 Td', '(Hello)', '/F1 10 Tf');

afterEach(() => {
  jest.restoreAllMocks();
});

describe('text of a PDF', () => {
  it('has its box in points from the top left of the page', async () => {
    const page = await pageOf({ content: text('50 700 Td', han('项目名称')) });
    expect(page).toMatchObject({ kind: 'drawn', page: 1, width: 600, height: 800, turned: 0 });
    expect(page.tokens).toEqual([{ text: '项目名称', bbox: [50, 91.2, 90, 101.2] }]);
  });

  it('needs no font file: character maps come from the package', async () => {
    const page = await pageOf({ content: text('50 700 Td', han('平罗县，≥95％')) });
    expect(page.tokens.map((t) => t.text)).toEqual(['平罗县，≥95％']);
  });

  it('keeps a space that was typed and ends a run at a wide gap', async () => {
    const content =
      text('50 700 Td', han('65 人')) +
      text('50 650 Td', han('单位')) +
      text('85 650 Td', han('万元'));
    const { tokens } = await pageOf({ content });
    expect(tokens.map((t) => t.text)).toEqual(['65 人', '单位', '万元']);
  });

  it('joins what is drawn character by character, with a space only between words', async () => {
    const content = `BT /F2 10 Tf 50 700 Td ${han('项')} Tj 12 0 Td ${han('目')} Tj /F1 10 Tf 30 0 Td (Win) Tj 20 0 Td (10) Tj ET`;
    const { tokens } = await pageOf({ content });
    expect(tokens.map((t) => t.text)).toEqual(['项目', 'Win 10']);
  });

  it('ends at a border between two cells, whichever is drawn first', async () => {
    const both = text('50 700 Td', han('数量')) + text('71 700 Td', han('指标'));
    const border = '0.5 w 70.5 690 m 70.5 715 l S\n';
    const texts = async (content: string) =>
      (await pageOf({ content })).tokens.map((t) => [t.text, t.bbox[0], t.bbox[2]]);
    const cells = [
      ['数量', 50, 70],
      ['指标', 71, 91],
    ];
    expect(await texts(both + border)).toEqual(cells);
    expect(await texts(border + both)).toEqual(cells);
    expect(await texts(both)).toEqual([['数量指标', 50, 91]]);
  });

  it('ends at a border of dots, and leaves the space beside it out', async () => {
    const dots = Array.from({ length: 17 }, (_, i) => `73 ${690 + 1.5 * i} 0.75 0.75 re\n`);
    const content = `${text('50 700 Td', han('数量 17户'))}${dots.join('')}f\n`;
    expect((await pageOf({ content })).tokens.map((t) => t.text)).toEqual(['数量', '17户']);
  });

  it('does not end at a border through a character, above it, or along it', async () => {
    const word = text('50 700 Td', han('数量指标'));
    for (const border of ['65 690 m 65 715 l', '70 709 m 70 730 l', '50 699 m 90 699 l'])
      expect((await pageOf({ content: `${word}0.5 w ${border} S\n` })).tokens.length).toBe(1);
  });

  it('ends at a border that the blank half of a bracket runs over', async () => {
    const content = text('50 700 Td', han('（二）')) + text('78 700 Td', han('人'));
    const page = await pageOf({ content: `${content}0.5 w 76 690 m 76 715 l S\n` });
    expect(page.tokens.map((t) => t.text)).toEqual(['（二）', '人']);
  });

  it('counts letter spacing, word spacing, scaling and the numbers between strings', async () => {
    const content =
      'BT /F1 10 Tf 100 Tz 2 Tc 5 Tw 50 Tz 100 700 Td [(A) -1000 (B)] TJ ET BT /F1 10 Tf 0 Tc 0 Tw 100 Tz 300 700 Td (A) Tj ET';
    const { tokens } = await pageOf({ content });
    // A is 6.67 wide: (6.67 + 2 + 10) / 2 to the pen, then half of B.
    expect(tokens.map((t) => [t.text, t.bbox[0], t.bbox[2]])).toEqual([
      ['A B', 100, 112.67],
      ['A', 300, 306.67],
    ]);
  });

  it('is read once where it is drawn twice to look bold, and repeated digits stay', async () => {
    const once = text('50 700 Td', '(100%)', '/F1 10 Tf');
    const { tokens } = await pageOf({ content: once + text('50.3 700 Td', '(100%)', '/F1 10 Tf') });
    expect(tokens.map((t) => t.text)).toEqual(['100%']);
  });

  it('has radicals and bars folded to the characters that texts hold', async () => {
    const { tokens } = await pageOf({ content: text('50 700 Td', han('⼈⺠―一〜')) });
    expect(tokens.map((t) => t.text)).toEqual(['人民—一～']);
  });

  it('that is not painted stands apart', async () => {
    const page = await pageOf({ content: `${hello}BT /F1 10 Tf 3 Tr 50 600 Td (hidden) Tj ET` });
    expect(page.tokens.map((t) => t.text)).toEqual(['Hello']);
    expect(page.invisibleTokens.map((t) => t.text)).toEqual(['hidden']);
  });

  it('that runs aslant stands apart', async () => {
    const page = await pageOf({
      content: `${hello}BT /F1 40 Tf 0.707 0.707 -0.707 0.707 100 300 Tm (DRAFT) Tj ET`,
    });
    expect(page.tokens.map((t) => t.text)).toEqual(['Hello']);
    expect(page.slantedTokens.map((t) => t.text)).toEqual(['DRAFT']);
  });

  it('at the side of the page has an upright box and does not turn the page', async () => {
    const page = await pageOf({
      content: `${hello}BT /F1 10 Tf 0 1 -1 0 40 500 Tm (Up) Tj ET`,
    });
    expect(page.turned).toBe(0);
    const up = page.tokens.find((t) => t.text === 'Up');
    expect(up?.bbox[1]).toBeCloseTo(300 - 12.78, 1);
    expect(up?.bbox[3]).toBe(300);
  });

  it('follows line moves, leading and rise', async () => {
    const content =
      "BT /F1 10 Tf 50 700 Td (a) Tj 5 -20 TD (b) Tj T* (c) Tj 4 Ts (d) Tj 0 Ts 30 TL (e) ' ET";
    const { tokens } = await pageOf({ content });
    const baselines = tokens.map((t) => [t.text, t.bbox[0], Math.round(t.bbox[3])]);
    // Helvetica reaches about 2 points below the baseline here.
    expect(baselines).toEqual([
      ['a', 50, 102],
      ['b', 55, 122],
      ['c', 55, 142],
      ['d', 60, 138],
      ['e', 55, 172],
    ]);
  });

  it('may be written downwards', async () => {
    const content = text('100 700 Td', han('绩效指标'), '/F4 10 Tf');
    const { tokens, turned } = await pageOf({ content });
    expect(turned).toBe(0);
    expect(tokens).toEqual([{ text: '绩效指标', bbox: [95, 100, 105, 140] }]);
  });

  it('in a layer that is switched off is not there', async () => {
    const layer = `/OC /Off BDC ${text('50 600 Td', '(layer)', '/F1 10 Tf')} 50 500 m 90 500 l S EMC`;
    const bytes = buildPdf(
      [{ content: `${layer}${hello}`, resources: '/Properties << /Off 9 0 R >>' }],
      {
        catalog: '/OCProperties << /OCGs [9 0 R] /D << /OFF [9 0 R] >> >>',
        object9: '<< /Type /OCG /Name (Off) >>',
      },
    );
    const { parts } = await read(bytes);
    const page = parts[0] as PdfPage;
    expect(page.tokens.map((t) => t.text)).toEqual(['Hello']);
    expect(page.rulingLines).toEqual([]);
  });

  it('is not there when it is part of a mask', async () => {
    const group = '/Group << /S /Transparency /CS /DeviceGray >>';
    const page = await pageOf({
      content: `/Masked gs ${hello}`,
      forms: { Mask: { entries: group, content: text('50 600 Td', '(mask)', '/F1 10 Tf') } },
      resources: '/ExtGState << /Masked << /SMask << /S /Luminosity /G 9 0 R >> >> >>',
    });
    expect(page.tokens.map((t) => t.text)).toEqual(['Hello']);
  });

  it('beyond the edge of the page is not there', async () => {
    const content = `${hello}BT /F1 10 Tf 700 700 Td (outside) Tj ET`;
    expect((await pageOf({ content })).tokens.map((t) => t.text)).toEqual(['Hello']);
  });
});

describe('the page as it is shown', () => {
  it.each([
    ['/Rotate 90', 'horizontal', 50, 600, 700],
    ['/Rotate 180', 'vertical', 550, 600, 700],
    ['/Rotate 270', 'horizontal', 550, 100, 200],
    ['/CropBox [20 30 500 750]', 'vertical', 30, 50, 150],
    ['/UserUnit 2', 'vertical', 100, 200, 400],
    ['/MediaBox [-50 -50 550 750]', 'vertical', 100, 50, 150],
  ])('%s moves a line to where readers see it', async (entries, orientation, ...numbers) => {
    const page = await pageOf({ content: '1 w 50 700 m 50 600 l S', entries });
    const [line] = page.rulingLines;
    expect([line?.orientation, line?.position, line?.start, line?.end]).toEqual([
      orientation,
      ...numbers,
    ]);
  });

  it('is turned when most of its text lies on its side', async () => {
    const content = `BT /F2 10 Tf 0 1 -1 0 100 200 Tm ${han('项目支出绩效目标表')} Tj ET 1 w 120 100 m 120 700 l S`;
    const page = await pageOf({ content });
    expect([page.turned, page.width, page.height]).toEqual([90, 800, 600]);
    expect(page.tokens).toEqual([{ text: '项目支出绩效目标表', bbox: [200, 91.2, 290, 101.2] }]);
    expect(page.rulingLines).toEqual([
      { orientation: 'horizontal', position: 120, start: 100, end: 700, thickness: 1 },
    ]);
  });
});

describe('ruling lines of a PDF', () => {
  const linesOf = async (content: string, forms: PageParts['forms'] = {}) =>
    (await pageOf({ content: hello + content, forms })).rulingLines.map((l) => [
      l.orientation,
      l.position,
      l.start,
      l.end,
      l.thickness,
    ]);

  it('are strokes, dashed or not', async () => {
    expect(await linesOf('2 w 50 700 m 150 700 l S [3 2] 0 d 60 600 m 60 500 l S')).toEqual([
      ['horizontal', 100, 50, 150, 2],
      ['vertical', 60, 200, 300, 2],
    ]);
  });

  it('are the four sides of a stroked rectangle', async () => {
    expect(await linesOf('1 w 50 600 100 50 re S')).toEqual([
      ['horizontal', 200, 50, 150, 1],
      ['vertical', 150, 150, 200, 1],
      ['horizontal', 150, 50, 150, 1],
      ['vertical', 50, 150, 200, 1],
    ]);
  });

  it('are filled rectangles as thin as a line, and no others', async () => {
    expect(await linesOf('50 600 100 1 re f 50 500 1 40 re f 50 400 100 20 re f')).toEqual([
      ['horizontal', 199.5, 50, 150, 1],
      ['vertical', 50.5, 260, 300, 1],
    ]);
  });

  it('are the sides of a frame that is filled between two rectangles', async () => {
    expect(await linesOf('50 500 100 100 re 52 502 96 96 re f*')).toEqual([
      ['horizontal', 201, 50, 150, 2],
      ['horizontal', 299, 50, 150, 2],
      ['vertical', 51, 200, 300, 2],
      ['vertical', 149, 200, 300, 2],
    ]);
  });

  it('are dots in either direction', async () => {
    expect(await linesOf('50 600 1 1 re f')).toEqual([
      ['horizontal', 199.5, 50, 51, 1],
      ['vertical', 50.5, 199, 200, 1],
    ]);
  });

  it('are short strokes with a pen as wide as the line is long', async () => {
    expect(await linesOf('100 w 100 600 m 100 601 l S')).toEqual([
      ['horizontal', 199.5, 50, 150, 1],
    ]);
  });

  it('are the three sides of a path that is left open, and the fourth of one that is closed', async () => {
    const sides = [
      ['horizontal', 200, 50, 150, 1],
      ['vertical', 150, 200, 300, 1],
      ['horizontal', 300, 50, 150, 1],
    ];
    const path = '1 w 50 600 m 150 600 l 150 500 l 50 500 l';
    expect(await linesOf(`${path} S`)).toEqual(sides);
    expect(await linesOf(`${path} s`)).toEqual([...sides, ['vertical', 50, 200, 300, 1]]);
  });

  it('are not there where they are transparent', async () => {
    const states = '/ExtGState << /None << /CA 0 /ca 0 >> /Thick << /LW 3 >> >>';
    const content = `q /None gs 50 700 m 150 700 l S 50 600 100 1 re f Q /Thick gs 50 500 m 150 500 l S`;
    const page = await pageOf({ content: hello + content, resources: states });
    expect(page.rulingLines.map((l) => [l.position, l.thickness])).toEqual([[300, 3]]);
  });

  it('are not there in white, aslant or curved', async () => {
    const white = '1 1 1 RG 50 700 m 150 700 l S 1 g 50 600 100 1 re f ';
    const others = '0 G 0 g 50 500 m 150 520 l S 50 400 m 60 400 150 400 150 400 c S';
    expect(await linesOf(white + others)).toEqual([]);
  });

  it('follow the matrices of nested forms and come back after them', async () => {
    const forms = {
      Outer: { entries: '/Matrix [1 0 0 1 10 0]', content: '1 w 0 0 m 100 0 l S' },
    };
    expect(
      await linesOf('q 2 0 0 2 50 300 cm /Outer Do Q 1 w 50 700 m 150 700 l S', forms),
    ).toEqual([
      ['horizontal', 500, 70, 270, 2],
      ['horizontal', 100, 50, 150, 1],
    ]);
  });

  it('end at the edge of the page', async () => {
    expect(await linesOf('1 w -50 700 m 900 700 l S 50 900 m 90 900 l S')).toEqual([
      ['horizontal', 100, 0, 600, 1],
    ]);
  });
});

describe('files that cannot be read', () => {
  const one = [{ content: hello }];

  it('are encrypted: the message says how to give the password', async () => {
    const error = await failure(buildPdf(one, { password: 'secret' }));
    expect(error.code).toBe('encrypted-file');
    expect(error.text.en).toBe(
      'The PDF is encrypted and needs a password. Give it with --password.',
    );
  });

  it('are encrypted with another password', async () => {
    const error = await failure(buildPdf(one, { password: 'secret' }), { password: 'guess' });
    expect(error.code).toBe('encrypted-file');
    expect(error.text.zh).toContain('密码不对');
  });

  it('are read with the right password', async () => {
    const { parts } = await read(buildPdf(one, { password: 'secret' }), { password: 'secret' });
    expect((parts[0] as PdfPage).tokens.map((t) => t.text)).toEqual(['Hello']);
  });

  it('are no PDF at all, or empty', async () => {
    expect((await failure(Uint8Array.from([1, 2, 3]))).code).toBe('damaged-file');
    expect((await failure(new Uint8Array())).code).toBe('empty-file');
  });

  it('were aborted before or while reading', async () => {
    const early = await failure(buildPdf(one), { signal: AbortSignal.abort() });
    expect(early.code).toBe('aborted');
    const controller = new AbortController();
    const pages = Array.from({ length: 200 }, () => one[0] as PageParts);
    const late = failure(buildPdf(pages), { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    expect((await late).code).toBe('aborted');
  });

  it('end before their pages', async () => {
    const bytes = buildPdf(one);
    const error = await failure(bytes.subarray(0, 300));
    expect(error.code).toBe('damaged-file');
  });

  it('survive a wrong cross-reference table', async () => {
    const bytes = buildPdf(one);
    const file = Buffer.from(bytes)
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n99');
    const { parts } = await read(Uint8Array.from(Buffer.from(file, 'latin1')));
    expect((parts[0] as PdfPage).tokens.map((t) => t.text)).toEqual(['Hello']);
  });
});

describe('pages that cannot be read', () => {
  const good = { content: hello };

  it('cost only themselves', async () => {
    const file = Buffer.from(buildPdf([good, good, good])).toString('latin1');
    const [first, second] = [...file.matchAll(/<< \/Type \/Page [\s\S]*?endobj/g)];
    const hollow = '<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [99 0 R] >>\nendobj';
    const broken = file.replace(second?.[0] ?? '', hollow.padEnd(first?.[0].length ?? 0));
    const { pages, parts, skipped } = await read(Uint8Array.from(Buffer.from(broken, 'latin1')));
    expect(pages).toBe(3);
    expect(parts.map((p) => p.kind === 'drawn' && p.page)).toEqual([1, 3]);
    expect(skipped).toEqual([{ pages: [2, 2], reason: 'unreadable-page' }]);
  });

  it('are too large', async () => {
    const { parts, skipped } = await read(
      buildPdf([{ content: hello, entries: '/MediaBox [0 0 10000 10000]' }, good]),
    );
    expect(parts).toHaveLength(1);
    expect(skipped).toEqual([{ pages: [1, 1], reason: 'limit-exceeded' }]);
  });

  it.each([
    ['operators', { maximumOperators: 10 }, '1 w S '.repeat(20)],
    ['lines', { maximumLines: 10 }, `1 w ${'0 0 m 9 0 l '.repeat(11)} S`],
    ['characters', { maximumCharacters: 10 }, `BT /F1 9 Tf 9 9 Td (${'x'.repeat(11)}) Tj ET`],
  ])('hold too many %s', async (_, limits, content) => {
    const settings = { ...defaultPdfSettings, ...limits };
    const { skipped } = await read(buildPdf([{ content }]), { settings });
    expect(skipped).toEqual([{ pages: [1, 1], reason: 'limit-exceeded' }]);
  });

  it('hold far too many operators, as small files can, and are not collected whole', async () => {
    const settings = { ...defaultPdfSettings, maximumOperators: 5_000 };
    const operators = Array.from({ length: 1_000_000 }, () => '0 0 m 9 9 l S').join(' ');
    const nested = { Inner: { entries: '', content: operators } };
    const bytes = buildPdf([
      { content: operators },
      { content: 'q /Inner Do Q', forms: nested },
      good,
    ]);
    const before = process.memoryUsage().heapUsed;
    let peak = Number.NEGATIVE_INFINITY;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().heapUsed - before);
    }, 5);
    const { parts, skipped } = await read(bytes, { settings }).finally(() => clearInterval(watch));
    expect(skipped).toEqual([
      { pages: [1, 1], reason: 'limit-exceeded' },
      { pages: [2, 2], reason: 'limit-exceeded' },
    ]);
    expect(parts).toHaveLength(1);
    expect(Number.isFinite(peak)).toBe(true);
    expect(peak).toBeLessThan(400e6);
  }, 60_000);

  it('draw forms that draw forms, each twice, and never end', async () => {
    const settings = { ...defaultPdfSettings, maximumOperators: 5_000 };
    const depth = 20;
    // Objects 1 to 8 are the catalogue, the pages, the fonts and their map; each form names the one before.
    const forms = Object.fromEntries(
      Array.from({ length: depth }, (_, i) => {
        const entries = i === 0 ? '' : `/Resources << /XObject << /X ${8 + i} 0 R >> >>`;
        return [`F${i}`, { entries, content: i === 0 ? '0 0 m 9 9 l S' : '/X Do /X Do' }] as const;
      }),
    );
    const bytes = buildPdf([{ content: `/F${depth - 1} Do`, forms }, good]);
    const { parts, skipped } = await read(bytes, { settings });
    expect(skipped).toEqual([{ pages: [1, 1], reason: 'limit-exceeded' }]);
    expect(parts.map((p) => p.kind === 'drawn' && p.page)).toEqual([2]);
  });

  it('draw forms inside of each other, deeper than the library follows', async () => {
    const forms = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => {
        const entries = i === 0 ? '' : `/Resources << /XObject << /X ${8 + i} 0 R >> >>`;
        return [`F${i}`, { entries, content: i === 0 ? hello : '/X Do' }] as const;
      }),
    );
    const { skipped } = await read(buildPdf([{ content: '/F199 Do', forms }, good]));
    expect(skipped).toEqual([{ pages: [1, 1], reason: 'limit-exceeded' }]);
    const shallow = await read(buildPdf([{ content: '/F50 Do', forms }]));
    expect(shallow.skipped).toEqual([]);
  });

  /** A content stream of packed bytes. */
  const packed = (bytes: Uint8Array): PageParts => ({
    content: Buffer.from(bytes).toString('latin1'),
    contentEntries: '/Filter /FlateDecode',
  });

  it('unpack to more than is read, a thousand times their size', async () => {
    const bomb = deflateSync(Buffer.alloc(20_000_000, ' '));
    const settings = { ...defaultPdfSettings, maximumUnpacked: 1_000_000 };
    const { parts, skipped } = await read(buildPdf([good, packed(bomb), good]), { settings });
    expect(skipped).toEqual([{ pages: [2, 2], reason: 'limit-exceeded' }]);
    expect(parts.map((p) => p.kind === 'drawn' && p.page)).toEqual([1, 3]);
    const all = await read(buildPdf([packed(bomb)]));
    expect(all.skipped).toEqual([]);
  });

  it('unpack to more than is read in a coding that the library undoes by itself', async () => {
    // Four zero bytes for each letter, 20,000,000 letters.
    const bomb = {
      ...packed(deflateSync(Buffer.alloc(20_000_000, 'z'))),
      contentEntries: '/Filter [/FlateDecode /ASCII85Decode]',
    };
    const settings = { ...defaultPdfSettings, maximumUnpacked: 1_000_000 };
    const { parts, skipped } = await read(buildPdf([good, bomb, good]), { settings });
    expect(skipped).toEqual([{ pages: [2, 2], reason: 'limit-exceeded' }]);
    expect(parts.map((p) => p.kind === 'drawn' && p.page)).toEqual([1, 3]);
  });

  it('are packed and break off', async () => {
    const whole = deflateSync(Buffer.from(hello + randomBytes(3_000).toString('hex')));
    const cut = whole.subarray(0, whole.length - 100);
    const { parts, skipped } = await read(buildPdf([packed(cut), packed(whole)]));
    expect(skipped).toEqual([{ pages: [1, 1], reason: 'unreadable-page' }]);
    expect(parts.map((p) => p.kind === 'drawn' && p.page)).toEqual([2]);
  });

  it('are not those whose checksum alone is wrong', async () => {
    const bytes = deflateSync(Buffer.from(hello));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    const { parts, skipped } = await read(buildPdf([packed(bytes)]));
    expect(skipped).toEqual([]);
    expect((parts[0] as PdfPage).tokens.map((token) => token.text)).toEqual(['Hello']);
  });

  it('are beyond the number of pages that is read', async () => {
    const settings = { ...defaultPdfSettings, maximumPages: 1 };
    const { parts, pages, skipped } = await read(buildPdf([good, good, good]), { settings });
    expect([parts.length, pages]).toEqual([1, 3]);
    expect(skipped).toEqual([{ pages: [2, 3], reason: 'limit-exceeded' }]);
  });

  it('have a font without a character map', async () => {
    const glyphs = '<012301d4021503160417051806190720082109220a230b24>';
    const { skipped } = await read(
      buildPdf([good, { content: hello + text('50 500 Td', glyphs, '/F3 10 Tf') }]),
    );
    expect(skipped).toEqual([{ pages: [2, 2], reason: 'garbled-text-layer' }]);
  });

  it('have a font whose map lacks some of its glyphs', async () => {
    const mapped = text('50 500 Td', '<4e014e024e034e01>', '/F5 10 Tf');
    const holed = text('50 500 Td', '<4e014e024e034e044e01>', '/F5 10 Tf');
    const { parts, skipped } = await read(buildPdf([{ content: mapped }, { content: holed }]));
    expect((parts[0] as PdfPage).tokens.map((t) => t.text)).toEqual(['项目资项']);
    expect(skipped).toEqual([{ pages: [2, 2], reason: 'garbled-text-layer' }]);
  });

  it('have a font whose map gives rare characters all over', async () => {
    const rare = han('㐅丮乑亖仐伂佄俧倰偀傝僈');
    const { skipped } = await read(buildPdf([{ content: text('50 500 Td', rare) }]));
    expect(skipped).toEqual([{ pages: [1, 1], reason: 'garbled-text-layer' }]);
  });

  it('are not those with a rare name or a few symbols in them', async () => {
    const { parts } = await read(
      buildPdf([{ content: text('50 500 Td', han('项目负责人：丮某某，㐅某某，①②③□√≥※')) }]),
    );
    expect(parts).toHaveLength(1);
  });

  it('are scans: nothing but text that is not painted, or nothing but an image', async () => {
    const hidden = 'BT /F1 10 Tf 3 Tr 50 600 Td (hidden) Tj ET';
    const image = 'q 600 0 0 800 0 0 cm /Im Do Q';
    const { parts, skipped } = await read(
      buildPdf([{ content: hidden }, { content: image }, { content: '' }]),
    );
    expect(skipped.map((s) => [s.pages?.[0], s.reason])).toEqual([
      [1, 'unreadable-page'],
      [2, 'unreadable-page'],
    ]);
    expect(parts).toHaveLength(1);
  });
});

describe('reading a PDF', () => {
  it('unpacks every stream within bounds: none goes to the engine', async () => {
    const construct = jest.fn();
    const builtIn = globalThis.DecompressionStream;
    globalThis.DecompressionStream = construct as never;
    try {
      const bytes = readFileSync('samples/pdf/attachment-2-kai-flowing.pdf');
      const { parts } = await read(bytes);
      expect(parts).toHaveLength(6);
      expect(globalThis.DecompressionStream).toBe(construct);
    } finally {
      globalThis.DecompressionStream = builtIn;
    }
    expect(construct).not.toHaveBeenCalled();
  });

  it('leaves the functions of the engine to the program', async () => {
    await read(buildPdf([{ content: hello }]));
    const after = builtIns();
    for (const [name, before] of Object.entries(engine)) expect(after[name]).toBe(before);
    expect(Object.keys([])).toEqual([]);
  });

  it('says nothing on the console and leaves the bytes to the caller', async () => {
    const spies = (['log', 'warn', 'error', 'info'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation(() => undefined),
    );
    const bytes = Buffer.from(
      buildPdf([{ content: `${hello} (unbalanced Tj BT Q Q /Nothing gs` }]),
    );
    const before = Buffer.from(bytes);
    await read(bytes);
    expect(bytes).toEqual(before);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});
