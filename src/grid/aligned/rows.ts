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
const anchorsByLines = ({ lines }: ValueColumn): readonly Anchor[] =>
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

/** What speaks against more rows than labels, so that a label has several rows beside it. */
const costOfFiner = (
  anchors: readonly Anchor[],
  own: readonly Anchor[],
  variants: readonly Variant[],
  values: readonly number[],
  settings: AlignmentSettings,
): number => {
  const extents = anchors.map(({ y }) => ({ top: y, bottom: y }));
  const cover = coverRows(own, extents, settings)?.cost ?? 0;
  return (readings(variants, values, anchors, settings)[0]?.cost ?? Infinity) + cover;
};

/** Other rows that the values may show, with the ways of reading that are worth trying on them. */
const finerRows = (
  best: Rows,
  own: readonly Anchor[],
  variants: readonly Variant[],
  settings: AlignmentSettings,
): readonly (readonly [readonly Anchor[], readonly Variant[]])[] => {
  const likeliest = variants.filter(({ body }) => body === best.body);
  return best.columns.flatMap((column) => [
    [anchorsByShortLines(column, own, settings), variants] as const,
    [anchorsByLines(column), variants] as const,
    ...anchorsBySplits(column, own).map((anchors) => [anchors, likeliest] as const),
  ]);
};

/**
 * One row for each label, and how its lines can be read. `null` where a label may as well have several
 * rows beside it: too many lines would change places.
 */
export const labelledRows = (
  variants: readonly Variant[],
  values: readonly number[],
  labels: readonly Label[],
  settings: AlignmentSettings,
): LabelledRows | null => {
  const anchors = labels.map(toAnchor);
  const read = readings(variants, values, anchors, settings);
  const best = read[0];
  if (best === undefined) return null;
  // Were each label's row the only one beside it, some column would hardly have more lines than labels.
  const isPlain = best.columns.some(({ lines }) => lines.length <= anchors.length);
  const limit = best.cost + (isPlain ? settings.margin : settings.widestMargin);
  const isOpen = finerRows(best, anchors, variants, settings).some(
    ([finer, ways]) =>
      finer.length > anchors.length && costOfFiner(finer, anchors, ways, values, settings) <= limit,
  );
  return isOpen ? null : { anchors, readings: read };
};
