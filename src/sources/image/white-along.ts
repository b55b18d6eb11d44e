import type { Raster } from './raster.ts';
import { darkestSide, sideDistance } from './ridge.ts';
import { positionAt, type Stretch } from './stretch.ts';

/** Where it has this share of the mean darkness of the line or more it is drawn. */
const darkShare = 0.4;

/** Text that stands beside a border leaves white here, in pixels from its middle. */
const rightBeside = 5;

/**
 * Tells whether a line is drawn at a place along it, beyond its ends too, or leaves white there: as seen over
 * so many pixels to either side. */
export const drawnAlong = (page: Raster, line: Stretch, reach = 1): ((at: number) => boolean) => {
  const least = darkShare * meanDarkness(page, line);
  return (at) => darknessAt(page, line, at, 0, reach) >= least;
};

/** How dark a line is all along, 0 to 255: gaps count. */
export const meanDarkness = (page: Raster, line: Stretch): number => {
  const lines = means.get(page) ?? new WeakMap<Stretch, number>();
  const known = lines.get(line);
  if (known !== undefined) return known;
  const mean = meanAlong(page, line);
  means.set(page, lines.set(line, mean));
  return mean;
};

/** Several ask for the same. */
const means = new WeakMap<Raster, WeakMap<Stretch, number>>();

const meanAlong = (page: Raster, line: Stretch): number => {
  const [start, end] = [Math.round(line.start), Math.round(line.end)];
  let sum = 0;
  for (let at = start; at < end; at++) sum += darknessAt(page, line, at);
  return sum / Math.max(1, end - start);
};

/** The most pixels in a row, from one place along a line to another, where nothing is drawn. */
export const longestWhite = (
  isDrawn: (at: number) => boolean,
  from: number,
  to: number,
): number => {
  let [white, longest] = [0, 0];
  for (let at = Math.round(from); at < to; at++) {
    white = isDrawn(at) ? 0 : white + 1;
    longest = Math.max(longest, white);
  }
  return longest;
};

/** Where a line ends that is drawn at `from`: going on by `step`, 1 or -1, no farther than `to`, over white no wider than that. */
export const drawnUntil = (
  isDrawn: (at: number) => boolean,
  [from, to]: readonly [number, number],
  step: 1 | -1,
  white: number,
): number => {
  let last = from;
  for (let at = from; at !== to && Math.abs(at - last) <= white; at += step)
    if (isDrawn(at)) last = at;
  return last;
};

/** Tells whether there is paper on both sides of a line at a place along it: no text touches it there. */
export const clearAlong =
  (page: Raster, line: Stretch): ((at: number) => boolean) =>
  (at) =>
    darknessAt(page, line, at, -sideDistance) <= darkestSide &&
    darknessAt(page, line, at, sideDistance) <= darkestSide;

/**
 * Tells whether there is ink on both sides of a line at a place along it, right beside it too: it runs through a
 * character there.
 */
export const withinInk =
  (page: Raster, line: Stretch): ((at: number) => boolean) =>
  (at) =>
    [-sideDistance, -rightBeside, rightBeside, sideDistance].every(
      (away) => darknessAt(page, line, at, away) > darkestSide,
    );

/**
 * The mean of three pixels across the line, so far from its middle, and so many along it to either side: specks of
 * noise do not count.
 */
const darknessAt = (
  { width, height, data }: Raster,
  line: Stretch,
  at: number,
  away = 0,
  reach = 1,
): number => {
  const middle = Math.floor(positionAt(line, at)) + away;
  const left = Math.max(0, at - reach);
  const right = Math.min(width - 1, at + reach);
  let sum = 0;
  const last = Math.min(height - 1, middle + 1) * width;
  for (let row = Math.max(0, middle - 1) * width; row <= last; row += width)
    for (let i = row + left; i <= row + right; i++) sum += 255 - (data[i] as number);
  return sum / (3 * (2 * reach + 1));
};
