import { describe, expect, it } from '@jest/globals';
import { joinDots } from '../../../src/sources/image/join-dots.ts';
import type { Raster } from '../../../src/sources/image/raster.ts';
import { findRuling } from '../../../src/sources/image/ruling.ts';
import { page } from './paint.ts';

type Box = readonly [number, number, number, number];
type Place = readonly [x: number, y: number];

const speck = ([x, y]: Place): Box => [x, y, x + 2, y + 2];

/** So many specks in a row, of which each third of so many is missing. */
const dots = (from: Place, step: Place, count: number, missing = 4): readonly Box[] =>
  Array.from({ length: count }, (_, i) => [from[0] + step[0] * i, from[1] + step[1] * i] as const)
    .filter((_, i) => i % missing !== 2)
    .map(speck);

/** Whole numbers below another, by a linear congruential generator: the same each time. */
let seed = 7;
const random = (below: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * below);
};

const rows = [100, 180, 460].flatMap((y) => dots([100, y], [10, 0], 60));
const columns = [100, 400, 690].flatMap((x) => dots([x, 100], [0, 10], 37));

/** What is drawn once the ruling lines of a page were looked for. */
const joined = (given: Raster): Raster | null => joinDots(given, findRuling(given));
/** The same where it must not be null. */
const drawn = (given: Raster): Raster => joined(given) ?? page(1, 1);

