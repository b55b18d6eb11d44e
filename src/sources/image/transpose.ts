import type { Raster } from './raster.ts';

/** Rows and columns are turned a tile at a time: it stays in the processor's memory. */
const tile = 32;

/** Rows become columns. */
export const transpose = ({ width, height, data }: Raster): Raster => {
  const turned = new Uint8Array(data.length);
  for (let top = 0; top < height; top += tile)
    for (let left = 0; left < width; left += tile) {
      const [bottom, right] = [Math.min(height, top + tile), Math.min(width, left + tile)];
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) turned[x * height + y] = data[y * width + x] as number;
    }
  return { width: height, height: width, data: turned };
};
