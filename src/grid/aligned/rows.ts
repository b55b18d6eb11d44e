import { type Body, columnLines, type WordLine } from './body.ts';
import { capacityOf, joinCost } from './breaks.ts';
import type { Segment } from './divide.ts';
import type { Label } from './labels.ts';
import { type Rows, readings, type ValueColumn, type Variant } from './readings.ts';
import type { Anchor } from './segment.ts';
import type { AlignmentSettings } from './settings.ts';
import { coverRows } from './spans.ts';

/** Where a segment breaks although the line was not full: there one cell ends and another begins. */
const parts = (
  { lines }: ValueColumn,
  { from, to }: Segment,
  settings: AlignmentSettings,
): readonly Segment[] => {
  const capacity = capacityOf(lines);
  const cuts = [from];
  for (let at = from + 1; at < to; at += 1) {
    const [line, next] = [lines[at - 1], lines[at]];
    if (line !== undefined && next !== undefined && joinCost(line, next, capacity, settings) > 0)
      cuts.push(at);
  }
  return cuts.map((start, i) => ({ from: start, to: cuts[i + 1] ?? to }));
};

const anchorOf = ({ lines }: ValueColumn, { from, to }: Segment): Anchor => {
  const [first, last] = [lines[from]?.y ?? 0, lines[to - 1]?.y ?? 0];
  return { y: (first + last) / 2, top: first };
};

/** Rows as a column shows them where its cells end at lines that are not full. */
const anchorsByShortLines = (
  column: ValueColumn,
  anchors: readonly Anchor[],
  settings: AlignmentSettings,
): readonly Anchor[] =>
  column.segmentation.best.flatMap((segment, row) => {
    const anchor = anchors[row];
    if (segment.from === segment.to) return anchor === undefined ? [] : [anchor];
    return parts(column, segment, settings).map((part) => anchorOf(column, part));
  });

/** Rows as a column shows them if each of its lines is a cell. */
const anchorsByLines = (lines: readonly WordLine[]): readonly Anchor[] =>
  lines.map(({ y }) => ({ y, top: y }));

/** Rows as they are if one cell of a column is in truth two, for every place where it may be. */
const anchorsBySplits = (
  column: ValueColumn,
  anchors: readonly Anchor[],
): readonly (readonly Anchor[])[] =>
  column.segmentation.best.flatMap(({ from, to }, row) =>
    Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => {
      const at = from + i + 1;
      const halves = [anchorOf(column, { from, to: at }), anchorOf(column, { from: at, to })];
      return anchors.toSpliced(row, 1, ...halves);
    }),
  );

/** The rows that the labels show, with their readings, the best first. */
export interface LabelledRows {
  readonly anchors: readonly Anchor[];
  readonly readings: readonly Rows[];
}

const toAnchor = (label: Label): Anchor => ({ y: label.y, top: label.pieces[0]?.y ?? label.y });

/** Rows with their best reading, and what speaks against it: how far labels would be from the rows beside them too. */
interface Weighed {
  readonly anchors: readonly Anchor[];
  readonly cost: number;
  /** Which lines stand in which cell. */
  readonly cells: string;
}

const cellsOf = (rows: Rows | undefined): string =>
  JSON.stringify(
    rows?.columns.map(({ lines, segmentation }) =>
      segmentation.best.map(({ from, to }) => lines.slice(from, to).map(({ line }) => line)),
    ),
  );

const weigh = (
  anchors: readonly Anchor[],
  own: readonly Anchor[],
  variants: readonly Variant[],
  values: readonly number[],
  settings: AlignmentSettings,
): Weighed => {
  const extents = anchors.map(({ y }) => ({ top: y, bottom: y, lines: 1 }));
  const cover = coverRows(own, extents, settings)?.cost ?? Infinity;
  const best = cover === Infinity ? undefined : readings(variants, values, anchors, settings)[0];
  return { anchors, cost: (best?.cost ?? Infinity) + cover, cells: cellsOf(best) };
};

/** A choice of rows, and the ways of reading that are worth trying on them. */
type Choice = readonly [readonly Anchor[], readonly Variant[]];

