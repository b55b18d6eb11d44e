import { describe, expect, it } from '@jest/globals';
import { toGreyMap } from '../../../src/ocr/tesseract/grey-map.ts';

describe('toGreyMap', () => {
  it('writes a grey PGM with white around the line', () => {
    const line = { width: 3, height: 2, data: Uint8Array.of(0, 50, 100, 150, 200, 250) };
    const bytes = toGreyMap(line);
    const header = 'P5\n19 18\n255\n';
    expect(String.fromCharCode(...bytes.subarray(0, header.length))).toBe(header);
    const row = (y: number) => [
      ...bytes.subarray(header.length + 19 * y, header.length + 19 * (y + 1)),
    ];
    expect(bytes).toHaveLength(header.length + 19 * 18);
    expect(row(7)).toEqual(Array(19).fill(255));
    expect(row(8).slice(7, 12)).toEqual([255, 0, 50, 100, 255]);
    expect(row(9).slice(7, 12)).toEqual([255, 150, 200, 250, 255]);
  });
});
