import { emptyRaster, type Raster } from '../../../src/sources/image/raster.ts';
import { resample, rotation, type Turned } from '../../../src/sources/image/turn.ts';

/** A white page on which tests draw black rectangles: left, top, right and bottom, the last two not included. */
export const page = (
  width: number,
  height: number,
  ...boxes: readonly (readonly [number, number, number, number])[]
): Raster => {
  const raster = emptyRaster(width, height, 255);
  for (const [left, top, right, bottom] of boxes)
    for (let y = top; y < bottom; y++) raster.data.fill(0, y * width + left, y * width + right);
  return raster;
};

/** The frame of a table with one row of two cells, 2 pixels thick: 600 pixels wide, 100 high. */
export const twoCells = [
  [100, 100, 700, 102],
  [100, 200, 700, 202],
  [100, 100, 102, 202],
  [400, 100, 402, 202],
  [698, 100, 700, 202],
] as const;

/** Turns clockwise by an angle in degrees about the middle; the page keeps its size, its corners may be lost. */
export const turnBy = (raster: Raster, degrees: number): Turned => {
  const back = rotation(raster, degrees);
  return { raster: resample(raster, back), back };
};
