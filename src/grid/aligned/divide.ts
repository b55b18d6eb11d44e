import type { AlignmentSettings } from './settings.ts';

/** Lines `from` up to but not including `to`. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** Lines divided among rows, in order and without a rest. */
export interface Division {
  readonly cost: number;
  /** One for each row. */
  readonly best: readonly Segment[];
  /** For each row, other segments that fit nearly as well, and what a division with them costs. */
  readonly others: readonly (readonly RankedSegment[])[];
}

/** A segment and the least that a division costs in which it occurs. */
export interface RankedSegment extends Segment {
  readonly total: number;
}

/** What it costs to give a row these lines. */
export type SegmentCost = (row: number, from: number, to: number) => number;

/** `table[row][line]`: the least that the rows before (or from) `row` cost with the lines before (or from) `line`. */
type Table = readonly (readonly number[])[];

const forward = (rows: number, lines: number, cost: SegmentCost, longest: number): Table => {
  const table: number[][] = [[0, ...Array<number>(lines).fill(Infinity)]];
  for (let row = 0; row < rows; row += 1) {
    const before = table[row] ?? [];
    table.push(
      Array.from({ length: lines + 1 }, (_, to) => {
        let least = Infinity;
        for (let from = Math.max(0, to - longest); from <= to; from += 1) {
          const start = before[from] ?? Infinity;
          if (start < least) least = Math.min(least, start + cost(row, from, to));
        }
        return least;
      }),
    );
  }
  return table;
};

const backward = (rows: number, lines: number, cost: SegmentCost, longest: number): Table => {
  const table: number[][] = Array.from({ length: rows + 1 }, () => []);
  table[rows] = [...Array<number>(lines).fill(Infinity), 0];
  for (let row = rows - 1; row >= 0; row -= 1) {
    const after = table[row + 1] ?? [];
    table[row] = Array.from({ length: lines + 1 }, (_, from) => {
      let least = Infinity;
      for (let to = from; to <= Math.min(lines, from + longest); to += 1) {
        const rest = after[to] ?? Infinity;
        if (rest < least) least = Math.min(least, rest + cost(row, from, to));
      }
      return least;
    });
  }
  return table;
};

/** All segments that a row has in some reading within the margin, the best reading's first. */
const rankedSegments = (
  row: number,
  lines: number,
  before: Table,
  after: Table,
  cost: SegmentCost,
  limit: number,
  longest: number,
): readonly RankedSegment[] => {
  const ranked: RankedSegment[] = [];
  for (let from = 0; from <= lines; from += 1) {
    const start = before[row]?.[from] ?? Infinity;
    if (start > limit) continue;
    for (let to = from; to <= Math.min(lines, from + longest); to += 1) {
      const total = start + cost(row, from, to) + (after[row + 1]?.[to] ?? Infinity);
      if (total <= limit) ranked.push({ from, to, total });
    }
  }
  return ranked.toSorted((a, b) => a.total - b.total);
};

const bestPath = (
  ranked: readonly (readonly RankedSegment[])[],
  least: number,
): readonly Segment[] => {
  let at = 0;
  return ranked.map((segments) => {
    const next = segments.find(({ from, total }) => from === at && total <= least + 1e-9);
    at = next?.to ?? at;
    return { from: next?.from ?? at, to: at };
  });
};

/**
 * Up to which cost readings count beside the best one. A best reading that costs much is strained: the
 * page is not quite what is expected here, and other readings deserve as much trust.
 */
export const limitOf = (
  least: number,
  { margin, strain, widestMargin }: AlignmentSettings,
): number => least + Math.min(widestMargin, Math.max(margin, strain * least));

/** The segments of a row but for one. */
const without = (
  segments: readonly RankedSegment[],
  { from, to }: Segment,
): readonly RankedSegment[] =>
  segments.filter((segment) => segment.from !== from || segment.to !== to);

/**
 * The cheapest division of `lines` lines among `rows` rows, with all segments that occur in divisions
 * within the widest margin. Time and space: rows × lines × longest cell. `null` where every division is
 * impossible.
 */
export const divideLines = (
  rows: number,
  lines: number,
  cost: SegmentCost,
  settings: AlignmentSettings,
): Division | null => {
  const longest = settings.cellLines;
  const before = forward(rows, lines, cost, longest);
  const least = before[rows]?.[lines] ?? Infinity;
  if (least === Infinity) return null;
  const after = backward(rows, lines, cost, longest);
  const ranked = Array.from({ length: rows }, (_, row) =>
    rankedSegments(row, lines, before, after, cost, least + settings.widestMargin, longest),
  );
  const best = bestPath(ranked, least);
  const none = { from: 0, to: 0 };
  return { cost: least, best, others: ranked.map((all, row) => without(all, best[row] ?? none)) };
};

/** The better of two divisions; what the other reads differently is offered if it is nearly as good. */
export const betterOf = (a: Division, b: Division, settings: AlignmentSettings): Division => {
  if (b.cost < a.cost) return betterOf(b, a, settings);
  const limit = limitOf(a.cost, settings);
  const others = a.others.map((segments, row) => {
    const best = b.best[row];
    const rivals = [
      ...(best === undefined ? [] : [{ ...best, total: b.cost }]),
      ...(b.others[row] ?? []),
    ];
    const near = [...segments, ...rivals].filter(({ total }) => total <= limit);
    return without(near, a.best[row] ?? { from: 0, to: 0 });
  });
  return { ...a, others };
};
