import type { Raster } from './raster.ts';
import { positionAt, type Stretch } from './stretch.ts';
import { transpose } from './transpose.ts';

/** The pixels of a page that lie along its ruling lines, as far from their middles as `reach` says: 1, others 0. */
export const bandsAlong = (
  { width, height }: Pick<Raster, 'width' | 'height'>,
  horizontal: readonly Stretch[],
  vertical: readonly Stretch[],
  reach: (line: Stretch) => number,
): Uint8Array => {
  const across = { width, height, data: new Uint8Array(width * height) };
  for (const line of horizontal) paint(across, line, reach(line));
  const down = { width: height, height: width, data: new Uint8Array(width * height) };
  for (const line of vertical) paint(down, line, reach(line));
  const turned = transpose(down).data;
  return across.data.map((band, at) => (band || turned[at] ? 1 : 0));
};

const paint = (
  { width, height, data }: Pick<Raster, 'width' | 'height' | 'data'>,
  line: Stretch,
  reach: number,
): void => {
  const left = Math.max(0, Math.floor(line.start) - reach);
  const right = Math.min(width, Math.ceil(line.end) + reach);
  for (let x = left; x < right; x++) {
    const position = positionAt(line, x);
    const top = Math.max(0, Math.round(position - reach));
    const bottom = Math.min(height, Math.round(position + reach) + 1);
    for (let y = top; y < bottom; y++) data[y * width + x] = 1;
  }
};
