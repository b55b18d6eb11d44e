import { binarise, inkLevelOf } from './binarise.ts';
import type { Bitmap, Raster } from './raster.ts';
import { thickestLine } from './settings.ts';
import { type Steps, stepsAcross, stepsDown } from './steps.ts';
import { positionAt, type Stretch } from './stretch.ts';

/**
 * What is ink on a page besides its ruling lines, which lie within `bands`. They are darker than text: beside them pale
 * strokes would pass for paper. Where a stroke of text runs through a line, it stays.
 */
export const inkOfText = (
  page: Raster,
  horizontal: readonly Stretch[],
  vertical: readonly Stretch[],
  bands: Uint8Array,
): Bitmap => {
  const text = binarise(page, inkLevelOf(page, bands));
  for (const line of horizontal) erase(text, line, stepsAcross(page.width, page.height));
  for (const line of vertical) erase(text, line, stepsDown(page.width, page.height));
  return text;
};

/** The edge of a line is uneven by so much, in pixels: ink that hangs together with it is its own so far out. */
const edge = 2;

const erase = ({ data }: Bitmap, line: Stretch, { across, along, wide, long }: Steps): void => {
  const half = Math.ceil(line.thickness / 2);
  const [first, last] = [Math.floor(line.start) - edge, Math.ceil(line.end) + edge];
  for (let at = Math.max(0, first); at < Math.min(long, last); at++) {
    const position = positionAt(line, at);
    const from = Math.max(0, Math.floor(position) - half);
    const to = Math.min(wide, Math.ceil(position) + half);
    const isInk = (i: number): boolean => i >= 0 && i < wide && data[at * along + i * across] === 1;
    const before = inkFrom(from - 1, -1, isInk);
    const after = inkFrom(to, 1, isInk);
    if (before > edge && after > edge && inkFrom(from, 1, isInk) >= to - from) continue;
    const [top, bottom] = [from - Math.min(edge, before), to + Math.min(edge, after)];
    for (let i = Math.max(0, top); i < bottom; i++) data[at * along + i * across] = 0;
  }
};

/** How many pixels of ink follow each other from a place on; farther than the thickest line is not looked. */
const inkFrom = (start: number, step: 1 | -1, isInk: (i: number) => boolean): number => {
  let count = 0;
  while (count <= 2 * thickestLine && isInk(start + step * count)) count++;
  return count;
};
