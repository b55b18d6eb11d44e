import { type ColumnLine, capacityOf, joinCost, joinLines, splitCost, tornCost } from './breaks.ts';
import { type Division, divideLines, type SegmentCost } from './divide.ts';
import type { AlignmentSettings } from './settings.ts';

/** Where a row is known to be: its vertical middle, or its first line. */
export interface Anchor {
  readonly y: number;
  readonly top: number;
}

/** How cells stand in their rows. */
export type VerticalAlignment = 'middle' | 'top';

/** Within half a line of its place a cell is where it should be; from there it costs more and more. */
export const placeCost = (away: number): number => (away <= 0.5 ? away / 4 : away);

const between = (
  lines: readonly ColumnLine[],
  cost: (line: ColumnLine, next: ColumnLine) => number,
): readonly number[] =>
  lines.map((next, i) => {
    const line = lines[i - 1];
    return line === undefined ? 0 : cost(line, next);
  });

const distance = (
  anchor: Anchor,
  first: ColumnLine,
  last: ColumnLine,
  vertical: VerticalAlignment,
): number =>
  vertical === 'middle'
    ? Math.abs((first.y + last.y) / 2 - anchor.y)
    : Math.abs(first.y - anchor.top);

/** The text of a segment costs the same in every row. */
const remember = (cost: (from: number, to: number) => number): typeof cost => {
  const known: number[][] = [];
  return (from, to) => {
    known[from] ??= [];
    const row = known[from] ?? [];
    row[to] ??= cost(from, to);
    return row[to] ?? Infinity;
  };
};

const segmentCosts = (
  lines: readonly ColumnLine[],
  anchors: readonly Anchor[],
  vertical: VerticalAlignment,
  settings: AlignmentSettings,
): SegmentCost => {
  const capacity = capacityOf(lines);
  const join = between(lines, (a, b) => joinCost(a, b, capacity, settings));
  const split = between(lines, (a, b) => splitCost(a, b, capacity, settings));
  const textCost = remember((from: number, to: number): number => {
    const joins = join.slice(from + 1, to).reduce((sum, cost) => sum + cost, 0);
    const torn = tornCost(joinLines(lines.slice(from, to).map(({ text }) => text)), settings);
    return joins + (split[from] ?? 0) + torn;
  });
  return (row, from, to) => {
    const [anchor, first, last] = [anchors[row], lines[from], lines[to - 1]];
    if (from === to) return settings.costOfEmptyCell;
    if (anchor === undefined || first === undefined || last === undefined) return Infinity;
    const away = distance(anchor, first, last, vertical);
    return away > settings.cellLines ? Infinity : textCost(from, to) + placeCost(away);
  };
};

/**
 * Divides the lines of a column among rows, in order, so that each row's lines stand where the row is,
 * break where layout breaks and end where a text ends. `null` where no division is possible.
 */
export const segmentColumn = (
  lines: readonly ColumnLine[],
  anchors: readonly Anchor[],
  vertical: VerticalAlignment,
  settings: AlignmentSettings,
): Division | null =>
  divideLines(
    anchors.length,
    lines.length,
    segmentCosts(lines, anchors, vertical, settings),
    settings,
  );
