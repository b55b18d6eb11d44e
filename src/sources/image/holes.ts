import type { Component } from './components.ts';
import { longSideOf, type PixelBox } from './raster.ts';
import { usualHeight } from './settings.ts';

/** A hole is larger than characters of usual size both ways, in pixels: 5 to 7 millimetres are punched. */
const leastSide = 1.3 * usualHeight;
/** It is as wide as it is high, but for this share, */
const uneven = 0.15;
/** and filled as a disc is, but for what is lost at its rim: no character has so much ink, and a square has more. */
const [leastFilled, mostFilled] = [0.9 * (Math.PI / 4), 1.1 * (Math.PI / 4)];
/** What is smaller than this is a speck, in pixels. */
const largestSpeck = usualHeight / 2;

/**
 * Ink without the holes that were punched into the margin of a sheet, which show the dark lid of the scanner or copier:
 * discs that stand above each other where no text does. One that stands among text may have taken some of it with it:
 * it is kept, to be asked about.
 */
export const withoutHoles = (components: readonly Component[]): readonly Component[] => {
  const discs = components.filter(isDisc);
  if (discs.length === 0) return components;
  const text = components.filter((part) => !isDisc(part) && longSideOf(part) >= largestSpeck);
  const holes = new Set(
    discs.filter(
      (disc) =>
        discs.filter((other) => isInColumn(disc, other)).length > 1 &&
        !text.some((part) => isInColumn(disc, part)),
    ),
  );
  return components.filter((part) => !holes.has(part));
};

const isDisc = ({ left, top, right, bottom, pixels }: Component): boolean => {
  const [width, height] = [right - left, bottom - top];
  const filled = pixels / (width * height);
  return (
    Math.min(width, height) >= leastSide &&
    Math.abs(width - height) <= uneven * Math.max(width, height) &&
    filled >= leastFilled &&
    filled <= mostFilled
  );
};

const isInColumn = (one: PixelBox, other: PixelBox): boolean =>
  one.left < other.right && other.left < one.right;
