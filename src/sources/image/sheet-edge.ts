import { isLong, reaches } from './crossing.ts';
import { quantile } from './quantile.ts';
import type { Raster } from './raster.ts';
import { bareMargin, farthestExtension, nearCrossing, pixelsOfPoint } from './settings.ts';
import type { Stretch } from './stretch.ts';
import type { TextLine } from './text-lines.ts';

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

/**
 * Whether what looks like a line of text is the grain of the shadow that the lid throws on the sheet: it lies at the
 * side of the picture, and most of its parts have less ink than a point. Characters have more.
 */
export const isGrainOfShadow =
  ({ width, height }: Pick<Raster, 'width' | 'height'>) =>
  ({ left, top, right, bottom, parts }: TextLine): boolean => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const aside = Math.min(x, y, width - x, height - y);
    const inks = parts.map(({ pixels }) => pixels);
    return aside < bareMargin && quantile(inks, 0.5) < pixelsOfPoint;
  };
