import type { Cell, Grid } from '../model/grid.ts';

/** In points: pages are printed with the same columns, but for the rounding of the printer. */
const sameEdge = 2;
/** Scanned pages are straightened one by one: a column stands a little elsewhere on each. */
const sameScannedEdge = 4;
/** So far the sheet may have been shifted on the glass, in points, */
const farthestShift = 18;
/** and by this share of its width a table may come out wider or narrower. */
const widthShare = 0.02;

/** Whether two tables have the same outer columns; of scanned pages, but for where the sheet lay on the glass. */
export const sameOutline = (a: Grid, b: Grid): boolean => {
  const [first, second] = [outlineOf(a), outlineOf(b)];
  if (!first || !second) return false;
  const [shift, wider] = [second.left - first.left, second.width - first.width];
  return areScanned(a, b)
    ? Math.abs(shift) <= farthestShift && Math.abs(wider) <= widthShare * first.width
    : Math.abs(shift) <= sameEdge && Math.abs(shift + wider) <= sameEdge;
};

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

const outlineOf = ({ columnEdges = [] }: Grid) => {
  const [left, right] = [columnEdges[0], columnEdges.at(-1)];
  return left === undefined || right === undefined ? null : { left, width: right - left };
};

/** The edges of the lower table where they would be if both sheets had lain alike. */
const onOutlineOf = (above: Grid, below: Grid): readonly number[] => {
  const [to, from] = [outlineOf(above), outlineOf(below)];
  if (!to || !from || from.width === 0) return below.columnEdges ?? [];
  const scale = to.width / from.width;
  return (below.columnEdges ?? []).map((edge) => to.left + (edge - from.left) * scale);
};

const unionOf = (a: readonly number[], b: readonly number[], near: number): readonly number[] =>
  [...a, ...b.filter((edge) => !a.some((other) => Math.abs(edge - other) <= near))].sort(
    (x, y) => x - y,
  );

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
