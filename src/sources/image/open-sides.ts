import { quantile } from './quantile.ts';
import type { Stretch } from './stretch.ts';

/** Lines that end within so many pixels of each other end together: a straightened page is nearly square. */
const together = 12;
/** So many of them are the borders of one table, not an underline and the line below it. */
const linesOfATable = 3;

/**
 * Tables may be drawn without their outermost borders. Lines of one direction → what closes the cells at the ends of
 * the lines, as lines of the other direction: where at least three end together, from the first to the last.
 */
export const openSides = (lines: readonly Stretch[]): readonly Stretch[] => [
  ...closing(lines, ({ start }) => start),
  ...closing(lines, ({ end }) => end),
];

const closing = (
  lines: readonly Stretch[],
  endOf: (line: Stretch) => number,
): readonly Stretch[] => {
  const groups: Stretch[][] = [];
  for (const line of [...lines].sort((a, b) => endOf(a) - endOf(b))) {
    const open = groups.at(-1);
    const first = open?.[0];
    if (open && first && endOf(line) - endOf(first) <= together) open.push(line);
    else groups.push([line]);
  }
  return groups
    .filter((group) => group.length >= linesOfATable)
    .map((group) => {
      const places = group.map(({ position }) => position);
      const position = quantile(group.map(endOf), 0.5);
      return { position, start: Math.min(...places), end: Math.max(...places), thickness: 1 };
    });
};
