import { openSides } from './open-sides.ts';
import type { Raster } from './raster.ts';
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
  const regions = new Int32Array(across * down);
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
  for (let i = 0; i < regions.length; i++) if (regions[i] === 0) flood(regions, i, across, ++count);
  return (x, y) => regions[clamp(y / shrink, down) * across + clamp(x / shrink, across)] ?? 0;
};

const clamp = (value: number, size: number): number =>
  Math.min(size - 1, Math.max(0, Math.floor(value)));

/** Numbers the area around a field, run by run, side by side only: corners do not leak. */
const flood = (regions: Int32Array, start: number, across: number, number: number): void => {
  const waiting = [start];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (regions[at] !== 0) continue;
    const row = at - (at % across);
    let from = at;
    while (from > row && regions[from - 1] === 0) from--;
    let to = at;
    while (to < row + across && regions[to] === 0) to++;
    regions.fill(number, from, to);
    waitForRuns(waiting, regions, from - across, to - across);
    waitForRuns(waiting, regions, from + across, to + across);
  }
};

const waitForRuns = (waiting: number[], regions: Int32Array, from: number, to: number): void => {
  for (let at = from, wasFree = false; at < to; at++) {
    const isFree = regions[at] === 0;
    if (isFree && !wasFree) waiting.push(at);
    wasFree = isFree;
  }
};
