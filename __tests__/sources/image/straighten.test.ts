import { describe, expect, it } from '@jest/globals';
import type { LineReader } from '../../../src/model/line-reader.ts';
import type { Raster } from '../../../src/sources/image/raster.ts';
import { straighten } from '../../../src/sources/image/straighten.ts';
import { positionAt } from '../../../src/sources/image/stretch.ts';
import { turnQuarters } from '../../../src/sources/image/turn.ts';
import { page, turnBy } from './paint.ts';

/** Twelve lines of text; the first character of each is a black box at the left, the others are corners, too far apart for a dashed line. */
const upright = page(
  900,
  800,
  ...Array.from({ length: 12 }, (_, i) => [100, 60 + 60 * i, 124, 84 + 60 * i] as const),
  ...Array.from({ length: 12 * 11 }, (_, i) => {
    const [x, y] = [154 + 54 * (i % 11), 60 + 60 * Math.floor(i / 11)];
    return [x, y, x + 24, y + 6] as const;
  }),
  ...Array.from({ length: 12 * 11 }, (_, i) => {
    const [x, y] = [154 + 54 * (i % 11), 60 + 60 * Math.floor(i / 11)];
    return [x, y, x + 6, y + 24] as const;
  }),
);

/** Sure of lines that begin with a black box and lie. */
const reader: LineReader = {
  engine: 'eye',
  readLines: async (images) =>
    images.map((image) => {
      const isSure = blackAt(image, 12) && !blackAt(image, image.width - 12);
      const confidence = isSure ? 0.95 : 0.3;
      return {
        ...{ engine: 'eye', text: '字', confidence },
        characters: [{ text: '字', confidence, alternatives: [] }],
      };
    }),
  close: async () => {},
};

const blackAt = ({ width, height, data }: Raster, x: number): boolean =>
  [0.3, 0.5, 0.7].every((share) => (data[Math.round(share * height) * width + x] ?? 255) < 128);

const differing = (a: Raster, b: Raster): number =>
  a.data.filter((level, i) => Math.abs(level - (b.data[i] ?? 0)) > 128).length;

describe('A page', () => {
  it.each([0, 1, 2, 3])(
    'that was laid on the glass %i quarters turned is upright after',
    async (n) => {
      const { raster } = await straighten(turnQuarters(upright, n).raster, reader);
      expect([raster.width, raster.height]).toEqual([900, 800]);
      expect(differing(raster, upright)).toBeLessThan(3000);
    },
  );

  it('stays as it is where one line is a shadow, though of the lines on their head one is read', async () => {
    const character = (confidence: number) => ({ text: '字', confidence, alternatives: [] });
    let turns = 0;
    const unsure: LineReader = {
      ...reader,
      readLines: async (images) => {
        const isFirst = turns++ === 0;
        return images.map((_, i) => {
          const shadow = Array.from({ length: 60 }, () => character(0.1));
          const upsideDown = i === 2 ? [character(0.9)] : [];
          const characters = isFirst ? (i === 0 ? shadow : [character(0.99)]) : upsideDown;
          return { engine: 'eye', text: '', confidence: 0, characters };
        });
      },
    };
    const { back } = await straighten(upright, unsure);
    expect(back).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });

  it('stays as it is where shadows at its head and foot are taken for lines', async () => {
    const rows = (top: number) =>
      Array.from({ length: 6 * 12 }, (_, i) => {
        const [x, y] = [100 + 54 * (i % 12), top + 60 * Math.floor(i / 12)];
        return [x, y, x + 24, y + 6] as const;
      });
    const boxes = Array.from({ length: 12 }, (_, i) => {
      const y = i < 6 ? 60 + 60 * i : 1140 + 60 * (i - 6);
      return i < 6 ? ([700, y, 712, y + 24] as const) : ([730, y, 754, y + 24] as const);
    });
    const shadowed = page(900, 1560, ...rows(60), ...rows(1140), ...boxes);
    shadowed.data.set(upright.data.subarray(0, 900 * 780), 900 * 390);
    const { raster } = await straighten(shadowed, reader);
    expect(differing(raster, shadowed)).toBeLessThan(3000);
  });

  it('without any ink stays as it is', async () => {
    const blank = page(300, 200);
    const { raster, back } = await straighten(blank, reader);
    expect(raster).toEqual(blank);
    expect(back).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });

  it('of noise alone is no error', async () => {
    const noise = page(300, 200);
    for (let i = 0; i < noise.data.length; i++) noise.data[i] = ((i * 7919) ^ (i >> 3)) % 251;
    const { raster } = await straighten(noise, reader);
    expect(raster.width * raster.height).toBe(300 * 200);
  });
});

describe('A table of dashes whose rows are hardly higher than their text', () => {
  const dashes = (from: number, to: number) =>
    Array.from({ length: Math.floor((to - from) / 11) }, (_, i) => from + 11 * i);
  const rows = Array.from({ length: 16 }, (_, i) => 100 + 34 * i);
  const table = page(
    1600,
    800,
    ...rows.flatMap((y) => dashes(100, 1500).map((x) => [x, y, x + 8, y + 2] as const)),
    ...[100, 800, 1498].flatMap((x) => dashes(100, 610).map((y) => [x, y, x + 2, y + 8] as const)),
    // Characters: bars at three of six heights, and two upright strokes each.
    ...rows.slice(0, -1).flatMap((y, row) =>
      Array.from({ length: 40 }, (_, i) => {
        const x = 130 + 34 * i + (i >= 20 ? 20 : 0);
        const bars = [0, 1, 2].map((bar) => y + 5 + 4 * ((row + 7 * i + 5 * bar + i * i) % 6));
        return [
          ...bars.map((top) => [x + 2, top, x + 24, top + 2] as const),
          ...[4, 20].map((at) => [x + at, y + 5, x + at + 2, y + 29] as const),
        ];
      }).flat(),
    ),
  );

  /** Sure of all: the page stands upright. */
  const sure: LineReader = {
    ...reader,
    readLines: async (images) =>
      images.map(() => ({
        ...{ engine: 'eye', text: '字', confidence: 0.95 },
        characters: [{ text: '字', confidence: 0.95, alternatives: [] }],
      })),
  };

  it('is straight after, though it lay askew by three degrees', async () => {
    const { drawn } = await straighten(turnBy(table, 3).raster, sure);
    const rises = drawn.horizontal
      .filter(({ start, end }) => end - start > 1000)
      .map((line) => Math.abs(positionAt(line, line.end) - positionAt(line, line.start)));
    expect(rises.length).toBeGreaterThan(10);
    expect(Math.max(...rises)).toBeLessThan(3);
  });

  it('is straight after though it has no ruling lines, and the lid shows beyond it', async () => {
    const { raster } = turnBy(upright, 2);
    const { width, height } = raster;
    const data = raster.data.slice().fill(0, (height - 22) * width);
    const { back } = await straighten({ width, height, data }, sure);
    expect(Math.abs(Math.atan2(back[3], back[0]) - Math.PI / 90)).toBeLessThan(0.003);
  });
});
