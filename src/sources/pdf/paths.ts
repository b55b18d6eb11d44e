import type { GraphicsState } from './graphics-state.ts';
import type { Canvas } from './interpreter.ts';
import { apply, type Matrix, type Point, scaleOf } from './matrix.ts';
import { operators as op } from './operator-list.ts';

/**
 * A straight shape on the page, by its corners: `filled` shapes count by their outline, `stroked` ones
 * are single pieces of line with a thickness.
 */
export type Shape =
  | { readonly is: 'stroke'; readonly from: Point; readonly to: Point; readonly thickness: number }
  | { readonly is: 'fill'; readonly outlines: readonly (readonly Point[])[] };

interface Outline {
  readonly points: Point[];
  /** The points that a curve leads to. */
  readonly bent: Set<Point>;
  closed: boolean;
}

const strokes: ReadonlySet<number> = new Set([
  op.stroke,
  op.closeStroke,
  op.fillStroke,
  op.eoFillStroke,
  op.closeFillStroke,
  op.closeEOFillStroke,
]);
const fills: ReadonlySet<number> = new Set([
  op.fill,
  op.eoFill,
  op.fillStroke,
  op.eoFillStroke,
  op.closeFillStroke,
  op.closeEOFillStroke,
]);

/** Pieces of a path as the library packs them: a number for the kind, then its coordinates. */
const coordinatesOf: readonly number[] = [2, 2, 6, 4, 0];
const kinds = { move: 0, line: 1, close: 4 } as const;

/** Hands on what a path paints, where it can be seen against the paper. */
export const paintPath = (
  state: GraphicsState,
  operator: number,
  data: Float32Array,
  canvas: Canvas,
): void => {
  const { minimumOpacity } = canvas.settings;
  const stroked =
    strokes.has(operator) && !state.strokeIsPaper && state.strokeOpacity >= minimumOpacity;
  const filled = fills.has(operator) && !state.fillIsPaper && state.fillOpacity >= minimumOpacity;
  if (!stroked && !filled) return;
  const outlines = outlinesOf(data, state.ctm);
  if (filled) fillOutlines(outlines, canvas);
  if (stroked) strokeOutlines(outlines, state.lineWidth * scaleOf(state.ctm), canvas);
};

/** Some programs draw lines as a stretched image of one black pixel. */
export const paintUnitSquare = (state: GraphicsState, canvas: Canvas): void => {
  if (state.fillIsPaper) return;
  const corners = [apply(state.ctm, 0, 0), apply(state.ctm, 1, 0)];
  corners.push(apply(state.ctm, 1, 1), apply(state.ctm, 0, 1));
  canvas.shape({ is: 'fill', outlines: [corners] });
};

const outlinesOf = (data: Float32Array, ctm: Matrix): readonly Outline[] => {
  const outlines: Outline[] = [];
  for (let at = 0; at < data.length; ) {
    const kind = data[at] ?? kinds.close;
    const count = coordinatesOf[kind] ?? 0;
    const current = outlines.at(-1);
    // Of a curve only its end counts.
    if (count > 0) {
      const end = apply(ctm, data[at + count - 1] ?? 0, data[at + count] ?? 0);
      addPoint(outlineFor(kind, outlines), end, kind > kinds.line);
    } else if (current) current.closed = true;
    at += 1 + count;
  }
  return outlines;
};

/** The outline that a piece belongs to: a new one after a move, or where the last was closed. */
const outlineFor = (kind: number, outlines: Outline[]): Outline => {
  const current = outlines.at(-1);
  if (kind !== kinds.move && current && !current.closed) return current;
  const next: Outline = { points: startAfter(kind, current), bent: new Set(), closed: false };
  outlines.push(next);
  return next;
};

const addPoint = ({ points, bent }: Outline, point: Point, curved: boolean): void => {
  points.push(point);
  if (curved) bent.add(point);
};

/** What follows a closed outline without a move starts where that one started. */
const startAfter = (kind: number, closed: Outline | undefined): Point[] => {
  const start = closed?.points[0];
  return kind === kinds.move || !start ? [] : [start];
};

/** Shapes with curves are drawings or letters; those left out are never borders. */
const fillOutlines = (outlines: readonly Outline[], canvas: Canvas): void => {
  const straight = outlines.filter(({ bent }) => bent.size === 0).map(({ points }) => points);
  if (straight.length > 0) canvas.shape({ is: 'fill', outlines: straight });
};

const strokeOutlines = (outlines: readonly Outline[], thickness: number, canvas: Canvas): void => {
  for (const { points, closed, bent } of outlines) {
    points.forEach((to, index) => {
      const from = points[index - 1];
      if (from && !bent.has(to)) canvas.shape({ is: 'stroke', from, to, thickness });
    });
    const [from, to] = [points.at(-1), points[0]];
    if (closed && from && to && points.length > 2)
      canvas.shape({ is: 'stroke', from, to, thickness });
  }
};
