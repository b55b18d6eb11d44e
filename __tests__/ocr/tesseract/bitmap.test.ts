import { describe, expect, it } from '@jest/globals';
import { toBitmap } from '../../../src/ocr/tesseract/bitmap.ts';

describe('toBitmap', () => {
  it('writes a grey BMP with white around the line', () => {
    const bytes = toBitmap({ width: 3, height: 2, data: Uint8Array.of(0, 50, 100, 150, 200, 250) });
    const view = new DataView(bytes.buffer);
    expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('BM');
    expect([view.getInt32(18, true), view.getInt32(22, true)]).toEqual([19, 18]);
    const stride = 20;
    const row = (y: number) => {
      const start = view.getUint32(10, true) + (18 - 1 - y) * stride;
      return [...bytes.subarray(start, start + 19)];
    };
    expect(row(7)).toEqual(Array(19).fill(255));
    expect(row(8).slice(7, 12)).toEqual([255, 0, 50, 100, 255]);
    expect(row(9).slice(7, 12)).toEqual([255, 150, 200, 250, 255]);
  });

  it('has a palette of greys', () => {
    const bytes = toBitmap({ width: 1, height: 1, data: Uint8Array.of(0) });
    expect([...bytes.subarray(54 + 4 * 77, 54 + 4 * 78)]).toEqual([77, 77, 77, 0]);
  });
});
