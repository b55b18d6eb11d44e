import { describe, expect, it } from '@jest/globals';
import { removeGreySeals } from '../../../src/sources/image/grey-seal.ts';
import type { Raster } from '../../../src/sources/image/raster.ts';

const [side, middle] = [480, 240];
const [black, grey, white] = [40, 160, 255];

/** A page of 480 × 480 pixels whose levels a function of the place says. */
const greyPage = (levelAt: (x: number, y: number) => number): Raster => ({
  width: side,
  height: side,
  data: Uint8Array.from({ length: side * side }, (_, i) => levelAt(i % side, Math.floor(i / side))),
});

/** The ring and the star of a seal of 42 millimetres. */
const isSeal = (x: number, y: number): boolean => {
  const distance = Math.hypot(x - middle, y - middle);
  return (distance > 152 && distance < 164) || distance < 30;
};

/** A line of text: bars of 4 pixels with gaps of 12, through the seal. */
const isText = (x: number, y: number): boolean =>
  x > 20 && x < 460 && y > 200 && y < 224 && x % 16 < 4;

const levelsOf = (page: Raster, isWanted: (x: number, y: number) => boolean): readonly number[] =>
  [...page.data].filter((_, i) => isWanted(i % side, Math.floor(i / side)));

describe('removeGreySeals', () => {
  it('makes the grey ink of a seal white, and tells where the seal was', () => {
    const sealed = greyPage((x, y) => (isText(x, y) ? black : isSeal(x, y) ? grey : white));
    const { raster, seals } = removeGreySeals(sealed);
    const left = levelsOf(raster, (x, y) => isSeal(x, y) && !isText(x, y));
    // Corners between strokes of text that are too small to be even may stay.
    expect(left.filter((level) => level < white).length).toBeLessThan(left.length / 200);
    expect(seals).toEqual([{ left: 64, top: 64, right: 416, bottom: 416 }]);
  });

  it('keeps the text below and beside it as dark as it was', () => {
    const below = Math.round((black * grey) / white);
    const sealed = greyPage((x, y) =>
      isText(x, y) ? (isSeal(x, y) ? below : black) : isSeal(x, y) ? grey : white,
    );
    const { raster } = removeGreySeals(sealed);
    expect(Math.max(...levelsOf(raster, isText))).toBeLessThanOrEqual(black);
  });

  it('makes thin strokes of a seal white too where a line as grey runs into it', () => {
    const isLine = (x: number, y: number): boolean => x < 300 && y >= 330 && y < 334;
    const isThin = (x: number, y: number): boolean => x > 170 && x < 210 && y > 150 && y < 155;
    const isGrey = (x: number, y: number): boolean => isSeal(x, y) || isLine(x, y) || isThin(x, y);
    const { raster, seals } = removeGreySeals(
      greyPage((x, y) => (isText(x, y) ? black : isGrey(x, y) ? grey : white)),
    );
    expect(seals).toHaveLength(1);
    expect(Math.min(...levelsOf(raster, isThin))).toBe(white);
    expect(Math.max(...levelsOf(raster, (x, y) => isLine(x, y) && x < 40))).toBe(grey);
  });

  it('leaves a page whose text is as pale as the seal as it is', () => {
    const pale = greyPage((x, y) => (isText(x, y) || isSeal(x, y) ? grey : white));
    const { raster, seals } = removeGreySeals(pale);
    expect(raster).toEqual(pale);
    expect(seals).toEqual([]);
  });

  it('takes a shaded cell for no seal', () => {
    const isCell = (x: number, y: number): boolean => x > 96 && x < 384 && y > 96 && y < 384;
    const shaded = greyPage((x, y) => (isText(x, y) ? black : isCell(x, y) ? 200 : white));
    expect(removeGreySeals(shaded).seals).toEqual([]);
  });
});
