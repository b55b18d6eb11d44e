import type { Raster } from './raster.ts';

/** Rows become columns. */
export const transpose = ({ width, height, data }: Raster): Raster => {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + y] = data[y * width + x] ?? 0;
  return { width: height, height: width, data: turned };
};
