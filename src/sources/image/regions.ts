import { openSides } from './open-sides.ts';
import type { Raster } from './raster.ts';
import { positionAt, type Stretch } from './stretch.ts';

/** The page is divided on a grid this much coarser. */
const shrink = 2;
/** Lines are drawn this much longer, so that corners that nearly meet are closed. */
const overlap = 6;

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
  const regions = new Int32Array(across * down);
  const wall = -1;
  const wallAlong = (line: Stretch, put: (along: number, position: number) => void): void => {
    const last = line.end + overlap;
    for (let at = line.start - overlap; at <= last; at += shrink / 2) put(at, positionAt(line, at));
  };
  for (const line of [...horizontal, ...openSides(vertical)])
    wallAlong(line, (x, y) => {
      regions[clamp(y / shrink, down) * across + clamp(x / shrink, across)] = wall;
    });
  for (const line of [...vertical, ...openSides(horizontal)])
    wallAlong(line, (y, x) => {
      regions[clamp(y / shrink, down) * across + clamp(x / shrink, across)] = wall;
    });
  let count = 0;
  for (let i = 0; i < regions.length; i++)
    if (regions[i] === 0) flood(regions, i, across, down, ++count);
  return (x, y) => regions[clamp(y / shrink, down) * across + clamp(x / shrink, across)] ?? 0;
};

const clamp = (value: number, size: number): number =>
  Math.min(size - 1, Math.max(0, Math.floor(value)));

/** Numbers the area around a field, side by side only: corners do not leak. */
const flood = (
  regions: Int32Array,
  start: number,
  across: number,
  down: number,
  number: number,
): void => {
  const waiting = [start];
  regions[start] = number;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % across;
    const y = (at - x) / across;
    if (x > 0) visit(at - 1);
    if (x < across - 1) visit(at + 1);
    if (y > 0) visit(at - across);
    if (y < down - 1) visit(at + across);
  }
  function visit(next: number): void {
    if (regions[next] !== 0) return;
    regions[next] = number;
    waiting.push(next);
  }
};
