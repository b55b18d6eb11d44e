import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type Document, parseDocument, valueAtPointer } from '../../../src/index.ts';
import { sampleUrl } from '../../support/parse.ts';

const scan = fileURLToPath(sampleUrl('scans/office-with-seal.jpg'));
const image = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' } });

/** The PNG with another width and height in its header (PNG 11.2.2), as a bomb has. */
const widened = (png: Buffer, side: number): Buffer => {
  png.writeUInt32BE(side, 16);
  png.writeUInt32BE(side, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
};

describe('A scan at 200 dpi with a seal over the table', () => {
  let document: Document;
  const at = (pointer: string) => valueAtPointer(document.forms[0]?.record ?? null, pointer);

  it('gives its form, read by eye off the picture', async () => {
    document = await parseDocument(scan);
    expect(document.forms).toHaveLength(1);
    expect([at('/title'), at('/year'), at('/unit')]).toEqual([
      '部门预算项目支出绩效目标表',
      2023,
      '万元',
    ]);
    expect(at('/project/department')).toEqual({ name: '北岭县教育体育局', code: '105001' });
    expect(at('/funding')).toEqual({ total: 66.79, fiscal: 52.71, carryover: 14.08, other: 0 });
    expect(at('/indicators')).toHaveLength(10);
    expect(at('/indicators/2/target')).toEqual({
      kind: 'quantity',
      comparator: '≤',
      value: 66.79,
      unit: '万元',
    });
    expect(at('/goal')).toContain('全年分4次拨付。目标1：建成灌溉渠道并通过验收');
  }, 60_000);

  it('keeps what each engine read beside the values', () => {
    const readers = document.forms[0]?.evidence['/funding/fiscal']?.readers ?? [];
    expect(readers.map(({ engine, text }) => [engine, text])).toEqual([
      ['paddle', '52.71'],
      ['tesseract', '52.71'],
    ]);
  });

  it('notes the seal with its place', () => {
    const seals = document.skipped.filter(({ reason }) => reason === 'seal');
    expect(seals).toHaveLength(1);
    expect(seals[0]?.bbox).toHaveLength(4);
  });
});

describe('An image', () => {
  it('that is blank yields no form', async () => {
    const bytes = await image(1000, 1400).png().toBuffer();
    const { forms, uncertainties } = await parseDocument(
      { name: 'blank.png', bytes },
      { readers: 'one' },
    );
    expect([forms, uncertainties]).toEqual([[], []]);
  }, 30_000);

  it('notes the strokes of a coloured pen with their place', async () => {
    const tick =
      '<svg width="200" height="160"><path d="M20,90Q50,120 60,150Q110,40 180,20" fill="none" stroke="#1a3fb0" stroke-width="6"/></svg>';
    const bytes = await image(1000, 1400)
      .composite([{ input: Buffer.from(tick), left: 300, top: 400 }])
      .png()
      .toBuffer();
    const { skipped } = await parseDocument({ name: 'tick.png', bytes }, { readers: 'one' });
    const [pen, ...others] = skipped.filter(({ reason }) => reason === 'pen');
    expect(others).toEqual([]);
    const [left = 0, top = 0, right = 0, bottom = 0] = pen?.bbox ?? [];
    const shown = (pixels: number) => (pixels / 1400) * 842;
    for (const [edge, at] of [
      ...([
        [left, 320],
        [right, 480],
      ] as const),
      ...([
        [top, 420],
        [bottom, 550],
      ] as const),
    ])
      expect(Math.abs(edge - shown(at))).toBeLessThan(8);
  }, 30_000);

  it('of a kind that nobody decodes is refused as such', async () => {
    const bytes = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    const parsing = parseDocument({ name: 'a.heic', bytes }, { readers: 'one' });
    await expect(parsing).rejects.toMatchObject({
      code: 'unsupported-format',
      message: expect.stringContaining('JPEG'),
    });
  });

  it.each([
    ['one pixel large', 'file-too-large', () => image(1, 1).png().toBuffer()],
    [
      '30,000 pixels wide and high',
      'file-too-large',
      async () => widened(await image(9, 9).png().toBuffer(), 30_000),
    ],
    [
      'cut short',
      'damaged-file',
      async () => (await image(900, 900).jpeg().toBuffer()).subarray(0, 300),
    ],
    [
      'no image but for its first bytes',
      'damaged-file',
      async () => Buffer.from('\x89PNG\r\n\x1a\nrubbish', 'latin1'),
    ],
  ])(
    'that is %s is refused as %s',
    async (_, code, make) => {
      const parsing = parseDocument({ name: 'a.png', bytes: await make() }, { readers: 'one' });
      await expect(parsing).rejects.toMatchObject({ code, place: { file: 'a.png' } });
    },
    60_000,
  );
});
