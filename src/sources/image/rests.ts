import { bandsAlong } from './bands.ts';
import type { Component, Components } from './components.ts';
import type { Bitmap } from './raster.ts';
import type { Stretch } from './stretch.ts';

/** The strokes of a double border are this far apart, middle to middle, in pixels. */
const [nearest, farthest] = [2.5, 9];
/** So large a share of the lines has another beside it where a table is drawn with double borders. */
const leastDouble = 0.25;
/** What lies in the band of a border but for this share is no text. */
const outside = 0.05;

/**
 * Leaves out what is left of double borders where not all of their strokes were found: ink that keeps to the bands
 * along ruling lines, on pages that have double ones. No text stands there.
 */
export const withoutRests = (
  { components, labels }: Components,
  { width, height }: Pick<Bitmap, 'width' | 'height'>,
  horizontal: readonly Stretch[],
  vertical: readonly Stretch[],
): readonly Component[] => {
  if (!isDouble([horizontal, vertical])) return components;
  const bands = bandsAlong({ width, height }, horizontal, vertical, () => farthest);
  const within = new Uint32Array(components.length + 1);
  labels.forEach((label, at) => {
    if (label !== 0 && bands[at]) within[label] = (within[label] ?? 0) + 1;
  });
  return components.filter(({ label, pixels }) => (within[label] ?? 0) < (1 - outside) * pixels);
};

const isDouble = (directions: readonly (readonly Stretch[])[]): boolean => {
  const lines = directions.flat();
  const double = directions.flatMap((all) => all.filter((line) => all.some(isBeside(line))));
  return double.length > leastDouble * lines.length;
};

const isBeside =
  (line: Stretch) =>
  (other: Stretch): boolean => {
    const apart = Math.abs(line.position - other.position);
    const along = Math.min(line.end, other.end) - Math.max(line.start, other.start);
    return (
      apart >= nearest &&
      apart <= farthest &&
      along > 0.5 * Math.min(line.end - line.start, other.end - other.start)
    );
  };
