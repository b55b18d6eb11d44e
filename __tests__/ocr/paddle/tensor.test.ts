import { describe, expect, it } from '@jest/globals';
import { linesToTensor, modelHeight, scaledWidth } from '../../../src/ocr/paddle/tensor.ts';

const grey = (width: number, height: number, level: number) => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(level),
});

describe('linesToTensor', () => {
  it('makes white 1 and black -1 in all three channels', () => {
    for (const [level, value] of [
      [255, 1],
      [0, -1],
    ] as const) {
      const tensor = linesToTensor([grey(96, 48, level)], 96);
      expect(tensor).toHaveLength(3 * 48 * 96);
      expect([...new Set(tensor)]).toEqual([value]);
    }
  });

  it('leaves 0 to the right of a shorter line', () => {
    const tensor = linesToTensor([grey(96, 48, 255), grey(48, 48, 0)], 96);
    const second = tensor.subarray(3 * 48 * 96);
    expect([...second.subarray(0, 96)]).toEqual([...Array(48).fill(-1), ...Array(48).fill(0)]);
  });

  it('keeps left left and top top', () => {
    const data = Uint8Array.from({ length: 64 * 64 }, (_, i) =>
      i % 64 < 32 && i < 64 * 32 ? 0 : 255,
    );
    const tensor = linesToTensor([{ width: 64, height: 64, data }], 48);
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
