import type { Bitmap } from './raster.ts';
import { type Steps, stepsAcross, stepsDown } from './steps.ts';
import { positionAt, type Stretch } from './stretch.ts';

/** Takes the lines out of the ink. Where a stroke of text runs through a line, it stays. */
export const withoutLines = (
  ink: Bitmap,
  horizontal: readonly Stretch[],
  vertical: readonly Stretch[],
): Bitmap => {
  const text = { ...ink, data: Uint8Array.from(ink.data) };
  for (const line of horizontal) erase(text, line, stepsAcross(ink.width, ink.height));
  for (const line of vertical) erase(text, line, stepsDown(ink.width, ink.height));
  return text;
};

const erase = ({ data }: Bitmap, line: Stretch, { across, along, wide, long }: Steps): void => {
  const reach = Math.ceil(line.thickness / 2) + 2;
  const [first, last] = [Math.floor(line.start) - 2, Math.ceil(line.end) + 2];
  for (let at = Math.max(0, first); at < Math.min(long, last); at++) {
    const position = positionAt(line, at);
    const from = Math.max(0, Math.floor(position) - reach);
    const to = Math.min(wide, Math.ceil(position) + reach);
    const base = at * along;
    const crosses =
      isInk(data, base + (from - 1) * across, from > 0) &&
      isInk(data, base + to * across, to < wide);
    if (crosses) continue;
    for (let i = from; i < to; i++) data[base + i * across] = 0;
  }
};

const isInk = (data: Uint8Array, index: number, inside: boolean): boolean =>
  inside && data[index] === 1;
