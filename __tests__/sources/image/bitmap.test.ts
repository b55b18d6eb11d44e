import { describe, expect, it } from '@jest/globals';
import { readBitmapHeader } from '../../../src/sources/image/bitmap-header.ts';
import { bitmapPixels } from '../../../src/sources/image/bitmap-pixels.ts';
import { type BitmapParts, writeBitmap } from './write-bitmap.ts';

const pixelsOf = (parts: BitmapParts): readonly number[] => {
  const bytes = writeBitmap(parts);
  const header = readBitmapHeader(bytes);
  if (!header) throw new Error('not read');
  return [...bitmapPixels(bytes, header)];
};

const [white, black] = [
  [255, 255, 255],
  [0, 0, 0],
];
const [red, green, blue] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
];

describe('A bitmap of', () => {
  it('1 bit has the colours of its palette, its last row first', () => {
    const rows = [
      [0b10100000, 0, 0, 0],
      [0b01000000, 0, 0, 0],
    ];
    expect(pixelsOf({ width: 3, height: 2, bits: 1, palette: [white, black], rows })).toEqual(
      [white, black, white, black, white, black].flat(),
    );
  });

  it('4 bits has two pixels a byte', () => {
    const palette = [black, red, green, blue];
    const rows = [[0x13, 0x20, 0, 0]];
    expect(pixelsOf({ width: 3, height: 1, bits: 4, palette, rows })).toEqual(
      [red, blue, green].flat(),
    );
  });

  it('8 bits has the colours of its palette', () => {
    const rows = [[2, 0, 1, 0]];
    expect(pixelsOf({ width: 3, height: 1, bits: 8, palette: [black, red, blue], rows })).toEqual(
      [blue, black, red].flat(),
    );
  });

  it('16 bits has five for each colour', () => {
    const rows = [[0x00, 0x7c, 0x1f, 0x00]];
    expect(pixelsOf({ width: 2, height: 1, bits: 16, rows })).toEqual([red, blue].flat());
  });

  it('24 bits has blue first, and rows of whole fours of bytes', () => {
    const rows = [
      [0, 0, 255, 0],
      [255, 0, 0, 0],
    ];
    expect(pixelsOf({ width: 1, height: 2, bits: 24, rows })).toEqual([blue, red].flat());
  });

  it('32 bits has no use for the fourth byte', () => {
    const rows = [[0, 255, 0, 0, 0, 0, 255, 0]];
    expect(pixelsOf({ width: 2, height: 1, bits: 32, rows })).toEqual([green, red].flat());
  });

  it('32 bits has its colours where its masks say', () => {
    const masks = [0xff, 0xff00, 0xff000000] as const;
    const rows = [[255, 0, 0, 0, 0, 0, 0, 255]];
    expect(pixelsOf({ width: 2, height: 1, bits: 32, masks, rows })).toEqual([red, blue].flat());
  });

  it('negative height has its first row first', () => {
    const rows = [
      [0, 0, 255, 0],
      [255, 0, 0, 0],
    ];
    expect(pixelsOf({ width: 1, height: -2, bits: 24, rows })).toEqual([red, blue].flat());
  });
});

describe('readBitmapHeader', () => {
  const one: BitmapParts = { width: 1, height: 1, bits: 24, rows: [[0, 0, 255, 0]] };

  it('tells the pixels of an inch', () => {
    const header = readBitmapHeader(writeBitmap({ ...one, pixelsInMetre: 7874 }));
    expect(header?.density).toBeCloseTo(200, 1);
    expect(readBitmapHeader(writeBitmap(one))?.density).toBeUndefined();
  });

  it('is null for compressed rows', () => {
    expect(readBitmapHeader(writeBitmap({ ...one, bits: 8, compression: 1 }))).toBeNull();
  });

  it('throws where the rows are cut short or their number is a lie', () => {
    expect(() => readBitmapHeader(writeBitmap(one).subarray(0, 57))).toThrow(RangeError);
    expect(() => readBitmapHeader(writeBitmap({ ...one, height: 2 ** 31 - 1 }))).toThrow(
      RangeError,
    );
    expect(() => readBitmapHeader(writeBitmap(one).subarray(0, 20))).toThrow(RangeError);
  });
});
