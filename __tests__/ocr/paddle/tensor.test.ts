import { describe, expect, it } from '@jest/globals';
import { lineToTensor, modelHeight, scaledWidth } from '../../../src/ocr/paddle/tensor.ts';

const grey = (width: number, height: number, level: number) => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(level),
});

describe('lineToTensor', () => {
  it('makes white 1 and black -1 in all three channels', () => {
    for (const [level, value] of [
      [255, 1],
      [0, -1],
    ] as const) {
      const tensor = lineToTensor(grey(96, 48, level));
      expect(tensor).toHaveLength(3 * 48 * 96);
      expect([...new Set(tensor)]).toEqual([value]);
    }
  });

  it('keeps left left and top top', () => {
    const data = Uint8Array.from({ length: 64 * 64 }, (_, i) =>
      i % 64 < 32 && i < 64 * 32 ? 0 : 255,
    );
    const tensor = lineToTensor({ width: 64, height: 64, data });
    const at = (x: number, y: number) => tensor[y * 48 + x];
    expect([at(2, 2), at(45, 2), at(2, 45), at(45, 45)]).toEqual([-1, 1, 1, 1]);
  });
});

describe('scaledWidth', () => {
  it('keeps the shape of the line at the height of the model, within bounds', () => {
    expect(modelHeight).toBe(48);
    expect(scaledWidth(grey(200, 24, 0))).toBe(400);
    expect(scaledWidth(grey(1, 48, 0))).toBe(16);
    expect(scaledWidth({ width: 1e6, height: 10, data: new Uint8Array(0) })).toBe(4096);
  });
});
