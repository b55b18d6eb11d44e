import type { PixelBox } from './raster.ts';
import { pixelsInPoint, usualHeight } from './settings.ts';
import { positionAt, type Stretch } from './stretch.ts';

/** Strokes of a border are thinner than this, in pixels, */
const thinnest = 6;
/** and longer than a dash in a text, alone or broken. */
const longerThanDash = 1.5 * usualHeight;
/** The strokes of a double border are this far apart at most. */
const farthestStroke = 4.5 * pixelsInPoint;

/**
 * Tells whether a line of text is none but what is left of the second stroke of a double border: flat, and so near to
 * one that no text has room between.
 */
export const isSecondStroke =
  (horizontal: readonly Stretch[]) =>
  ({ left, top, right, bottom }: PixelBox): boolean =>
    bottom - top <= thinnest &&
    right - left >= longerThanDash &&
    horizontal.some(
      (line) =>
        line.start <= left &&
        right <= line.end &&
        Math.abs(positionAt(line, (left + right) / 2) - (top + bottom) / 2) <= farthestStroke,
    );
