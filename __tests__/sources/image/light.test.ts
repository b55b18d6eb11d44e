import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evenLight } from '../../../src/sources/image/light.ts';
import { blockOfPaper, paperOf } from '../../../src/sources/image/paper.ts';
import { eachPixel, rasters } from './rasters.ts';

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

  it('divides each pixel by the paper between the middles of four blocks', () => {
    fc.assert(
      fc.property(rasters(140), (page) => {
        const { width, height, data } = page;
        const paper = paperOf(page);
        const [across, down] = [Math.ceil(width / blockOfPaper), Math.ceil(height / blockOfPaper)];
        const placeOf = (at: number, blocks: number): number =>
          Math.min(blocks - 1, Math.max(0, (at + 0.5) / blockOfPaper - 0.5));
        const between = (first: number, second: number, place: number): number =>
          first + (second - first) * (place % 1);
        const level = (x: number, y: number): number => {
          const [u, v] = [placeOf(x, across), placeOf(y, down)];
          const column = (left: number): number => {
            const at = Math.floor(v) * across + Math.min(across - 1, left);
            const below =
              Math.min(paper.length - across, at - (at % across) + across) + (at % across);
            return Math.fround(between(paper[at] as number, paper[below] as number, v));
          };
          return between(column(Math.floor(u)), column(Math.floor(u) + 1), u);
        };
        expect([...evenLight(page).data]).toEqual(
          eachPixel(page, (x, y) =>
            Math.min(255, Math.floor(((data[y * width + x] as number) * 255) / level(x, y))),
          ),
        );
      }),
    );
  });
});
