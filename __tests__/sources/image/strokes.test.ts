import { describe, expect, it } from '@jest/globals';
import { isOfText } from '../../../src/sources/image/strokes.ts';
import { page } from './paint.ts';

/** The rectangles as ink. */
const inkOf = (...boxes: readonly (readonly [number, number, number, number])[]) => {
  const { width, height, data } = page(400, 120, ...boxes);
  return { width, height, data: data.map((level) => (level === 0 ? 1 : 0)) };
};
const line = { position: 51, start: 100, end: 200, thickness: 2 };

describe('A short piece of ink', () => {
  it('is a border where nothing hangs on it', () => {
    expect(isOfText(inkOf([100, 50, 200, 52]), [])(line)).toBe(false);
  });

  const dashes = [100, 134, 168].map((x) => [x, 50, x + 30, 52] as const);
  const hanging = [104, 120, 136, 152, 168, 184].map((x) => [x, 30, x + 6, 70] as const);

  it('is made of strokes of text where others hang on it', () => {
    expect(isOfText(inkOf(...dashes, ...hanging), [])(line)).toBe(true);
  });

  it('is a border where it is longer in one go than any stroke, though text touches it', () => {
    expect(isOfText(inkOf([100, 50, 200, 52], ...hanging), [])(line)).toBe(false);
  });

  const oneSided = inkOf(...dashes, ...hanging.map(([x]) => [x, 53, x + 6, 90] as const));
  const uprights = [100, 200].map((x) => ({ position: x, start: 0, end: 180, thickness: 2 }));

  it('is a border where it ends at borders and the text that touches it stands on one side', () => {
    expect(isOfText(oneSided, uprights)(line)).toBe(false);
  });

  it('is made of the left edges of characters where it ends at no border', () => {
    expect(isOfText(oneSided, [])(line)).toBe(true);
  });

  it('is a border where the other line of a double border runs beside it', () => {
    expect(isOfText(inkOf([100, 50, 200, 52], [100, 54, 200, 56]), [])(line)).toBe(false);
  });

  it('is a border where what hangs on it are borders', () => {
    const upright = { position: 150, start: 0, end: 120, thickness: 16 };
    expect(isOfText(inkOf([100, 50, 200, 52], [143, 0, 158, 120]), [upright])(line)).toBe(false);
  });

  it('is a border where it is long', () => {
    const long = { ...line, start: 0, end: 400 + 1 };
    expect(isOfText(inkOf([0, 40, 400, 60]), [])(long)).toBe(false);
  });
});
