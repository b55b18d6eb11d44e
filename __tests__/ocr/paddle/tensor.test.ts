import { describe, expect, it } from '@jest/globals';
import { lineToTensor, modelHeight, scaledWidth } from '../../../src/ocr/paddle/tensor.ts';

const grey = (width: number, height: number, level: number) => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(level),
});

describe('lineToTensor', () => {
  it('makes white 1 and black -1 in all three channels, with white above and below', () => {
    const rows = (level: number) => {
      const tensor = lineToTensor(grey(96, 42, level));
      expect(tensor).toHaveLength(3 * 48 * 96);
      return Array.from({ length: 3 * 48 }, (_, row) => [
        ...new Set(tensor.subarray(row * 96, (row + 1) * 96)),
      ]);
    };
    expect(rows(255)).toEqual(Array.from({ length: 3 * 48 }, () => [1]));
    const channel = [[1], [1], [1], ...Array.from({ length: 42 }, () => [-1]), [1], [1], [1]];
    expect(rows(0)).toEqual([...channel, ...channel, ...channel]);
  });

  it('keeps left left and top top', () => {
    const data = Uint8Array.from({ length: 64 * 64 }, (_, i) =>
      i % 64 < 32 && i < 64 * 32 ? 0 : 255,
    );
    const tensor = lineToTensor({ width: 64, height: 64, data });
    const at = (x: number, y: number) => tensor[y * 42 + x];
    expect([at(2, 5), at(39, 5), at(2, 42), at(39, 42)]).toEqual([-1, 1, 1, 1]);
  });
});

describe('scaledWidth', () => {
  it('keeps the shape of the line at the height of the model, within bounds', () => {
    expect(modelHeight).toBe(48);
    expect(scaledWidth(grey(200, 21, 0))).toBe(400);
    expect(scaledWidth(grey(1, 48, 0))).toBe(16);
    expect(scaledWidth({ width: 1e6, height: 10, data: new Uint8Array(0) })).toBe(4096);
  });
});