describe('joinDots', () => {
  it('draws through the borders of a table of which specks are left', () => {
    const table = page(800, 600, ...rows, ...columns);
    const { width, data } = drawn(table);
    for (let x = 105; x < 690; x++) expect(data[180 * width + x]).toBe(0);
    for (let y = 105; y < 460; y++) expect(data[y * width + 400]).toBe(0);
    expect(data[140 * width + 250]).toBe(255);
    expect(table).toEqual(page(800, 600, ...rows, ...columns));
    const { horizontal, vertical } = findRuling(drawn(table));
    expect([horizontal, vertical].map((lines) => lines.length)).toEqual([3, 3]);
    expect(findRuling(table).vertical).toHaveLength(0);
  });

  it('draws through them on a page that is full of tables', () => {
    const [wide, high] = [1600, 2300];
    const low = Array.from({ length: 42 }, (_, i) => dots([60, 60 + 50 * i], [8, 0], 185));
    const uprights = [60, 400, 1000, 1532].map((x) => dots([x, 60], [0, 8], 257));
    const boxes = [...low, ...uprights].flat();
    expect(boxes.length).toBeGreaterThan(6_000);
    const { data } = drawn(page(wide, high, ...boxes));
    for (let x = 65; x < 1500; x++) expect(data[60 * wide + x]).toBe(0);
  });

  it('draws a line that lost its last specks to the side where the others end', () => {
    const shorter = dots([100, 305], [10, 0], 59);
    const { width, data } = drawn(page(800, 600, ...rows, ...shorter, ...columns));
    for (let x = 105; x < 690; x++) expect(data[305 * width + x]).toBe(0);
    const short = dots([100, 305], [10, 0], 50);
    const alone = drawn(page(800, 600, ...rows, ...short, ...columns));
    expect(alone.data[305 * width + 640]).toBe(255);
  });

  it('draws it there over as much as is missing within it, but not beyond a border at which it ends', () => {
    const shorter = dots([100, 305], [10, 0], 55);
    const { width, data } = drawn(page(800, 600, ...rows, ...shorter, ...columns));
    for (let x = 105; x < 690; x++) expect(data[305 * width + x]).toBe(0);
    const border = dots([640, 100], [0, 10], 37);
    const ending = dots([100, 340], [10, 0], 55);
    const inner = drawn(page(800, 600, ...rows, ...ending, ...columns, ...border));
    expect(inner.data[340 * width + 630]).toBe(0);
    expect(inner.data[340 * width + 670]).toBe(255);
  });

  it('draws through a border whose specks lie farther apart, on bare paper and not beside text', () => {
    const sparse = dots([550, 100], [0, 18], 21, 90);
    const { width, data } = drawn(page(800, 600, ...rows, ...columns, ...sparse));
    for (let y = 105; y < 455; y++) expect(data[y * width + 550]).toBe(0);
    const text = sparse.map(([x, y]): Box => [x + 7, y, x + 20, y + 12]);
    const beside = drawn(page(800, 600, ...rows, ...columns, ...sparse, ...text));
    expect(beside.data[230 * width + 550]).toBe(255);
  });

  it('draws through the knot that specks make where two borders cross, on bare paper and not through text', () => {
    const cut = [...dots([550, 110], [0, 10], 7, 90), ...dots([550, 270], [0, 10], 19, 90)];
    const knot: Box = [547, 178, 555, 185];
    const { width, data } = drawn(page(800, 600, ...rows, ...columns, ...cut, knot));
    for (let y = 115; y < 440; y++) expect(data[y * width + 550]).toBe(0);
    const text: readonly Box[] = [
      [530, 195, 545, 262],
      [557, 195, 570, 262],
    ];
    const merged = drawn(page(800, 600, ...rows, ...columns, ...cut, knot, ...text));
    expect(merged.data[230 * width + 550]).toBe(255);
  });

  it('draws through them where a border is double', () => {
    const second = dots([412, 100], [0, 10], 37);
    const { width, data } = drawn(page(800, 600, ...rows, ...columns, ...second));
    for (let x = 105; x < 690; x++) expect(data[180 * width + x]).toBe(0);
  });

  it('follows a border that runs a little askew', () => {
    const askew = rows.map(([x, y]) => speck([x, y + Math.round((x - 100) / 100)]));
    const { width, data } = drawn(page(800, 600, ...askew, ...columns));
    for (let x = 105; x < 690; x++) {
      const y = 180 + Math.round((x - 100) / 100);
      expect([-1, 0, 1].some((away) => data[(y + away) * width + x] === 0)).toBe(true);
    }
  });

  it('draws through borders of which dashes are left', () => {
    const dash = ([left, top, right, bottom]: Box, [x, y]: Place): Box => [
      ...([left, top] as const),
      ...([right + x, bottom + y] as const),
    ];
    const dashes = [
      ...[100, 180, 460].flatMap((y) =>
        dots([100, y], [20, 0], 30, 8).map((box) => dash(box, [10, 0])),
      ),
      ...[100, 400, 690].flatMap((x) =>
        dots([x, 100], [0, 20], 18, 8).map((box) => dash(box, [0, 10])),
      ),
    ];
    const { width, data } = drawn(page(800, 600, ...dashes));
    for (let x = 125; x < 660; x++) expect(data[180 * width + x]).toBe(0);
  });

  it('draws through those that were missed where others are seen as they are', () => {
    const seen = [140, 220, 260, 300, 340, 380, 420].flatMap((y) =>
      dots([100, y], [4, 0], 150, 150),
    );
    const table = page(800, 600, ...rows, ...columns, ...seen);
    const { width, data } = drawn(table);
    for (let x = 105; x < 690; x++) expect(data[180 * width + x]).toBe(0);
  });

  describe('where most borders are seen as they are', () => {
    const seen = [
      ...[100, 160, 220, 280, 340, 400, 460].flatMap((y) => dots([100, y], [4, 0], 150, 150)),
      ...[100, 300, 550, 697].flatMap((x) => dots([x, 100], [0, 4], 91, 91)),
    ];

    it('draws through one of their table that was missed', () => {
      const { width, data } = drawn(page(800, 600, ...seen, ...dots([100, 190], [10, 0], 60)));
      for (let x = 105; x < 690; x++) expect(data[190 * width + x]).toBe(0);
    });

    it.each([
      ['begins beside the others', 200, 34],
      ['ends beside them', 100, 34],
    ])('joins nothing for specks whose row %s, in the middle of a cell', (_, x, count) => {
      expect(joined(page(800, 600, ...seen, ...dots([x, 190], [10, 0], count)))).toBeNull();
    });
  });

  it('draws through borders beside the shadow of the sheet', () => {
    const shadow = Array.from({ length: 1200 }, () => speck([740 + random(58), random(598)]));
    const { width, data } = drawn(page(800, 600, ...rows, ...columns, ...shadow));
    for (let x = 105; x < 690; x++) expect(data[180 * width + x]).toBe(0);
    for (let y = 105; y < 460; y++)
      expect(data[y * width + 750]).toBe(page(800, 600, ...shadow).data[y * width + 750]);
  });

  it('draws through no strokes of characters that stand in line', () => {
    const strokes = Array.from(
      { length: 10 },
      (_, i): Box => [250, 110 + 34 * i, 253, 128 + 34 * i],
    );
    const others = strokes.map(([x, y]): Box => [x + 6, y, x + 9, y + 18]);
    const { width, data } = drawn(page(800, 600, ...rows, ...columns, ...strokes, ...others));
    expect(data[200 * width + 400]).toBe(0);
    for (const [, , , bottom] of strokes) expect(data[(bottom + 8) * width + 251]).toBe(255);
  });

  it.each<readonly [string, readonly Box[]]>([
    [
      'dotted borders that are seen as they are',
      [
        ...[100, 180, 460].flatMap((y) => dots([100, y], [4, 0], 150, 150)),
        ...[100, 400, 690].flatMap((x) => dots([x, 100], [0, 4], 90, 90)),
      ],
    ],
    [
      'the same, and specks that stand in line farther apart, as strokes of text below each other do',
      [
        ...[100, 180, 460].flatMap((y) => dots([100, y], [4, 0], 150, 150)),
        ...[100, 400, 690].flatMap((x) => dots([x, 100], [0, 4], 90, 90)),
        ...[150, 220, 290, 480, 560].flatMap((x) => dots([x, 110], [0, 22], 16, 90)),
      ],
    ],
    ['the dots before the page numbers of a list', rows],
    ...[90, 900].map(
      (count) =>
        [
          `${count} specks at random`,
          Array.from({ length: count }, () => speck([random(790), random(590)])),
        ] as const,
    ),
    [
      'solid borders',
      [
        [100, 100, 700, 102],
        [100, 100, 102, 300],
        [700, 100, 702, 300],
      ] as const,
    ],
    ...[8, 10, 12].map(
      (pitch) =>
        [
          `solid borders and a shaded area of dots ${pitch} pixels apart`,
          [
            [60, 60, 700, 62],
            [60, 60, 62, 560],
            [700, 60, 702, 562],
            [60, 560, 700, 562],
            ...Array.from({ length: 40 * 40 }, (_, i) =>
              speck([80 + pitch * (i % 40), 80 + pitch * Math.floor(i / 40)]),
            ),
          ],
        ] as const,
    ),
    [
      'a dithered picture',
      Array.from({ length: 25_000 }, (_, i): Box => {
        const [x, y] = [(i % 200) * 4, Math.floor(i / 200) * 3];
        return [x, y, x + 1, y + 1];
      }),
    ],
  ])('joins nothing on a page that shows %s', (_, boxes) => {
    expect(joined(page(800, 600, ...boxes))).toBeNull();
  });
});
