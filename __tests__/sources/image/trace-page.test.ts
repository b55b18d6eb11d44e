import { describe, expect, it } from '@jest/globals';
import { positionAt } from '../../../src/sources/image/stretch.ts';
import { traceRuling } from '../../../src/sources/image/trace-page.ts';
import { page } from './paint.ts';

describe('traceRuling', () => {
  it('follows a line that bends', () => {
    const bow = Array.from({ length: 600 }, (_, x) => {
      const y = 100 + Math.round(6 * Math.sin((Math.PI * x) / 600));
      return [100 + x, y, 101 + x, y + 2] as const;
    });
    const [line, ...more] = traceRuling(page(800, 200, ...bow));
    expect(more).toEqual([]);
    for (const [x, y] of [
      [110, 101],
      [400, 107],
      [690, 101],
    ] as const)
      expect(Math.abs((line ? positionAt(line, x) : 0) - y)).toBeLessThan(1.5);
  });

  it('tells how thick a line is, double ones as one', () => {
    const [thin, double] = traceRuling(
      page(800, 200, [100, 50, 700, 52], [100, 120, 700, 122], [100, 124, 700, 126]),
    );
    expect(thin?.thickness).toBe(2);
    expect(double?.thickness).toBe(6);
    expect(Math.abs((double?.position ?? 0) - 123)).toBeLessThan(1);
  });

  it('finds a line again that a slanting pale stroke has led away from', () => {
    const sheet = page(900, 200, [100, 100, 400, 102], [464, 100, 800, 102]);
    for (let x = 400; x < 464; x++)
      for (const y of [100, 101]) sheet.data[(y + Math.floor((x - 400) / 10)) * 900 + x] = 100;
    const [line, ...more] = traceRuling(sheet);
    expect(more).toEqual([]);
    expect([line?.start, line?.end].map((end) => Math.round((end ?? 0) / 10))).toEqual([10, 80]);
  });

  it('finds the double borders of two cells beside each other as one line', () => {
    const strokes = [100, 104, 106, 110].map((y) => [100, y, 700, y + 3] as const);
    const [line, ...more] = traceRuling(page(800, 200, ...strokes));
    expect(more).toEqual([]);
    expect(Math.abs((line?.position ?? 0) - 106.5)).toBeLessThan(1);
  });

  it('finds dashes that fall between two rows of pixels and are half as dark as the others', () => {
    const dashes = Array.from({ length: 75 }, (_, i) => 100 + 8 * i);
    const sheet = page(
      800,
      300,
      ...[50, 100, 200, 250].flatMap((y) => dashes.map((x) => [x, y, x + 5, y + 2] as const)),
    );
    for (const x of dashes)
      for (const y of [150, 151, 152]) sheet.data.fill(190, y * 800 + x, y * 800 + x + 5);
    expect(traceRuling(sheet).map(({ position }) => Math.round(position))).toContain(152);
  });

  it('leaves out what shows through from the back of the sheet', () => {
    const sheet = page(800, 200, [100, 50, 700, 52]);
    for (const y of [100, 101, 102, 150, 151, 152])
      sheet.data.fill(230, y * 800 + 60, y * 800 + 740);
    expect(traceRuling(sheet).map(({ position }) => Math.round(position))).toEqual([51]);
  });

  it('finds thin lines of which a scanner for black and white has left dark dots alone', () => {
    const sheet = page(800, 200, [100, 50, 700, 53]);
    for (let x = 100; x < 700; x += 7) sheet.data.fill(30, 150 * 800 + x, 150 * 800 + x + 2);
    expect(traceRuling(sheet).map(({ position }) => Math.round(position))).toEqual([52, 151]);
  });

  it('finds a short double line that is half as dark as the others, if nothing stands beside it', () => {
    const strokes = [150, 154].map((y) => [300, y, 348, y + 1] as const);
    const found = traceRuling(page(800, 200, [100, 50, 700, 54], ...strokes));
    expect(found.map(({ position }) => Math.round(position))).toEqual([52, 153]);
    expect(Math.abs((found[1]?.start ?? 0) - 300)).toBeLessThan(15);
    expect(Math.abs((found[1]?.end ?? 0) - 348)).toBeLessThan(15);
  });
});
