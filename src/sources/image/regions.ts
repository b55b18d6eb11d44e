import { withKernels } from './kernels/kernels.ts';
import { openSides } from './open-sides.ts';
import type { Raster } from './raster.ts';
import { type Steps, stepsAcross, stepsDown } from './steps.ts';
import { positionAt, type Stretch } from './stretch.ts';

/** The page is divided on a grid this much coarser. */
const shrink = 2;
/** Lines are drawn this much longer, so that corners that nearly meet are closed. */
const overlap = 6;

/** The number of what is no area: the ruling lines themselves. */
export const wall = -1;

/** Tells for a pixel the number of the area between ruling lines that it lies in. */
export type RegionOf = (x: number, y: number) => number;

/**
 * Ruling lines → the areas that they divide the page into: the cells of tables, also of those that are open at a side,
 * and the page around them.
 */
export const findRegions = (
  { width, height }: Pick<Raster, 'width' | 'height'>,
  horizontal: readonly Stretch[],
  vertical: readonly Stretch[],
): RegionOf => {
  const across = Math.ceil(width / shrink);
  const down = Math.ceil(height / shrink);
  const fields = new Int32Array(across * down);
  for (const line of [...horizontal, ...openSides(vertical)])
    wallAlong(fields, line, stepsAcross(across, down));
  for (const line of [...vertical, ...openSides(horizontal)])
    wallAlong(fields, line, stepsDown(across, down));
  const regions = numberAreas(fields, across);
  return (x, y) => regions[clamp(y / shrink, down) * across + clamp(x / shrink, across)] ?? 0;
};

const wallAlong = (
  fields: Int32Array,
  line: Stretch,
  { along, across, long, wide }: Steps,
): void => {
  const last = line.end + overlap;
  for (let at = line.start - overlap; at <= last; at += shrink / 2) {
    const place = clamp(at / shrink, long) * along;
    fields[place + clamp(positionAt(line, at) / shrink, wide) * across] = wall;
  }
};

const clamp = (value: number, size: number): number =>
  Math.min(size - 1, Math.max(0, Math.floor(value)));

/** The fields with those that are 0 numbered by the area that they are joined to, side by side. */
export const numberAreas = (fields: Int32Array, across: number): Int32Array =>
  withKernels((kernels, { put, room, integers }) => {
    const { length } = fields;
    const [at, waiting] = [put(fields), room(4 * length)];
    kernels.numberAreas(at, waiting, across, length / across);
    return integers(at, length);
  });
