import type { Component } from './components.ts';
import type { PixelBox, Raster } from './raster.ts';

type Angle = '>' | '<';

/** One piece of ink of a sign, by its form; null where it has none of these. */
export interface Stroke extends PixelBox {
  readonly kind: Angle | `${Angle} on bar` | `${Angle} with arm` | 'bar' | '/' | '\\' | null;
}

/** Where a row of a stroke has its ink, in pixels from the stroke's left. */
interface Row {
  readonly first: number;
  readonly last: number;
  readonly pixels: number;
}

/** Bars and waves are no higher than this share of their width. */
const low = 0.45;
/** The middle of a bar goes up and down by no more than this share of its width. */
const ofBar = 0.05;
/** The middle is taken in so many parts of the width: single columns are rough. */
const parts = 5;
/** A row of a bar is inked over this share of the width. */
const acrossWidth = 0.85;
/** An angle is so many times as high as it is wide. */
const [lowestAngle, highestAngle] = [0.45, 1.8];
/** An arm reaches over this share of the width at least, and its rows keep to its line as closely as that. */
const [reach, nearLine] = [0.45, 0.14];
/** The lower arm has up to so many times the ink of the upper one, and the upper one of the lower. */
const [lowerHeavier, upperHeavier] = [1.25, 1.5];
/** Where a stroke goes along it, the lower arm has at least so many times the ink of the upper one, */
const doubled = 1.5;
/** and this share of the rows at most is the corner of both. */
const corner = 0.4;
/** From one row to the next an arm goes on by this share of the width at most. */
const farthestStep = 0.3;
/** Nearly all rows keep to the line; corners are blunt. */
const mostRows = 0.8;

/** `labels` is `width` pixels wide. */
export const strokeOf = (component: Component, labels: Int32Array, width: number): Stroke => {
  const { left, right, top, bottom } = component;
  const rows = rowsOf(component, labels, width);
  const kind = isLow(component)
    ? lowKind(component, rows, labels, width)
    : highKind(rows, right - left);
  return { left, right, top, bottom, kind };
};

/** Whether ink is as low as the bars and waves of signs are. */
export const isLow = ({ left, right, top, bottom }: PixelBox): boolean =>
  bottom - top <= low * (right - left);

const rowsOf = (component: Component, labels: Int32Array, width: number): readonly Row[] => {
  const rows: Row[] = [];
  for (let y = component.top; y < component.bottom; y++)
    rows.push(rowOf(component, labels, y * width));
  return rows;
};

/** `start`: where the row begins in `labels`. */
const rowOf = ({ left, right, label }: Component, labels: Int32Array, start: number): Row => {
  let [first, last, pixels] = [right - left, 0, 0];
  for (let x = 0; x < right - left; x++) {
    if (labels[start + left + x] !== label) continue;
    first = Math.min(first, x);
    [last, pixels] = [x, pixels + 1];
  }
  return { first, last, pixels };
};

const lowKind = (
  component: Component,
  rows: readonly Row[],
  labels: Int32Array,
  width: number,
): Stroke['kind'] => {
  const size = component.right - component.left;
  const moves = moveOfMiddle(component, labels, width);
  if (moves <= Math.max(0.75, ofBar * size)) return 'bar';
  return slopeOf(rows, size);
};

const highKind = (rows: readonly Row[], width: number): Stroke['kind'] =>
  angleOf(rows, width) ??
  slopeOf(rows, width) ??
  angleOnBar(rows, width) ??
  angleWithArm(rows, width);

/** How far the middle of the ink goes up and down from part to part of the width, in pixels. */
const moveOfMiddle = (component: Component, labels: Int32Array, width: number): number => {
  const own = valuesIn(component, labels, width).map((one) => (one === component.label ? 1 : 0));
  const middles = middlesOf(component, own);
  return Math.max(...middles) - Math.min(...middles);
};

/** How far the middle of what is dark in a box bends off the line from its first part to its last, in pixels. */
export const bendOf = ({ width, data }: Raster, box: PixelBox): number => {
  const ink = valuesIn(box, data, width).map((level) => 255 - level);
  const middles = middlesOf(box, ink);
  const slope = ((middles.at(-1) ?? 0) - (middles[0] ?? 0)) / (parts - 1);
  const off = middles.map((middle, part) => middle - slope * part);
  return Math.max(...off) - Math.min(...off);
};

/** The values of the pixels of a box, row after row. `data` is `width` pixels wide. */
const valuesIn = (
  { left, top, right, bottom }: PixelBox,
  data: Uint8Array | Int32Array,
  width: number,
): readonly number[] => {
  const values: number[] = [];
  for (let row = top * width; row < bottom * width; row += width)
    values.push(...data.subarray(row + left, row + right));
  return values;
};

/** The mean height of the ink in each part of the width, by how much there is in each pixel of the box. */
const middlesOf = ({ left, right, top }: PixelBox, ink: readonly number[]): readonly number[] => {
  const [sums, counts] = [new Float64Array(parts), new Float64Array(parts)];
  const width = right - left;
  for (const [i, much] of ink.entries()) {
    const part = Math.floor(((i % width) * parts) / width);
    sums[part] = (sums[part] ?? 0) + much * (top + Math.floor(i / width));
    counts[part] = (counts[part] ?? 0) + much;
  }
  return [...sums].map((sum, part) => sum / (counts[part] ?? 1));
};

