import type { AlignmentSettings } from './settings.ts';

/** The lines that a row takes. */
export interface RowExtent {
  readonly top: number;
  readonly bottom: number;
  /** How many lines its highest cell has; between them may stand lines of cells that go over several rows. */
  readonly lines: number;
}

/** Which rows labels cover. */
export interface Coverage {
  readonly cost: number;
  /** For each row, the indices of the labels that may cover it, the best first. */
  readonly rows: readonly (readonly number[])[];
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Where something stands in the print, and where it would stand without the lines of other cells between. */
interface Knot {
  readonly y: number;
  readonly at: number;
}

/** Straight between two knots, and line for line before the first and after the last. */
const between = (knots: readonly Knot[], y: number): number => {
  const next = knots.findIndex((knot) => knot.y >= y);
  const [a, b] = [knots[next - 1], knots[next]];
  if (b === undefined) return (knots.at(-1)?.at ?? 0) + y - (knots.at(-1)?.y ?? 0);
  if (a === undefined) return b.at + y - b.y;
  return a.at + ((y - a.y) / (b.y - a.y)) * (b.at - a.at);
};

/** The first line of each row, and the one after the last, if every row had its own lines alone. */
const startsOf = (rows: readonly RowExtent[]): readonly number[] => {
  const starts = [0];
  for (const { lines } of rows) starts.push((starts.at(-1) ?? 0) + lines);
  return starts;
};

/** A label that belongs between two rows is printed there, or on the line of either of them; further off it costs. */
const halfLine = 0.6;
const awayCost = (away: number): number =>
  away <= halfLine ? away / 4 : halfLine / 4 + (away - halfLine) * 4;

/** `table[label][row]`: the least that the labels before cost with the rows before. */
const leastCosts = (
  count: number,
  rows: number,
  cost: (label: number, run: Run) => number,
): readonly (readonly number[])[] => {
  const table: number[][] = [[0, ...Array<number>(rows).fill(Infinity)]];
  for (let label = 0; label < count; label += 1) {
    table.push(
      Array.from({ length: rows + 1 }, (_, to) =>
        Math.min(
          Infinity,
          ...Array.from(
            { length: to },
            (_, from) => (table[label]?.[from] ?? Infinity) + cost(label, { from, to }),
          ),
        ),
      ),
    );
  }
  return table;
};

/** A label's middle and its first line. */
export interface LabelPlace {
  readonly y: number;
  readonly top: number;
}

interface Covering {
  readonly least: number;
  /** For each row and label, what the cheapest covering costs in which the label covers the row. */
  readonly totals: readonly (readonly number[])[];
}

const covering = (
  count: number,
  rows: number,
  cost: (label: number, run: Run) => number,
): Covering => {
  const before = leastCosts(count, rows, cost);
  const behind = leastCosts(count, rows, (label, { from, to }) =>
    cost(count - 1 - label, { from: rows - to, to: rows - from }),
  );
  const totals = Array.from({ length: rows }, () => Array<number>(count).fill(Infinity));
  for (let label = 0; label < count; label += 1) {
    for (let from = 0; from < rows; from += 1) {
      for (let to = from + 1; to <= rows; to += 1) {
        const rest = behind[count - 1 - label]?.[rows - to] ?? Infinity;
        const total = (before[label]?.[from] ?? Infinity) + cost(label, { from, to }) + rest;
        for (const costs of totals.slice(from, to))
          costs[label] = Math.min(costs[label] ?? Infinity, total);
      }
    }
  }
  return { least: before[count]?.[rows] ?? Infinity, totals };
};

/**
 * Which rows each label of a column covers: every label at least one, in order, none left out, and each
 * label in the middle of its rows or beside the first of them. `null` for more labels than rows.
 */
export const coverRows = (
  labels: readonly LabelPlace[],
  rows: readonly RowExtent[],
  settings: AlignmentSettings,
): Coverage | null => {
  if (labels.length === 0 || labels.length > rows.length) return null;
  const starts = startsOf(rows);
  const middles = rows.map(({ top, bottom, lines }, row) => ({
    y: (top + bottom) / 2,
    at: (starts[row] ?? 0) + lines / 2,
  }));
  const tops = rows.map(({ top }, row) => ({ y: top, at: starts[row] ?? 0 }));
  const inMiddle = covering(labels.length, rows.length, (label, { from, to }) => {
    const middle = ((starts[from] ?? 0) + (starts[to] ?? 0)) / 2;
    return awayCost(Math.abs(between(middles, labels[label]?.y ?? 0) - middle));
  });
  const atTop = covering(labels.length, rows.length, (label, { from }) =>
    awayCost(Math.abs(between(tops, labels[label]?.top ?? 0) - (starts[from] ?? 0))),
  );
  const cost = Math.min(inMiddle.least, atTop.least);
  const limit = cost + settings.margin;
  const covered = rows.map((_, row) => {
    const costs = labels.map((_, label) =>
      Math.min(inMiddle.totals[row]?.[label] ?? Infinity, atTop.totals[row]?.[label] ?? Infinity),
    );
    return [...costs.keys()]
      .filter((label) => (costs[label] ?? Infinity) <= limit)
      .toSorted((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0));
  });
  return { cost, rows: covered };
};
