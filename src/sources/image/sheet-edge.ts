import { isLong, reaches } from './crossing.ts';
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
  line: Stretch,
  across: number,
  crossing: readonly Stretch[],
): boolean => {
  const comesToIt = (other: Stretch): boolean => {
    const near = isLong(other) ? farthestExtension : nearCrossing;
    return reaches(line, other.position, near) && reaches(other, line.position, near);
  };
  const aside = Math.min(line.position, across - line.position);
  return aside < margin && !crossing.some(comesToIt);
};
