import { componentsOf } from './components.ts';
import { fromAfar } from './from-afar.ts';
import type { Bitmap } from './raster.ts';

/** Text is this high, in fields: small print to titles. Ruling lines are lower, tables and pictures higher. */
const lowest = 4;
const highest = 20;
/** Shorter ones than this many heights may be a single character. */
const leastRatio = 2;

/**
 * Whether text runs from top to bottom: seen from afar characters run together to lines, and more of them stand
 * than lie. Titles and words written downwards on an upright page are fewer than the others.
 */
export const isSideways = (ink: Bitmap): boolean => {
  let [lying, standing] = [0, 0];
  for (const { left, top, right, bottom } of componentsOf(fromAfar(ink))) {
    const [width, height] = [right - left, bottom - top];
    if (isLine(width, height)) lying += width;
    if (isLine(height, width)) standing += height;
  }
  return standing > lying;
};

const isLine = (length: number, thickness: number): boolean =>
  thickness >= lowest && thickness <= highest && length >= leastRatio * thickness;
