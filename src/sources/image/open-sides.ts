import { quantile } from './quantile.ts';
import { farthestTrim } from './settings.ts';
import type { Stretch } from './stretch.ts';

/** Lines that end within so many pixels of each other end together: a straightened page is nearly square. */
const together = 12;
/** A line that goes on farther than this beyond them bounds a cell there; others overshoot. */
const shortestCell = farthestTrim;
/** So many of them are the borders of one table, not an underline and the line below it. */
const linesOfATable = 3;

/**
 * Tables may be drawn without their outermost borders. Lines of one direction → what closes the cells at the ends of
 * the lines, as lines of the other direction: where at least three end together, from the first to the last. A line
 * that goes on beyond those ends bounds a cell that does: the side ends at the last line before it.
 */
export const openSides = (lines: readonly Stretch[]): readonly Stretch[] => [
  ...closing(lines, ({ start }) => start),
  ...closing(lines, ({ end }) => end),
];

const closing = (lines: readonly Stretch[], endOf: (line: Stretch) => number): readonly Stretch[] =>
  endingTogether(lines, endOf).flatMap((group) => {
    const position = quantile(group.map(endOf), 0.5);
    const crossing = lines.filter(
      ({ start, end }) => start < position - shortestCell && end > position + shortestCell,
    );
    return partedBy(crossing, group)
      .filter((part) => part.length >= linesOfATable)
      .map((part) => ({
        position: quantile(part.map(endOf), 0.5),
        ...extentOf(part),
        thickness: 1,
      }));
  });

const endingTogether = (
  lines: readonly Stretch[],
  endOf: (line: Stretch) => number,
): readonly (readonly Stretch[])[] => {
  const groups: Stretch[][] = [];
  for (const line of [...lines].sort((a, b) => endOf(a) - endOf(b))) {
    const open = groups.at(-1);
    const first = open?.[0];
    if (open && first && endOf(line) - endOf(first) <= together) open.push(line);
    else groups.push([line]);
  }
  return groups;
};

/** The lines of a group that follow each other with none of those that cross its side between them. */
const partedBy = (
  crossing: readonly Stretch[],
  group: readonly Stretch[],
): readonly (readonly Stretch[])[] => {
  const parts: Stretch[][] = [];
  for (const line of [...group].sort((a, b) => a.position - b.position)) {
    const open = parts.at(-1);
    const before = open?.at(-1);
    const isNext =
      before &&
      !crossing.some(({ position }) => before.position < position && position < line.position);
    if (open && isNext) open.push(line);
    else parts.push([line]);
  }
  return parts;
};

const extentOf = (lines: readonly Stretch[]): Pick<Stretch, 'start' | 'end'> => {
  const places = lines.map(({ position }) => position);
  return { start: Math.min(...places), end: Math.max(...places) };
};
