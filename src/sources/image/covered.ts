import type { Component, Components } from './components.ts';
import type { RegionOf } from './regions.ts';
import { largestCharacter, thickestLine } from './settings.ts';
import type { TextLine } from './text-lines.ts';

/** So many pixels of other ink may be a speck, or the rest of a line. */
const leastInk = 12;

/**
 * Whether ink that is no text, a black stamp or a blot, lies over a line of text or beside it in its area: characters
 * that hang together with it are missing from the line.
 */
export const coveredLines = (
  { components, labels }: Components,
  width: number,
  regionOf: RegionOf,
): ((line: TextLine) => boolean) => {
  const large = new Set(components.filter(isLarge).map(({ label }) => label));
  return (line) => {
    const { left, top, right, bottom } = line;
    const beside = bottom - top;
    const region = regionOf((left + right) / 2, (top + bottom) / 2);
    let ink = 0;
    for (let y = top; y < bottom; y++)
      for (let x = Math.max(0, left - beside); x < Math.min(width, right + beside); x++)
        if (large.has(labels[y * width + x] ?? 0) && regionOf(x, y) === region) ink++;
    return ink >= leastInk;
  };
};

const isLarge = ({ left, top, right, bottom }: Component): boolean =>
  Math.max(right - left, bottom - top) > largestCharacter &&
  Math.min(right - left, bottom - top) > thickestLine;
