import { findComponents } from './components.ts';
import type { Bitmap } from './raster.ts';

/** Pixels to a field: wider than the gaps between characters, narrower than those between lines. */
const field = 4;
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
  for (const { left, top, right, bottom } of findComponents(fromAfar(ink)).components) {
    const [width, height] = [right - left, bottom - top];
    if (isLine(width, height)) lying += width;
    if (isLine(height, width)) standing += height;
  }
  return standing > lying;
};

const isLine = (length: number, thickness: number): boolean =>
  thickness >= lowest && thickness <= highest && length >= leastRatio * thickness;

/** One pixel for each field that holds ink. */
const fromAfar = ({ width, height, data }: Bitmap): Bitmap => {
  const [across, down] = [Math.ceil(width / field), Math.ceil(height / field)];
  const fields = new Uint8Array(across * down);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / field) * across;
    for (let x = 0; x < width; x++)
      if (data[y * width + x]) fields[row + Math.floor(x / field)] = 1;
  }
  return { width: across, height: down, data: fields };
};
