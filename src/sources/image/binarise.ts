import { histogramOf } from './histogram.ts';
import { withKernels } from './kernels/kernels.ts';
import type { Bitmap, Raster } from './raster.ts';
import { darkestInkLevel, lightestInkLevel } from './settings.ts';

/** Grey → ink. The paper is even and white already. */
export const binarise = (page: Raster, level: number = inkLevelOf(page)): Bitmap => {
  const { width, height, data } = page;
  return {
    width,
    height,
    data: withKernels((kernels, { put, room, bytes }) => {
      const to = room(data.length);
      kernels.binarise(put(data), to, data.length, level);
      return bytes(to, data.length);
    }),
  };
};

/**
 * What is darker is ink: the level that parts the page best into dark and light (Otsu's method), so that the thin
 * strokes of a blurred or pale page count. Within bounds: on a page with little ink noise is parted from noise.
 * `leftOut`: pixels that do not count, where they are not 0.
 */
export const inkLevelOf = (page: Raster, leftOut?: Uint8Array): number => {
  const histogram = histogramOf(page, leftOut);
  const pixels = histogram.reduce((all, count) => all + count, 0);
  const sum = histogram.reduce((all, count, level) => all + count * level, 0);
  let [best, most, dark, darkSum] = [0, 0, 0, 0];
  for (let level = 0; level < 256; level++) {
    dark += histogram[level] ?? 0;
    darkSum += level * (histogram[level] ?? 0);
    const light = pixels - dark;
    if (dark === 0 || light === 0) continue;
    const between = dark * light * (darkSum / dark - (sum - darkSum) / light) ** 2;
    if (between > most) [best, most] = [level, between];
  }
  return Math.min(lightestInkLevel, Math.max(darkestInkLevel, best));
};
