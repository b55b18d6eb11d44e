import { isLong } from './crossing.ts';
import { farthestExtension, nearCrossing } from './settings.ts';
import type { Stretch } from './stretch.ts';

/** The lid of a scanner shows this far within the picture, in pixels: 4 millimetres. Printers leave more white. */
const margin = 32;

/**
 * Whether a line is the edge of the sheet or its shadow: it lies at the side of the picture, and none that crosses
 * comes to it, as those of a table would that was cut out along its border. `across`: how high the picture is, as
 * the line lies.
 */
export const isEdgeOfSheet = (
  { position, start, end }: Stretch,
  across: number,
  crossing: readonly Stretch[],
): boolean => {
  const comesToIt = (other: Stretch): boolean => {
    const near = isLong(other) ? farthestExtension : nearCrossing;
    const isWithin = (at: number, from: number, to: number): boolean =>
      from - near <= at && at <= to + near;
    return isWithin(other.position, start, end) && isWithin(position, other.start, other.end);
  };
  return Math.min(position, across - position) < margin && !crossing.some(comesToIt);
};
