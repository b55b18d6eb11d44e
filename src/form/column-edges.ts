import type { Cell, Grid } from '../model/grid.ts';

/** In points: pages are printed with the same columns, but for the rounding of the printer. */
const sameEdge = 2;
/** Scanned pages are straightened one by one: a column stands a little elsewhere on each. */
const sameScannedEdge = 4;
/** So far the sheet may have been shifted on the glass, in points, */
const farthestShift = 18;
/** and by this share of its width a table may come out wider or narrower. */
const widthShare = 0.02;
/** So many columns of one table in the same places as those of another are no accident. */
const fewestColumns = 4;

/**
 * Whether two tables have the same outer columns; of scanned pages, but for where the sheet lay on the glass, and for
 * a merged cell at the left that ends with the page.
 */
export const sameOutline = (a: Grid, b: Grid): boolean => {
  const [first, second] = [outlineOf(a), outlineOf(b)];
  if (!first || !second) return false;
  if (areScanned(a, b)) return areAlike(first, second) || isRightPart(a, b);
  const [shift, wider] = [second.left - first.left, second.width - first.width];
  return Math.abs(shift) <= sameEdge && Math.abs(shift + wider) <= sameEdge;
};

const areAlike = (a: Outline, b: Outline): boolean =>
  Math.abs(b.left - a.left) <= farthestShift && Math.abs(b.width - a.width) <= widthShare * a.width;

/** Whether a table has the columns of another but one at its left, whose last cell is a merged one: it goes on unseen. */
const isRightPart = (whole: Grid, part: Grid): boolean => {
  const { columnEdges = [], cells, rows } = whole;
  const shift = shiftOf(whole, part);
  const edges = (part.columnEdges ?? []).map((edge) => edge + shift);
  const [first = 0] = edges;
  const left = cells.filter(({ column }) => column === 0);
  const isMerged = left
    .filter(({ row, rowSpan }) => row + rowSpan === rows)
    .every(({ rowSpan }) => rowSpan > 1);
  return (
    isMerged &&
    part.columns >= fewestColumns &&
    Math.abs(shift) <= farthestShift &&
    edges.every((edge) => isNearSome(edge, columnEdges, sameScannedEdge)) &&
    left.some(({ columnSpan }) =>
      isNearSome(first, columnEdges.slice(columnSpan, columnSpan + 1), sameScannedEdge),
    )
  );
};

/** By how much the right border of one table stands farther right than that of the other. */
const shiftOf = (a: Grid, b: Grid): number =>
  (a.columnEdges?.at(-1) ?? 0) - (b.columnEdges?.at(-1) ?? 0);

const isNearSome = (edge: number, others: readonly number[], near: number): boolean =>
  others.some((other) => Math.abs(edge - other) <= near);

/** Column edges of both tables as one list, and the cells of each with their columns counted on it. */
export interface JoinedColumns {
  readonly edges: readonly number[];
  readonly above: readonly Cell[];
  readonly below: readonly Cell[];
}

export const joinColumns = (above: Grid, below: Grid): JoinedColumns => {
  const isScanned = areScanned(above, below);
  const near = isScanned ? sameScannedEdge : sameEdge;
  const upper = above.columnEdges ?? [];
  const lower = isScanned ? onOutlineOf(above, below) : (below.columnEdges ?? []);
  const edges = unionOf(upper, lower, near);
  return {
    edges,
    above: onEdges(above.cells, upper, edges),
    below: onEdges(below.cells, lower, edges),
  };
};

const areScanned = (a: Grid, b: Grid): boolean => isScanned(a) && isScanned(b);
const isScanned = ({ cells }: Grid): boolean => cells.some(({ readers }) => readers);

interface Outline {
  readonly left: number;
  readonly width: number;
}

const outlineOf = ({ columnEdges = [] }: Grid): Outline | null => {
  const [left, right] = [columnEdges[0], columnEdges.at(-1)];
  return left === undefined || right === undefined ? null : { left, width: right - left };
};

/** The edges of the lower table where they would be if both sheets had lain alike. */
const onOutlineOf = (above: Grid, below: Grid): readonly number[] => {
  const [to, from] = [outlineOf(above), outlineOf(below)];
  const edges = below.columnEdges ?? [];
  if (!to || !from || from.width === 0) return edges;
  if (!areAlike(to, from)) return edges.map((edge) => edge + shiftOf(above, below));
  const scale = to.width / from.width;
  return edges.map((edge) => to.left + (edge - from.left) * scale);
};

const unionOf = (a: readonly number[], b: readonly number[], near: number): readonly number[] =>
  [...a, ...b.filter((edge) => !isNearSome(edge, a, near))].sort((x, y) => x - y);

const onEdges = (
  cells: readonly Cell[],
  own: readonly number[],
  edges: readonly number[],
): readonly Cell[] => {
  const places = own.map((edge) => nearestTo(edge, edges));
  return cells.map((cell) => {
    const start = places[cell.column] ?? cell.column;
    const end = places[cell.column + cell.columnSpan] ?? start + cell.columnSpan;
    return { ...cell, column: start, columnSpan: end - start };
  });
};

const nearestTo = (edge: number, edges: readonly number[]): number =>
  edges.reduce(
    (best, other, i) => (Math.abs(other - edge) < Math.abs((edges[best] ?? 0) - edge) ? i : best),
    0,
  );