/** Other rows that the values may show, however far down the table goes. */
const finerRows = (
  best: Rows,
  own: readonly Anchor[],
  variants: readonly Variant[],
  settings: AlignmentSettings,
): readonly Choice[] => {
  const likeliest = variants.filter(({ body }) => body === best.body);
  const byLines = longestOf(variants, best).map(anchorsByLines);
  return [
    ...byLines.map((anchors) => [anchors, variants] as const),
    ...best.columns.flatMap((column): readonly Choice[] => [
      [anchorsByShortLines(column, own, settings), variants],
      [anchorsByLines(column.lines), variants],
      ...anchorsBySplits(column, own).map((anchors): Choice => [anchors, likeliest]),
    ]),
  ];
};

/** The lines of the columns of values where the table goes down furthest. */
const longestOf = (variants: readonly Variant[], { columns }: Rows) => {
  const longest = variants.reduce<Body | null>(
    (a, { body }) => (a === null || body.lines.length > a.lines.length ? body : a),
    null,
  );
  return longest === null ? [] : columns.map(({ column }) => columnLines(longest, column));
};

/** Rows as they are if two neighbours are in truth one. */
const mergedRows = (anchors: readonly Anchor[]): readonly (readonly Anchor[])[] =>
  anchors.slice(1).map((lower, i) => {
    const upper = anchors[i] ?? lower;
    return anchors.toSpliced(i, 2, { y: (upper.y + lower.y) / 2, top: upper.top });
  });

/** One row for each label: `null` where a label may as well have several rows beside it. */
const oneForEach = (
  read: readonly Rows[],
  anchors: readonly Anchor[],
  finest: number,
  settings: AlignmentSettings,
): LabelledRows | null => {
  const best = read[0];
  if (best === undefined) return null;
  // Were each label's row the only one beside it, some column would hardly have more lines than labels.
  const isPlain = best.columns.some(({ lines }) => lines.length <= anchors.length);
  const limit = best.cost + (isPlain ? settings.margin : settings.widestMargin);
  return finest <= limit ? null : { anchors, readings: read };
};

/** Several rows beside a label: `null` where other rows are nearly as likely. */
const severalForOne = (
  anchors: readonly Anchor[],
  cost: number,
  own: readonly Anchor[],
  variants: readonly Variant[],
  values: readonly number[],
  settings: AlignmentSettings,
): LabelledRows | null => {
  const read = readings(variants, values, anchors, settings);
  const best = read[0];
  if (best === undefined) return null;
  const likeliest = variants.filter(({ body }) => body === best.body);
  const others = [
    ...mergedRows(anchors),
    ...best.columns.flatMap((column) => anchorsBySplits(column, anchors)),
  ];
  const rival = Math.min(
    ...others.map((other) => weigh(other, own, likeliest, values, settings).cost),
  );
  return rival <= cost + settings.margin ? null : { anchors, readings: read };
};

/**
 * The rows that labels and values show, and how their lines can be read: one for each label, or several
 * where the values stand so. `null` where it is not clear which: too many lines would change places.
 */
export const labelledRows = (
  variants: readonly Variant[],
  values: readonly number[],
  labels: readonly Label[],
  settings: AlignmentSettings,
): LabelledRows | null => {
  const own = labels.map(toAnchor);
  const read = readings(variants, values, own, settings);
  const best = read[0];
  if (best === undefined) return null;
  const finer = finerRows(best, own, variants, settings)
    .filter(([anchors]) => anchors.length > own.length)
    .map(([anchors, ways]) => weigh(anchors, own, ways, values, settings))
    .toSorted((a, b) => a.cost - b.cost);
  const finest = finer[0];
  if (finest === undefined || finest.cost > best.cost)
    return oneForEach(read, own, finest?.cost ?? Infinity, settings);
  const rival = finer.find(({ cells }) => cells !== finest.cells)?.cost ?? Infinity;
  if (Math.min(rival, best.cost) <= finest.cost + settings.margin) return null;
  return severalForOne(finest.anchors, finest.cost, own, variants, values, settings);
};
