import { describe, expect, it } from '@jest/globals';
import { cutUndrawn } from '../../../src/sources/image/cut-undrawn.ts';
import { page } from './paint.ts';

/** Borders that cross the line, from top to bottom of the page. */
const bordersAt = (...places: readonly number[]) =>
  places.map((position) => ({ position, start: 0, end: 120, thickness: 2 }));
const drawnOf = ({ position }: { readonly position: number }) =>
  [position - 1, 0, position + 1, 120] as const;

const line = { position: 50, start: 100, end: 700, thickness: 2 };
const uprights = bordersAt(100, 300, 500, 700);
const solid = { share: 1, gap: 0, dash: Infinity, darkest: 200, thickest: 5 };
const pieces = (painted: ReturnType<typeof page>) =>
  cutUndrawn(painted, uprights, solid)(line).map(({ start, end }) => [start, end]);

/** Strokes of characters on the height of the line: 18 of 24 pixels, other strokes above and below. */
const text = [...Array(7)].flatMap((_, i) => {
  const x = 310 + 26 * i;
  return [[x, 49, x + 18, 51] as const, [x, 40, x + 3, 60] as const];
});

describe('A line that text was taken for a part of', () => {
  it('is cut where it is not drawn from one border to the next', () => {
    const merged = page(800, 120, [100, 49, 300, 51], [500, 49, 700, 51], ...text);
    expect(pieces(merged)).toEqual([
      [100, 300],
      [500, 700],
    ]);
  });

  it('is left whole where it is drawn below the text', () => {
    expect(pieces(page(800, 120, [100, 49, 700, 51], ...text))).toEqual([[100, 700]]);
  });

  it('is cut where a row of wide strokes leaves white before both borders', () => {
    const strokes = [...Array(7)].flatMap((_, i) => {
      const x = 320 + 24 * i;
      return [[x, 49, x + 21, 51] as const, [x, 40, x + 12, 60] as const];
    });
    const row = page(800, 120, [100, 49, 300, 51], [500, 49, 700, 51], ...strokes);
    expect(pieces(row)).toEqual([
      [100, 300],
      [500, 700],
    ]);
  });

  it('is left whole where faults of the scan break it and no text stands beside it', () => {
    const broken = page(800, 120, [100, 49, 340, 51], [390, 49, 700, 51]);
    expect(pieces(broken)).toEqual([[100, 700]]);
    const faint = page(
      800,
      120,
      [100, 49, 296, 51],
      [306, 49, 370, 51],
      [410, 49, 494, 51],
      [504, 49, 700, 51],
    );
    expect(pieces(faint)).toEqual([[100, 700]]);
  });

  it('is left whole where its dashes leave white before both borders of a row that is higher than text', () => {
    const dashes = (start: number, end: number) =>
      Array.from({ length: (end - start) / 11 }, (_, i) => {
        const x = start + 4 + 11 * i;
        return [x, 49, Math.min(end - 4, x + 7), 51] as const;
      });
    const piecesWith = (end: number) =>
      cutUndrawn(
        page(800, 120, [100, 49, 300, 51], ...dashes(300, end), [end, 49, 700, 51]),
        bordersAt(100, 300, end, 700),
        solid,
      )(line).map((piece) => [piece.start, piece.end]);
    expect(piecesWith(380)).toEqual([[100, 700]]);
    expect(piecesWith(340)).toEqual([
      [100, 300],
      [340, 700],
    ]);
  });

  it('is left whole where dots are all that a scanner for black and white has left of it', () => {
    const dots = (start: number, end: number, apart: number) =>
      Array.from({ length: (end - start) / apart }, (_, i) => {
        const x = start + apart * i;
        return [x, 49, x + 2, 51] as const;
      });
    const broken = page(
      800,
      120,
      ...dots(100, 300, 5),
      ...dots(300, 500, 10),
      ...dots(500, 700, 5),
    );
    expect(pieces(broken)).toEqual([[100, 700]]);
    const missing = page(800, 120, ...dots(100, 300, 5), ...dots(500, 700, 5));
    expect(pieces(missing)).toEqual([
      [100, 300],
      [500, 700],
    ]);
  });

  it('is cut where a character stands in line with its dashes, between two borders', () => {
    const dashes = Array.from(
      { length: 17 },
      (_, i) => [100 + 12 * i, 49, 108 + 12 * i, 51] as const,
    );
    const one = [307, 49, 335, 51] as const;
    const borders = bordersAt(100, 300, 342);
    const drawn = borders.map(({ position }) => [position - 1, 0, position + 1, 120] as const);
    const dashed = { ...solid, share: 0.89, gap: 4, dash: 8 };
    const cut = cutUndrawn(page(800, 120, ...dashes, one, ...drawn), borders, dashed);
    expect(cut({ ...line, end: 342 }).map(({ start, end }) => [start, end])).toEqual([[100, 300]]);
  });

  it('is left whole where other ink lies over its dashes between two borders, and they are all there beside it', () => {
    const dashesTo = (end: number) =>
      Array.from({ length: (end - 100) / 12 }, (_, i) => {
        const start = 100 + 12 * i;
        return [start, 49, start + 8, 51] as const;
      });
    const borders = bordersAt(100, 304, 424, 700);
    const star = [344, 30, 384, 70] as const;
    const dashed = { ...solid, share: 0.89, gap: 4, dash: 8 };
    const piecesOf = (...boxes: Parameters<typeof page>[2][]) =>
      cutUndrawn(page(800, 120, ...boxes), borders, dashed)(line).map(({ end }) => end);
    expect(piecesOf(...dashesTo(700), star)).toEqual([700]);
    const beyond = dashesTo(700).filter(([start]) => start < 304 || start >= 424);
    expect(piecesOf(...beyond, star)).toEqual([304, 700]);
  });

  it('loses what goes on beyond the last border unless it is drawn well', () => {
    const open = cutUndrawn(
      page(800, 120, [100, 49, 500, 51], ...text),
      uprights.slice(0, 3),
      solid,
    );
    expect(open({ ...line, end: 640 }).map(({ end }) => end)).not.toContain(640);
    const drawn = cutUndrawn(page(800, 120, [100, 49, 640, 51]), uprights.slice(0, 3), solid);
    expect(drawn({ ...line, end: 640 }).map(({ end }) => end)).toEqual([640]);
  });

  it('loses the character before a row that it is cut in, which leaves more white than the line has elsewhere', () => {
    const borders = bordersAt(100, 300, 340, 420, 700);
    const drawn = borders.map(({ position }) => [position - 1, 0, position + 1, 120] as const);
    const cutUpTo = (end: number, ...beside: Parameters<typeof page>[2][]) =>
      cutUndrawn(
        page(
          800,
          120,
          [100, 49, 300, 51],
          [420, 49, 700, 51],
          ...drawn,
          [300, 49, end, 51],
          ...beside,
        ),
        borders,
        solid,
      )(line).map((piece) => [piece.start, piece.end]);
    const strokes = [308, 318].map((x) => [x, 38, x + 5, 62] as const);
    expect(cutUpTo(331, ...strokes)).toEqual([
      [100, 300],
      [420, 700],
    ]);
    // A border that reaches the next one, and one that no text touches.
    const whole = [
      [100, 340],
      [420, 700],
    ];
    expect(cutUpTo(339, ...strokes)).toEqual(whole);
    expect(cutUpTo(331)).toEqual(whole);
  });

  it('is left whole where the mark of a pen fills gaps of its dashes, and the others are there', () => {
    const dashes = (from: number, to: number) =>
      Array.from(
        { length: (to - from) / 11 },
        (_, i) => [from + 11 * i, 49, from + 11 * i + 7, 51] as const,
      );
    const borders = bordersAt(100, 300, 376);
    const drawn = borders.map(({ position }) => [position - 1, 0, position + 1, 120] as const);
    const dashed = { ...solid, share: 0.83, gap: 4, dash: 7 };
    const cut = (...boxes: Parameters<typeof page>[2][]) =>
      cutUndrawn(
        page(800, 120, ...drawn, ...dashes(100, 300), ...boxes),
        borders,
        dashed,
      )({ ...line, end: 376 }).map(({ start, end }) => [start, end]);
    const mark = [304, 46, 332, 62] as const;
    expect(cut(mark, ...dashes(332, 376))).toEqual([[100, 376]]);
    expect(cut(mark, [332, 49, 350, 51], [354, 49, 370, 51])).toEqual([[100, 300]]);
  });

  it('loses rows of characters that stand in line behind its end, where they are as low as text', () => {
    // Rows 38 pixels high; a character in each, a stroke of which stands in line.
    const rows = bordersAt(300, 338, 376, 414);
    const drawn = rows.map(drawnOf);
    const character = (x: number) => [
      [x + 3, 49, x + 35, 51] as const,
      ...[5, 15, 25].map((dx) => [x + dx, 30, x + dx + 6, 70] as const),
    ];
    const cutWith = (characters: number) =>
      cutUndrawn(
        page(
          800,
          120,
          [100, 49, 300, 51],
          ...drawn,
          ...[300, 338, 376].slice(0, characters).flatMap(character),
          [300, 49, 414, 51],
        ),
        [...bordersAt(100), ...rows],
        solid,
      )({ ...line, end: 414 }).map(({ start, end }) => [start, end]);
    expect(cutWith(3)).toEqual([[100, 300]]);
    expect(cutWith(0)).toEqual([[100, 414]]);
  });

  it('loses rows of figures that stand in line behind its end and leave white before both borders of each, as a solid line does nowhere', () => {
    const rows = bordersAt(300, 338, 376, 414);
    const drawn = rows.map(drawnOf);
    const figure = (x: number) => [x + 4, 49, x + 34, 51] as const;
    const border = (x: number) => [x, 49, x + 38, 51] as const;
    const cutAmong =
      (manner: typeof solid) =>
      (...boxes: Parameters<typeof page>[2][]) =>
        cutUndrawn(
          page(800, 120, ...drawn, ...boxes),
          [...bordersAt(100), ...rows],
          manner,
        )({ ...line, end: 414 }).map(({ start, end }) => [start, end]);
    const cut = cutAmong(solid);
    const above = [100, 49, 300, 51] as const;
    expect(cut(above, ...[300, 338, 376].map(figure))).toEqual([[100, 300]]);
    expect(cut(above, border(300), ...[338, 376].map(figure))).toEqual([[100, 338]]);
    // One row alone may be a fault of the scan, and so may white that the line has elsewhere too.
    expect(cut(above, ...[300, 338].map(border), figure(376))).toEqual([[100, 414]]);
    // Nor where lines are dashes, some of which run together.
    const dashed = { ...solid, share: 0.9, gap: 3, dash: 7 };
    expect(cutAmong(dashed)(above, ...[300, 338, 376].map(figure))).toEqual([[100, 414]]);
    const broken = [[100, 49, 200, 51] as const, [206, 49, 300, 51] as const];
    expect(cut(...broken, ...[300, 338, 376].map(figure))).toEqual([[100, 414]]);
  });

  it('loses them too before a row that it is cut in, though it goes on below that', () => {
    const rows = bordersAt(300, 338, 376, 414);
    const drawn = rows.map(drawnOf);
    const character = (x: number) => [
      [x + 3, 49, x + 35, 51] as const,
      ...[5, 15, 25].map((dx) => [x + dx, 30, x + dx + 6, 70] as const),
    ];
    const table = page(
      800,
      120,
      [100, 49, 300, 51],
      ...drawn,
      ...[300, 338].flatMap(character),
      [300, 49, 376, 51],
      [414, 49, 700, 51],
    );
    const ends = bordersAt(100, 700);
    const cut = cutUndrawn(table, [...rows, ...ends], solid)(line);
    expect(cut.map(({ start, end }) => [start, end])).toEqual([
      [100, 300],
      [414, 700],
    ]);
  });

  it('loses two rows behind its end that text leaves hardly anything of clear, though none runs through it', () => {
    const rows = bordersAt(300, 330, 360);
    const drawn = rows.map(drawnOf);
    const cutWith = (clearOfFirst: number) =>
      cutUndrawn(
        page(
          800,
          120,
          [100, 49, 360, 51],
          ...drawn,
          [300 + clearOfFirst, 56, 330, 64],
          [344, 36, 360, 44],
        ),
        [...bordersAt(100), ...rows],
        solid,
      )({ ...line, end: 360 }).map(({ end }) => end);
    expect(cutWith(2)).toEqual([300]);
    expect(cutWith(12)).toEqual([360]);
  });

  it('keeps its end where text lies close along it, if it is drawn without a break', () => {
    const borders = bordersAt(100, 300, 565, 700);
    const row = [568, 56, 697, 75] as const;
    const cutOf = (...drawn: Parameters<typeof page>[2][]) =>
      cutUndrawn(page(800, 120, ...drawn, row), borders, solid)(line).map(({ end }) => end);
    expect(cutOf([100, 49, 700, 51])).toEqual([700]);
    expect(cutOf([100, 49, 600, 51], [606, 49, 700, 51])).toEqual([565]);
  });
});