/** Two arms that meet half way down: the ink goes evenly to one side and back. */
const angleOf = (rows: readonly Row[], width: number): '>' | '<' | null => {
  if (rows.length < lowestAngle * width || rows.length > highestAngle * width) return null;
  if (!isEven(rows)) return null;
  const toRight = [rows.map(({ last }) => last), rows.map(({ first }) => first)];
  const toLeft = [
    rows.map(({ first }) => width - 1 - first),
    rows.map(({ last }) => width - 1 - last),
  ];
  if (toRight.every((edge) => isAngle(edge, width))) return '>';
  return toLeft.every((edge) => isAngle(edge, width)) ? '<' : null;
};

/** Both arms are of one thickness: a stroke along the lower one that touches it makes it heavier. None goes along the upper one. */
const isEven = (rows: readonly Row[]): boolean => {
  const ink = (half: readonly Row[]): number => half.reduce((sum, { pixels }) => sum + pixels, 0);
  const middle = rows.length / 2;
  const [above, below] = [
    ink(rows.slice(0, Math.floor(middle))),
    ink(rows.slice(Math.ceil(middle))),
  ];
  return below <= lowerHeavier * above && above <= upperHeavier * below;
};

/** An edge that goes out evenly up to the middle row, and back evenly after it. */
const isAngle = (edge: readonly number[], width: number): boolean => {
  const half = (edge.length - 1) / 2;
  const upper = edge.slice(0, Math.floor(half) + 1);
  const lower = edge.slice(Math.ceil(half)).reverse();
  return isArm(upper, width) && isArm(lower, width);
};

/** From row to row an arm goes on by little; from a bar to the stem below it is a jump, as in 下 and 千. */
const isSteady = (edge: readonly number[], width: number): boolean =>
  edge.every((x, row) => row === 0 || Math.abs(x - (edge[row - 1] ?? x)) <= farthestStep * width);

/** Positions, row after row, along a straight line over much of the width; cut ends of the stroke are upright. */
const isArm = (edge: readonly number[], width: number): boolean => {
  const [from, to] = [edge[0] ?? 0, edge.at(-1) ?? 0];
  if (to - from < reach * width) return false;
  const start = edge.findLastIndex((x) => x <= from + 1);
  const end = edge.findIndex((x) => x >= to - 1);
  return end > start && isStraight(edge.slice(start, end + 1), width);
};

const isStraight = (edge: readonly number[], width: number): boolean => {
  const [from, to] = [edge[0] ?? 0, edge.at(-1) ?? 0];
  const near = edge.filter((x, y) => {
    const expected = from + ((to - from) * y) / (edge.length - 1);
    return Math.abs(x - expected) <= Math.max(1.5, nearLine * width);
  });
  return near.length >= mostRows * edge.length;
};

/** One straight stroke from corner to corner. */
const slopeOf = (rows: readonly Row[], width: number): '/' | '\\' | null => {
  const middles = rows.map(({ first, last }) => (first + last) / 2);
  const [from, to] = [middles[0] ?? 0, middles.at(-1) ?? 0];
  if (rows.length < 4 || Math.abs(to - from) < reach * width) return null;
  if (rows.some(({ pixels }) => pixels > 0.7 * width) || !isStraight(middles, width)) return null;
  return to < from ? '/' : '\\';
};

/**
 * A stroke goes along the lower arm so close to it that both run together: the arms are those of an angle, but for
 * the rows at its corner in which the stroke begins, and the lower one has much more ink.
 */
const angleWithArm = (rows: readonly Row[], width: number): Stroke['kind'] => {
  const toRight = rows.map(({ last }) => last);
  const toLeft = rows.map(({ first }) => width - 1 - first);
  if (isWithArm(rows, toRight, width)) return '> with arm';
  return isWithArm(rows, toLeft, width) ? '< with arm' : null;
};

const isWithArm = (rows: readonly Row[], edge: readonly number[], width: number): boolean => {
  const farthest = Math.max(...edge) - Math.max(1, nearLine * width);
  const [from, to] = [
    edge.findIndex((x) => x >= farthest),
    edge.findLastIndex((x) => x >= farthest),
  ];
  if (rows.length > highestAngle * width || to - from > corner * rows.length) return false;
  const [upper, lower] = [edge.slice(0, from + 1), edge.slice(to).reverse()];
  const arms = [upper, lower];
  if (!arms.every((arm) => isArm(arm, width) && isSteady(arm, width))) return false;
  const ink = (some: readonly Row[]): number => some.reduce((sum, { pixels }) => sum + pixels, 0);
  const middle = Math.round((from + to) / 2);
  return ink(rows.slice(middle)) >= doubled * ink(rows.slice(0, middle));
};

/** The lowest rows go from end to end, and what is above them is an angle. */
const angleOnBar = (rows: readonly Row[], width: number): '> on bar' | '< on bar' | null => {
  const isBar = (row: Row | undefined): boolean => (row?.pixels ?? 0) >= acrossWidth * width;
  // The very lowest row may be the blurred rim of the bar.
  const foot = rows.findLastIndex(isBar);
  if (foot < rows.length - 2) return null;
  let start = foot;
  while (start > 0 && isBar(rows[start - 1])) start--;
  const angle = angleOf(rows.slice(0, start), width);
  return angle ? `${angle} on bar` : null;
};
