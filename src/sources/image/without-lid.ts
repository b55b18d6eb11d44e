import type { Raster } from './raster.ts';
import { bareMargin, darkestInkLevel, largestSkew } from './settings.ts';
import { type Steps, stepsAcross, stepsDown } from './steps.ts';

const white = 255;
/** A sheet that lies askew leaves more of the lid on one side the longer the other is. */
const widestOfLid = (side: number, length: number): number =>
  Math.min(length, bareMargin + side * Math.tan((largestSkew * Math.PI) / 180));

/**
 * The page without its margins, and without what is black from a side of the picture on: the lid of the scanner beyond
 * the sheet. It ends with a row of the picture and makes straight lines there, however the sheet lies. What goes on
 * farther than a sheet lies askew is a ruling line that reaches over the edge of the sheet.
 */
export const withoutLid = (page: Raster): Raster => {
  const { width, height } = page;
  const data = page.data.slice();
  whiten(page, data, stepsAcross(width, height), widestOfLid(height, width));
  whiten(page, data, stepsDown(width, height), widestOfLid(width, height));
  return { width, height, data };
};

/** From both ends of each row, on as far as it is black there: the edge of a shadow is ragged. */
const whiten = (
  page: Raster,
  data: Uint8Array,
  { along, across, wide, long }: Steps,
  widest: number,
): void => {
  for (let row = 0; row < wide; row++)
    for (const [start, step] of [
      [row * across, along],
      [row * across + (long - 1) * along, -along],
    ] as const) {
      const bare = Math.max(bareMargin, blackFrom(page, start, step, widest));
      for (let i = 0; i < Math.min(bare, long); i++) data[start + i * step] = white;
    }
};

/** How many pixels are black in a row; 0 where it goes on for `widest` of them. */
const blackFrom = ({ data }: Raster, start: number, step: number, widest: number): number => {
  for (let i = 0; i < widest; i++)
    if ((data[start + i * step] as number) >= darkestInkLevel) return i;
  return 0;
};
