import sharp from 'sharp';
import type { Picker } from '../picker.ts';
import type { Raster } from './raster.ts';

/** Prints an SVG onto the page as ink: it darkens what is there, unevenly, and hides nothing. */
export const stampSvg = async (
  pick: Picker,
  page: Raster,
  svg: string,
  at: { readonly left: number; readonly top: number; readonly strength: number },
): Promise<void> => {
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const wear = smoothNoise(pick, info.width, info.height);
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      const alpha = (data[(y * info.width + x) * 4 + 3] ?? 0) / 255;
      if (alpha === 0) continue;
      const ink = data.subarray((y * info.width + x) * 4);
      darken(page, at.left + x, at.top + y, ink, alpha * at.strength * wear(x, y));
    }
  }
};

const darken = (page: Raster, x: number, y: number, ink: Uint8Array, alpha: number): void => {
  if (x < 0 || y < 0 || x >= page.width || y >= page.height) return;
  const start = (y * page.width + x) * page.channels;
  for (let c = 0; c < page.channels; c++) {
    const level = page.channels === 3 ? (ink[c] ?? 0) : luminance(ink);
    page.data[start + c] = (page.data[start + c] ?? 0) * (1 - alpha * (1 - level / 255));
  }
};

const luminance = ([red = 0, green = 0, blue = 0]: Uint8Array): number =>
  0.299 * red + 0.587 * green + 0.114 * blue;

/** 0.5 to 1 from place to place, as ink takes on paper. */
const smoothNoise = (pick: Picker, width: number, height: number) => {
  const cell = 9;
  const columns = Math.ceil(width / cell) + 2;
  const knots = Array.from({ length: columns * (Math.ceil(height / cell) + 2) }, () =>
    pick.int(50, 115),
  );
  const knot = (x: number, y: number): number => knots[y * columns + x] ?? 100;
  return (x: number, y: number): number => {
    const [i, j] = [Math.floor(x / cell), Math.floor(y / cell)];
    const [u, v] = [x / cell - i, y / cell - j];
    const above = knot(i, j) * (1 - u) + knot(i + 1, j) * u;
    const below = knot(i, j + 1) * (1 - u) + knot(i + 1, j + 1) * u;
    return Math.min(1, (above * (1 - v) + below * v) / 100);
  };
};
