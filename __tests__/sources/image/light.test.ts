import { describe, expect, it } from '@jest/globals';
import { evenLight } from '../../../src/sources/image/light.ts';

describe('evenLight', () => {
  it('makes paper white and keeps ink dark, in light and in shadow', () => {
    const [width, height] = [320, 160];
    const paper = (x: number): number => 240 - Math.floor((x * 120) / width);
    const isInk = (x: number, y: number): boolean => x % 40 < 4 && y % 20 < 10;
    const data = Uint8Array.from({ length: width * height }, (_, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      return isInk(x, y) ? Math.round(paper(x) * 0.25) : paper(x);
    });
    const even = evenLight({ width, height, data });
    even.data.forEach((level, i) => {
      const dark = isInk(i % width, Math.floor(i / width));
      if (dark ? level > 90 : level < 215) throw new Error(`${level} at ${i % width}`);
    });
    expect(even.data).toHaveLength(width * height);
  });
});
