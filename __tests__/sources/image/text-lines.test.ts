import { describe, expect, it } from '@jest/globals';
import { toLinePictures } from '../../../src/sources/image/line-pictures.ts';
import { page, twoCells } from './paint.ts';

type Box = readonly [number, number, number, number];

/** Characters as black boxes 24 pixels wide, 4 apart. */
const characters = (left: number, top: number, count: number): readonly Box[] =>
  Array.from(
    { length: count },
    (_, i) => [left + 28 * i, top, left + 28 * i + 24, top + 26] as const,
  );

const linesOf = (...boxes: readonly Box[]) =>
  toLinePictures(page(800, 300, ...boxes)).lines.map(({ left, top, right, bottom }) => [
    left,
    top,
    right,
    bottom,
  ]);

describe('Lines of text', () => {
  it('end at ruling lines, however near the next text is', () => {
    expect(linesOf(...twoCells, ...characters(280, 130, 4), ...characters(406, 130, 3))).toEqual([
      [280, 130, 388, 156],
      [406, 130, 486, 156],
    ]);
  });

  it('end at ruling lines of a table that goes on from the page before, open at its top', () => {
    const open: readonly Box[] = [
      [100, 280, 700, 282],
      [100, 20, 102, 282],
      [400, 20, 402, 282],
      [698, 20, 700, 282],
    ];
    expect(linesOf(...open, ...characters(280, 130, 4), ...characters(406, 130, 3))).toEqual([
      [280, 130, 388, 156],
      [406, 130, 486, 156],
    ]);
  });

  it('end at the rows of a table that is open at its side, whatever stands in its margin', () => {
    const rows = [20, 80, 140, 200].map((y): Box => [100, y, 600, y + 2]);
    const upright: readonly Box[] = [
      [100, 20, 102, 202],
      [400, 20, 402, 202],
    ];
    const mark: Box = [650, 30, 656, 128];
    const texts = [...characters(420, 40, 3), ...characters(420, 100, 5)];
    expect(linesOf(...rows, ...upright, mark, ...texts)).toEqual([
      [650, 30, 656, 128],
      [420, 40, 500, 66],
      [420, 100, 556, 126],
    ]);
  });

  it('do not take in a shadow beside them that is higher than any text', () => {
    const shadow: Box = [72, 30, 84, 160];
    expect(linesOf(shadow, ...characters(100, 50, 8), ...characters(100, 110, 8))).toEqual([
      [72, 30, 84, 160],
      [100, 50, 320, 76],
      [100, 110, 320, 136],
    ]);
  });

  it('hold the large characters of a title though dust lies all around it', () => {
    const title = Array.from({ length: 4 }, (_, i): Box => [200 + 50 * i, 20, 244 + 50 * i, 66]);
    const dust = Array.from({ length: 30 }, (_, i): Box => {
      const [left, top] = [20 + 25 * i, i % 2 === 0 ? 80 : 285];
      return [left, top, left + 3, top + 3];
    });
    const text = [...characters(120, 130, 8), ...characters(420, 130, 8)];
    expect(linesOf(...twoCells, ...title, ...dust, ...text)).toContainEqual([200, 20, 394, 66]);
  });

  it('are told apart where one stands close above the other', () => {
    expect(linesOf(...characters(100, 50, 5), ...characters(100, 79, 2))).toEqual([
      [100, 50, 236, 76],
      [100, 79, 152, 105],
    ]);
  });

  it('hold the points and the strokes of characters that are in pieces', () => {
    const two: readonly Box[] = [
      [160, 54, 180, 57],
      [158, 70, 184, 73],
    ];
    const point: Box = [190, 71, 195, 76];
    expect(linesOf(...characters(100, 50, 2), ...two, point)).toEqual([[100, 50, 195, 76]]);
  });

  it('hold the upper parts of characters where no other part tells how high the line is', () => {
    const parts: readonly Box[] = [
      [100, 250, 107, 258],
      [109, 251, 122, 260],
      [128, 250, 137, 262],
      [142, 250, 152, 262],
      [100, 256, 108, 275],
      [110, 262, 124, 275],
      [128, 261, 148, 275],
    ];
    expect(linesOf(...twoCells, ...characters(420, 130, 9), ...parts)).toEqual([
      [420, 130, 668, 156],
      [100, 250, 152, 275],
    ]);
  });

  it('hold ⩾ with its slanting foot, though it stands alone in its cell', () => {
    const steps = (at: (step: number) => readonly [number, number]): readonly Box[] =>
      Array.from({ length: 10 }, (_, step) => at(step)).map(
        ([x, y]) => [x, y, x + 3, y + 2] as const,
      );
    const upperArm = steps((i) => [100 + 2 * i, 50 + Math.floor(0.8 * i)]);
    const lowerArm = steps((i) => [118 - 2 * i, 58 + Math.floor(0.8 * i)]);
    const foot = steps((i) => [118 - 2 * i, 63 + i]);
    expect(linesOf(...upperArm, ...lowerArm, ...foot)).toEqual([[100, 50, 121, 74]]);
  });

  it('are two where a wide gap divides them: a year and a unit', () => {
    expect(linesOf(...characters(100, 50, 3), ...characters(500, 52, 4))).toEqual([
      [100, 50, 180, 76],
      [500, 52, 608, 78],
    ]);
  });

  it('are no specks', () => {
    expect(linesOf([300, 200, 302, 202])).toEqual([]);
  });

  it('are no dust that lies by itself or far from the end of a text', () => {
    const alone: Box = [300, 200, 306, 206];
    const beside: Box = [215, 70, 221, 76];
    expect(linesOf(...characters(100, 50, 3), alone, beside)).toEqual([[100, 50, 180, 76]]);
  });

  it('hold the point behind a bracket or a quotation mark, which leave half of their square blank', () => {
    const point: Box = [224, 70, 229, 76];
    const upTo = (mark: Box) => linesOf(...characters(100, 50, 3), mark, point)[0]?.[2];
    expect(upTo([190, 50, 195, 76])).toBe(229);
    expect(upTo([190, 50, 195, 57])).toBe(229);
    expect(upTo([190, 56, 195, 76])).toBe(195);
  });

  it('are a point that begins the line below, as the text above had no room for it', () => {
    const point: Box = [102, 106, 108, 112];
    const dust: Box = [160, 106, 166, 112];
    expect(linesOf(...characters(100, 50, 3), point, dust)).toEqual([
      [100, 50, 180, 76],
      [102, 106, 108, 112],
    ]);
  });

  it('hold the point behind a character within which a stroke begins', () => {
    const stroke: Box = [164, 60, 168, 66];
    const hollow: readonly Box[] = [
      [156, 50, 220, 54],
      [156, 72, 220, 76],
      [156, 50, 160, 76],
    ];
    const point: Box = [226, 70, 232, 76];
    expect(linesOf(...characters(100, 50, 2), ...hollow, stroke, point)).toEqual([
      [100, 50, 232, 76],
    ]);
  });

  it('hold the point of a number that is set in wide spaces', () => {
    const point: Box = [150, 70, 156, 76];
    expect(linesOf(...characters(100, 50, 1), point, ...characters(182, 50, 2))).toEqual([
      [100, 50, 234, 76],
    ]);
  });
});

describe('The picture of a line', () => {
  it('holds the ink of the line and none of its neighbours', () => {
    const { pictures } = toLinePictures(
      page(800, 300, ...characters(100, 50, 2), ...characters(100, 79, 2)),
    );
    const [first] = pictures;
    const dark = first?.data.filter((level) => level === 0).length;
    expect([first?.width, first?.height]).toEqual([52 + 8, 26 + 8]);
    expect(dark).toBe(2 * 24 * 26);
  });
});
