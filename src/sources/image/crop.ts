import type { LineImage } from '../../model/line-reader.ts';
import type { Raster } from './raster.ts';
import { greyRim, lineMargin } from './settings.ts';
import type { TextLine } from './text-lines.ts';

/**
 * The picture of one line: what belongs to other ink than its own is made white, so that neither the line above
 * nor a ruling line beside it is read along.
 */
export const cropLine = (page: Raster, labels: Int32Array, line: TextLine): LineImage => {
  const left = Math.max(0, line.left - lineMargin);
  const top = Math.max(0, line.top - lineMargin);
  const width = Math.min(page.width, line.right + lineMargin) - left;
  const height = Math.min(page.height, line.bottom + lineMargin) - top;
  const own = new Set(line.parts.map(({ label }) => label));
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (top + y) * page.width + left + x;
      if (isOwn(labels, own, at, page.width)) data[y * width + x] = page.data[at] ?? 255;
    }
  return { width, height, data };
};

/** Ink of the line, and the grey rim around it. */
const isOwn = (
  labels: Int32Array,
  own: ReadonlySet<number>,
  at: number,
  width: number,
): boolean => {
  for (let dy = -greyRim * width; dy <= greyRim * width; dy += width)
    for (let dx = -greyRim; dx <= greyRim; dx++) {
      const label = labels[at + dy + dx] ?? 0;
      if (label !== 0 && own.has(label)) return true;
    }
  return false;
};
