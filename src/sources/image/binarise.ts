import type { Bitmap, Raster } from './raster.ts';
import { inkLevel } from './settings.ts';

/** Grey → ink. The paper is even and white already. */
export const binarise = ({ width, height, data }: Raster, level: number = inkLevel): Bitmap => {
  const ink = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) ink[i] = (data[i] ?? 255) < level ? 1 : 0;
  return { width, height, data: ink };
};
