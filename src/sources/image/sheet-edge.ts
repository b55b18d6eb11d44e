import { isLong, reaches } from './crossing.ts';
import { bareMargin, farthestExtension, nearCrossing } from './settings.ts';
import type { Stretch } from './stretch.ts';

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
  return aside < bareMargin && !crossing.some(comesToIt);
};
