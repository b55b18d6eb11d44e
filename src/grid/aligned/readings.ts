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

/** Lines that `pdftotext` may print too far down, past lines that stand below them. */
const longestMove = 3;

/** The same lines with one of them, that has values only, where a line above left room for it. */
const withMoved = (body: Body, from: number, to: number): Body => {
  const [moved, target] = [body.lines[from], body.lines[to]];
  const [words, others] = [body.assignments[from], body.assignments[to]];
  if (!moved || !target || !words || !others) return body;
  const line = { ...target, pieces: [...target.pieces, ...moved.pieces] };
  const assignment = { best: [...others.best, ...words.best], others: [] };
  return {
    lines: body.lines.toSpliced(to, 1, line).toSpliced(from, 1),
    assignments: body.assignments.toSpliced(to, 1, assignment).toSpliced(from, 1),
  };
};

const shareColumn = (body: Body, a: number, b: number): boolean => {
  const columns = new Set(body.assignments[b]?.best);
  return (body.assignments[a]?.best ?? []).some((column) => columns.has(column));
};

/** Whether a line can have been printed below others of its column although it stands above them. */
const mayMove = (body: Body, from: number, to: number, values: number): boolean => {
  if (to < 0 || shareColumn(body, from, to)) return false;
  const isOfValues = (body.assignments[from]?.best ?? []).every((column) => column >= values);
  const between = Array.from({ length: from - to - 1 }, (_, i) => to + 1 + i);
  return isOfValues && between.some((line) => shareColumn(body, from, line));
};

/** The same lines in the order that they may have had before a program printed one of them too late. */
export const movedVariants = (
  { body, extra }: Variant,
  values: number,
  settings: AlignmentSettings,
): readonly Variant[] =>
  body.lines.flatMap((_, from) =>
    Array.from({ length: longestMove }, (_, i) => from - 1 - i)
      .filter((to) => mayMove(body, from, to, values))
      .map((to) => ({
        body: withMoved(body, from, to),
        extra: extra + settings.costOfMovedLine,
      })),
  );
