import { type Body, columnLines, type WordLine } from './body.ts';
import type { Division } from './divide.ts';
import { type Anchor, segmentColumn, type VerticalAlignment } from './segment.ts';
import type { AlignmentSettings } from './settings.ts';

/** A column of values, its lines divided among the rows. */
export interface ValueColumn {
  readonly column: number;
  readonly lines: readonly WordLine[];
  readonly segmentation: Division;
}

/** One way to read the lines: which words stand in which column, and how far down the table goes. */
export interface Variant {
  readonly body: Body;
  /** What it costs more than the likeliest words and the likeliest end. */
  readonly extra: number;
}

/** The columns of values for one choice of rows. */
export interface Rows {
  readonly body: Body;
  readonly columns: readonly ValueColumn[];
  readonly cost: number;
}

const divide = (
  body: Body,
  columns: readonly number[],
  anchors: readonly Anchor[],
  vertical: VerticalAlignment,
  settings: AlignmentSettings,
): readonly ValueColumn[] | null => {
  const divided = columns.map((column) => {
    const lines = columnLines(body, column);
    const segmentation = segmentColumn(lines, anchors, vertical, settings);
    return segmentation === null ? null : { column, lines, segmentation };
  });
  return divided.every((column) => column !== null) ? divided : null;
};

const total = (columns: readonly ValueColumn[]): number =>
  columns.reduce((sum, { segmentation }) => sum + segmentation.cost, 0);

const rowsOf = (
  { body, extra }: Variant,
  columns: readonly number[],
  anchors: readonly Anchor[],
  vertical: VerticalAlignment,
  settings: AlignmentSettings,
): readonly Rows[] => {
  const divided = divide(body, columns, anchors, vertical, settings);
  return divided === null ? [] : [{ body, columns: divided, cost: total(divided) + extra }];
};

/** Every way to read the lines and both ways in which cells stand in their rows, the best first. */
export const readings = (
  variants: readonly Variant[],
  columns: readonly number[],
  anchors: readonly Anchor[],
  settings: AlignmentSettings,
): readonly Rows[] =>
  variants
    .flatMap((variant) =>
      (['middle', 'top'] as const).flatMap((vertical) =>
        rowsOf(variant, columns, anchors, vertical, settings),
      ),
    )
    .toSorted((a, b) => a.cost - b.cost);

/** The same lines with the words of one of them divided in another way. */
export const wordVariants = ({ body, extra }: Variant): readonly Variant[] =>
  body.lines.flatMap((_, at) =>
    (body.assignments[at]?.others ?? []).map(({ assignment, extra: more }) => {
      const assignments = body.assignments.map((known, i) =>
        i === at ? { ...known, best: assignment } : known,
      );
      return { body: { ...body, assignments }, extra: extra + more };
    }),
  );
