import type { Raster } from './raster.ts';
import { type Steps, stepsAcross, stepsDown } from './steps.ts';
import { positionAt, type Stretch } from './stretch.ts';

/** The grey at both sides of a line is its own, so far out, in pixels. */
const greyRim = 2;

/** The pixels of a page that lie along its ruling lines: 1, others 0. `rim`: how far beyond their thickness, in pixels. */
export const bandsAlong = (
  { width, height }: Pick<Raster, 'width' | 'height'>,
  horizontal: readonly Stretch[],
  vertical: readonly Stretch[],
  rim = greyRim,
): Uint8Array => {
  const bands = new Uint8Array(width * height);
  for (const line of horizontal) paint(bands, line, stepsAcross(width, height), rim);
  for (const line of vertical) paint(bands, line, stepsDown(width, height), rim);
  return bands;
};

const paint = (
  bands: Uint8Array,
  line: Stretch,
  { along, across, long, wide }: Steps,
  rim: number,
): void => {
  const reach = Math.ceil(line.thickness / 2) + rim;
  const first = Math.max(0, Math.floor(line.start) - reach);
  const last = Math.min(long, Math.ceil(line.end) + reach);
  for (let at = first; at < last; at++) {
    const position = positionAt(line, at);
    const from = Math.max(0, Math.round(position - reach));
    const to = Math.min(wide, Math.round(position + reach) + 1);
    for (let i = from; i < to; i++) bands[at * along + i * across] = 1;
  }
};
