import type { PageDrawing } from '../../../model/drawing.ts';
import type { RulingLine } from '../../../model/page.ts';
import { drawLimits } from '../limits.ts';
import { element, layer, num } from '../svg.ts';

const [thinnest, thickest] = [0.5, 8];

/** Ruling lines as they were found, before any are joined, in their own thickness. */
export const rulingLines = ({ rulingLines: lines }: PageDrawing): string => {
  const byWidth = new Map<number, string[]>();
  for (const line of lines.slice(0, drawLimits.rulingLines)) {
    const width = Math.min(thickest, Math.max(thinnest, Math.round(line.thickness * 10) / 10));
    const same = byWidth.get(width);
    if (same) same.push(pathOf(line));
    else byWidth.set(width, [pathOf(line)]);
  }
  return layer(
    'lines',
    [...byWidth].map(([width, parts]) =>
      element('path', { 'stroke-width': width, d: parts.join('') }),
    ),
  );
};

const pathOf = ({ orientation, position, start, end }: RulingLine): string =>
  orientation === 'horizontal'
    ? `M${num(start)} ${num(position)}H${num(end)}`
    : `M${num(position)} ${num(start)}V${num(end)}`;

/** A dot where borders meet: a line of no length with round ends. */
export const crossingDots = ({ crossings }: PageDrawing): string =>
  layer(
    'crossings',
    crossings.length === 0
      ? []
      : [
          element('path', {
            d: crossings
              .slice(0, drawLimits.crossings)
              .map(({ x, y }) => `M${num(x)} ${num(y)}h0`)
              .join(''),
          }),
        ],
  );
