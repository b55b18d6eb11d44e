import { describe, expect, it } from '@jest/globals';
import type { Raster } from '../../../src/sources/image/raster.ts';
import { findRuling } from '../../../src/sources/image/ruling.ts';
import { page, twoCells } from './paint.ts';

const extents = (lines: ReturnType<typeof findRuling>['horizontal']) =>
  lines.map(({ position, start, end }) => [position, start, end].map(Math.round));

/** A pixel or two more or less are no difference. */
const areNear = (lines: readonly (readonly number[])[], expected: readonly (readonly number[])[]) =>
  expect(
    lines.map((line) => line.map((value, i) => near(value, expected, lines.indexOf(line), i))),
  ).toEqual(expected);

const near = (
  value: number,
  expected: readonly (readonly number[])[],
  line: number,
  i: number,
): number => {
  const wanted = expected[line]?.[i] ?? Number.NaN;
  return Math.abs(value - wanted) <= 2 ? wanted : value;
};

/** Position, start and end of the borders of `twoCells`. */
const areTwoCells = ({
  horizontal,
  vertical,
}: Pick<ReturnType<typeof findRuling>, 'horizontal' | 'vertical'>) => {
  areNear(extents(horizontal), [
    [101, 100, 700],
    [201, 100, 700],
  ]);
  areNear(extents(vertical), [
    [101, 100, 202],
    [401, 100, 202],
    [699, 100, 202],
  ]);
};

/** Where paper is brighter than that it becomes so dark. */
const shade = (
  { width, data }: Raster,
  [left, top, right, bottom]: readonly [number, number, number, number],
  level: number,
): void => {
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      data[y * width + x] = Math.min(level, data[y * width + x] ?? level);
};

/** Characters of 24 pixels with a gap of 4: bars at three of six heights, and two upright strokes each. */
const characters = (left: number, top: number, count: number) =>
  [...Array(count)].flatMap((_, i) => {
    const x = left + 28 * i;
    const bars = [0, 1, 2].map((bar) => 4 * ((7 * i + 5 * bar + i * i) % 6));
    return [
      ...bars.map((y) => [x + 2, top + y, x + 22, top + y + 2] as const),
      ...[4, 18].map((at) => [x + at, top, x + at + 2, top + 24] as const),
    ];
  });

