import type { LineImage } from '../../model/line-reader.ts';
import type { PixelBox, Raster } from './raster.ts';
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
  const near = nearInk(page, labels, line, {
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (isNear(near, y * width + x, width))
        data[y * width + x] = page.data[(top + y) * page.width + left + x] as number;
  return { width, height, data };
};

/**
 * For each pixel of a box whether ink of the line is as near as the grey rim around it in its row: 1, others 0. There
 * are as many rows more above and below.
 */
const nearInk = (
  page: Raster,
  labels: Int32Array,
  { parts }: TextLine,
  { left, top, right, bottom }: PixelBox,
): Uint8Array => {
  const own = new Set(parts.map(({ label }) => label));
  const width = right - left;
  const near = new Uint8Array(width * (bottom - top + 2 * greyRim));
  const first = Math.max(0, left - greyRim);
  const last = Math.min(page.width, right + greyRim);
  for (let y = Math.max(0, top - greyRim); y < Math.min(page.height, bottom + greyRim); y++)
    for (let x = first; x < last; x++) {
      const label = labels[y * page.width + x] as number;
      if (label === 0 || !own.has(label)) continue;
      const row = (y - top + greyRim) * width;
      const [from, to] = [Math.max(left, x - greyRim), Math.min(right, x + greyRim + 1)];
      for (let at = row + from - left; at < row + to - left; at++) near[at] = 1;
    }
  return near;
};

const isNear = (near: Uint8Array, at: number, width: number): boolean => {
  for (let row = 0; row <= 2 * greyRim; row++) if (near[at + row * width] === 1) return true;
  return false;
};
