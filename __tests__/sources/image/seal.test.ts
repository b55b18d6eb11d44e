import { describe, expect, it } from '@jest/globals';
import { removeSeals } from '../../../src/sources/image/seal.ts';

type Colour = readonly [number, number, number];
const [white, red, black, underRed]: readonly [Colour, Colour, Colour, Colour] = [
  [255, 255, 255],
  [220, 60, 50],
  [20, 20, 20],
  [90, 15, 15],
];

/** A page of 320 × 320 pixels whose colours a function of the place says. */
const colourPage = (colourAt: (x: number, y: number) => Colour) => ({
  page: 1,
  width: 320,
  height: 320,
  data: Uint8Array.from({ length: 320 * 320 * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return colourAt(pixel % 320, Math.floor(pixel / 320))[i % 3] ?? 0;
  }),
});

describe('removeSeals', () => {
  const ring = (x: number, y: number): boolean => {
    const distance = Math.hypot(x - 160, y - 160);
    return distance > 80 && distance < 96;
  };

  it('makes red ink white, and tells where the seal was', () => {
    const { raster, seals } = removeSeals(colourPage((x, y) => (ring(x, y) ? red : white)));
    expect(new Set(raster.data)).toEqual(new Set([255]));
    expect(seals).toEqual([{ left: 64, top: 64, right: 256, bottom: 256 }]);
  });

  it('keeps black ink below the seal dark', () => {
    const written = (x: number, y: number): boolean => y > 150 && y < 156 && x > 40 && x < 280;
    const { raster } = removeSeals(
      colourPage((x, y) =>
        written(x, y) ? (ring(x, y) ? underRed : black) : ring(x, y) ? red : white,
      ),
    );
    const stroke = raster.data.subarray(153 * 320 + 41, 153 * 320 + 280);
    expect(Math.max(...stroke)).toBeLessThan(128);
  });

  it('sees no seal on a black and white page', () => {
    expect(removeSeals(colourPage((x) => (x % 7 === 0 ? black : white))).seals).toEqual([]);
  });
});