describe('findRuling', () => {
  it('finds the frame of a table', () => {
    areTwoCells(findRuling(page(800, 300, ...twoCells)));
  });

  it('has the border of a low row end at a short upright that it does not quite reach', () => {
    const rows = page(800, 300, ...twoCells, [109, 150, 400, 152]);
    areNear(extents(findRuling(rows).horizontal), [
      [101, 100, 700],
      [151, 101, 401],
      [201, 100, 700],
    ]);
  });

  it('finds the uprights of a lone row that are thicker than the lines across, and the open one', () => {
    const row = page(
      ...([900, 300, [100, 100, 800, 103], [240, 180, 800, 183]] as const),
      ...[100, 240, 400, 600, 795].map((x) => [x, 100, x + 5, 183] as const),
    );
    areNear(extents(findRuling(row).vertical), [
      [102, 100, 182],
      [242, 100, 182],
      [402, 100, 182],
      [602, 100, 182],
      [797, 100, 182],
    ]);
  });

  it('joins a line that a fault of the scan has broken', () => {
    const broken = page(800, 100, [100, 50, 350, 52], [360, 50, 700, 52]);
    areNear(extents(findRuling(broken).horizontal), [[51, 100, 700]]);
  });

  it('does not join lines over the width of a column', () => {
    const two = page(1200, 100, [50, 50, 500, 52], [620, 50, 1100, 52]);
    areNear(extents(findRuling(two).horizontal), [
      [51, 50, 500],
      [51, 620, 1100],
    ]);
  });

  it('finds a line of dots', () => {
    const dots = Array.from({ length: 120 }, (_, i) => [100 + 5 * i, 50, 102 + 5 * i, 52] as const);
    const [line, ...more] = extents(findRuling(page(800, 100, ...dots)).horizontal);
    expect(more).toEqual([]);
    expect(Math.abs((line?.[0] ?? 0) - 51)).toBeLessThan(2);
    expect(Math.abs((line?.[1] ?? 0) - 100)).toBeLessThan(12);
    expect(Math.abs((line?.[2] ?? 0) - 697)).toBeLessThan(12);
  });

  it('finds a line of dots that resampling leaves darker in some places than in others', () => {
    const raster = page(800, 100);
    // Six dots 4 pixels apart that have run together, then one that falls between two pixels and is lost.
    const dots = [...Array(6).fill([215, 165, 140, 185]).flat(), 240, 240];
    for (let x = 100; x < 700; x++)
      for (const y of [50, 51]) raster.data[y * 800 + x] = dots[(x - 100) % dots.length];
    const [line, ...more] = extents(findRuling(raster).horizontal);
    expect(more).toEqual([]);
    expect(Math.abs((line?.[0] ?? 0) - 51)).toBeLessThan(2);
    expect(Math.abs((line?.[1] ?? 0) - 100)).toBeLessThan(12);
    expect(Math.abs((line?.[2] ?? 0) - 700)).toBeLessThan(12);
  });

  const dashes = (y: number, from: number, to: number, thickness = 2) =>
    Array.from({ length: Math.floor((to - from) / 8) }, (_, i) => {
      const x = from + 8 * i;
      return [x, y, x + 5, y + thickness] as const;
    });

  it('finds a line of dashes whole where the bars of text beside it stand in line with a part of it', () => {
    const bars = [480, 530, 580, 630].map((x) => [x, 51, x + 30, 54] as const);
    const found = extents(
      findRuling(page(800, 100, ...dashes(50, 100, 700, 1), ...bars)).horizontal,
    );
    expect(found).toHaveLength(1);
    expect(Math.abs((found[0]?.[0] ?? 0) - 51)).toBeLessThan(3);
    expect(Math.abs((found[0]?.[2] ?? 0) - 697)).toBeLessThan(12);
  });

  it('finds the short piece of a line of dashes that a removed seal has cut off', () => {
    const cut = page(800, 100, ...dashes(50, 100, 600), ...dashes(50, 612, 660));
    const found = extents(findRuling(cut).horizontal);
    expect(Math.abs((found.at(-1)?.[2] ?? 0) - 657)).toBeLessThan(12);
  });

  it('finds dashes up to the open side of a table, thin there, though a shadow stands at the edge of the sheet', () => {
    const rows = [60, 120, 180, 240, 300];
    const last = rows.flatMap((y) => [...dashes(y, 500, 700)].filter((_, i) => i % 5 !== 3));
    const uprights = [100, 300, 498].map((x) => [x, 60, x + 2, 302] as const);
    const shadow = [900, 20, 904, 380] as const;
    const table = rows.flatMap((y) => [...dashes(y, 100, 500)]);
    const found = findRuling(page(940, 400, ...table, ...last, ...uprights, shadow)).horizontal;
    expect(found).toHaveLength(5);
    for (const { end } of found) expect(Math.abs(end - 700)).toBeLessThan(24);
  });

  it('takes noise of the paper in line with dashes for none of them', () => {
    const raster = page(1000, 100, ...dashes(50, 100, 700));
    for (let x = 700; x < 980; x++) raster.data[51 * 1000 + x] = x % 2 === 0 ? 238 : 250;
    const [line, ...more] = extents(findRuling(raster).horizontal);
    expect(more).toEqual([]);
    expect(line?.[2]).toBeLessThan(710);
  });

  it('finds a line that is hardly more than a shade of grey', () => {
    const raster = page(800, 100);
    for (const y of [50, 51]) raster.data.fill(218, y * 800 + 100, y * 800 + 700);
    expect(findRuling(raster).horizontal).toHaveLength(1);
  });

  it('takes no stroke of a character for a line', () => {
    const strokes = page(400, 200, [100, 50, 190, 54], [100, 90, 140, 94], [145, 40, 149, 130]);
    const { horizontal, vertical } = findRuling(strokes);
    expect([...horizontal, ...vertical]).toEqual([]);
  });

  it('takes rows of characters in a cell for no lines', () => {
    const rows = [110, 140, 170].flatMap((top) => characters(420, top, 9));
    const { horizontal, vertical } = findRuling(page(800, 300, ...twoCells, ...rows));
    expect([horizontal.length, vertical.length]).toEqual([2, 3]);
  });

  it('takes no stroke of a pen that ends in the middle of a cell for a line', () => {
    const { horizontal } = findRuling(page(800, 300, ...twoCells, [100, 150, 330, 152]));
    expect(horizontal).toHaveLength(2);
  });

  it('takes strokes of a seal that end only at each other for no lines', () => {
    const star = [
      [450, 130, 453, 180],
      [500, 130, 503, 180],
      [450, 130, 503, 133],
      [450, 177, 503, 180],
    ] as const;
    const { horizontal, vertical } = findRuling(page(800, 300, ...twoCells, ...star));
    expect([horizontal.length, vertical.length]).toEqual([2, 3]);
  });

  /** The places from one end to another that dashes of 8 pixels with gaps of 3 take up. */
  const longDashes = (from: number, to: number) =>
    Array.from({ length: Math.ceil((to - from) / 11) }, (_, i) => {
      const start = from + 11 * i;
      return [start, Math.min(to, start + 8)] as const;
    });

  /** A table of two cells beside each other with borders of dashes, so high. */
  const dashedRow = (height: number) => [
    ...[100, 100 + height].flatMap((y) =>
      longDashes(100, 700).map(([start, end]) => [start, y, end, y + 2] as const),
    ),
    ...[100, 400, 698].flatMap((x) =>
      longDashes(100, 102 + height).map(([start, end]) => [x, start, x + 2, end] as const),
    ),
  ];

  it('takes no stroke of text for a border where borders are dashes and rows hardly higher than text', () => {
    const raster = page(800, 300, ...dashedRow(33));
    for (const x of [220, 560])
      for (let y = 103; y < 132; y++) raster.data.fill(90, y * 800 + x, y * 800 + x + 2);
    expect(findRuling(raster).vertical.map(({ position }) => Math.round(position))).toEqual([
      101, 401, 699,
    ]);
  });

  it('takes the ring of a seal that stands upright from border to border for none of them', () => {
    const raster = page(800, 300, ...twoCells);
    for (let y = 102; y < 200; y++) raster.data.fill(170, y * 800 + 500, y * 800 + 508);
    expect(findRuling(raster).vertical).toHaveLength(3);
  });

  it('takes lines that show through from the back of the sheet for none of it, though they are most', () => {
    const front = page(1000, 700, ...twoCells);
    for (const y of [300, 360, 420, 480, 540, 600]) shade(front, [60, y, 940, y + 4], 235);
    for (const x of [60, 300, 520, 936]) shade(front, [x, 40, x + 4, 604], 235);
    const { horizontal, vertical } = findRuling(front);
    areTwoCells({ horizontal, vertical });
  });

  it('finds the short borders of a row that the edge of the sheet cuts in two, level with the long ones', () => {
    const cut = page(
      800,
      400,
      ...[100, 698].map((x) => [x, 20, x + 2, 250] as const),
      ...[120, 248].map((y) => [100, y, 700, y + 2] as const),
      [400, 20, 402, 120],
    );
    areNear(extents(findRuling(cut).vertical), [
      [101, 20, 250],
      [401, 20, 120],
      [699, 20, 250],
    ]);
  });

  it('finds the borders of a row alone that the edge of the sheet cuts in two, level with each other', () => {
    const cut = page(
      800,
      300,
      ...[100, 250, 400, 698].map((x) => [x, 20, x + 2, 102] as const),
      [100, 100, 700, 102],
    );
    expect(findRuling(cut).vertical.map(({ position }) => Math.round(position))).toEqual([
      101, 251, 401, 699,
    ]);
  });

  it('finds the borders of such a row though the edge of the sheet is dark farther up', () => {
    const cut = page(
      800,
      400,
      ...[100, 250, 400, 698].map((x) => [x, 80, x + 2, 302] as const),
      [100, 300, 700, 302],
      [150, 12, 780, 16],
    );
    const { horizontal, vertical } = findRuling(cut);
    expect(extents(horizontal)).toHaveLength(1);
    areNear(
      extents(vertical),
      [101, 251, 401, 699].map((x) => [x, 80, 302]),
    );
  });

  it('finds a border of a low row that text touches, in line with one of several rows', () => {
    const sheet = page(
      800,
      440,
      ...[100, 148, 196, 244, 292, 334].map((y) => [100, y, 704, y + 6] as const),
      ...[100, 698].map((x) => [x, 100, x + 6, 340] as const),
      [400, 100, 406, 250],
      [400, 292, 406, 340],
      ...Array.from({ length: 12 }, (_, i) => [410 + 8 * i, 308, 413 + 8 * i, 324] as const),
    );
    areNear(extents(findRuling(sheet).vertical), [
      [103, 103, 337],
      [403, 103, 247],
      [403, 295, 337],
      [701, 103, 337],
    ]);
  });

  it('finds a short border without the stroke of text that stands in line with it in the row above', () => {
    const sheet = page(
      800,
      300,
      ...[100, 136, 242].map((y) => [100, y, 700, y + 2] as const),
      ...[100, 698].map((x) => [x, 100, x + 2, 244] as const),
      [300, 136, 302, 244],
      [300, 107, 302, 129],
      ...[107, 115, 123].map((y) => [306, y, 322, y + 4] as const),
    );
    areNear(extents(findRuling(sheet).vertical), [
      [101, 100, 243],
      [301, 137, 243],
      [699, 100, 243],
    ]);
  });

  it('takes the strokes of two characters above each other for no border of two low rows', () => {
    const sheet = page(
      800,
      300,
      ...[100, 134, 168].map((y) => [100, y, 700, y + 2] as const),
      ...[100, 698].map((x) => [x, 100, x + 2, 170] as const),
      [400, 102, 402, 129],
      [400, 136, 402, 168],
      ...[106, 142].map((y) => [408, y, 420, y + 8] as const),
    );
    expect(findRuling(sheet).vertical.map(({ position }) => Math.round(position))).toEqual([
      101, 699,
    ]);
  });

  it('finds them though they fade out at the edge', () => {
    const cut = page(
      800,
      300,
      ...[100, 250, 400, 698].map((x) => [x, 20, x + 2, 142] as const),
      [100, 140, 700, 142],
    );
    for (const x of [100, 250, 400, 698])
      for (let y = 20; y < 36; y++)
        cut.data.fill(255 - 12 * (y - 19), y * 800 + x, y * 800 + x + 2);
    expect(findRuling(cut).vertical).toHaveLength(4);
  });

  it('finds a border that a picture is cut out along', () => {
    const { horizontal, vertical } = findRuling(
      page(620, 220, ...twoCells.map(([l, t, r, b]) => [l - 88, t - 88, r - 88, b - 88] as const)),
    );
    expect([horizontal.length, vertical.length]).toEqual([2, 3]);
  });
});
