import type { Raster } from './raster.ts';
import { blockLength } from './ridge.ts';
import { widestGapOfDashes } from './settings.ts';
import type { Course, Stretch } from './stretch.ts';
import type { Trace } from './trace.ts';
import { drawnAlong, drawnUntil } from './white-along.ts';

/** The rows of a line are looked for this far to either side of its trace, in pixels. */
const farthestRow = 6;
/** Those of its middle this far. */
const farthestMiddle = 4;
/** A row is dark where it is at half of so many blocks to either side: text that touches the line is so at few. */
const blocksAround = 8;
/** A line is straight from one block to that so many farther on: no paper bends more. */
const blocksBetween = 4;
/** It belongs to the line where it is darker than this share of the darkest. */
const darkShare = 0.4;

/** A trace as a stretch: where its darkest rows run, how thick it is, and to the pixel where it ends. */
export const traceToStretch = (page: Raster, trace: Trace): Stretch => {
  const rows: Rows[] = [];
  for (const [i, y] of trace.heights.entries())
    rows.push(rowsAround(page, (trace.start + i) * blockLength, Math.round(y)));
  const course = courseOf(trace, rows);
  const line = {
    position: meanOf(course.positions),
    start: trace.start * blockLength,
    end: Math.min(page.width, (trace.start + rows.length) * blockLength),
    thickness: thicknessOf(mediansOf(rows)),
    course,
  };
  return { ...line, ...drawnExtent(page, line) };
};

/** How dark each row around a trace is: the topmost first. */
type Rows = Int32Array;

const rowsOfTrace = 2 * farthestRow + 1;

/** How dark the rows above and below a place are over one block. */
const rowsAround = ({ width, height, data }: Raster, x: number, y: number): Rows => {
  const rows = new Int32Array(rowsOfTrace);
  const end = Math.min(width, x + blockLength);
  for (let i = 0; i < rowsOfTrace; i++) {
    const row = y + i - farthestRow;
    if (row < 0 || row >= height) continue;
    let sum = 0;
    for (let at = x; at < end; at++) sum += 255 - (data[row * width + at] as number);
    rows[i] = sum;
  }
  return rows;
};

const courseOf = (trace: Trace, rows: readonly Rows[]): Course => {
  const last = rows.length - 1;
  const positions: number[] = [];
  for (let block = 0; block < last + blocksBetween; block += blocksBetween)
    positions.push(positionInBlock(trace, rows, Math.min(last, block)));
  return {
    start: (trace.start + 0.5) * blockLength,
    step: blocksBetween * blockLength,
    positions,
  };
};

const positionInBlock = ({ heights }: Trace, rows: readonly Rows[], block: number): number => {
  const first = Math.max(0, block - blocksAround);
  const y = Math.round(heights[block] ?? 0);
  const near = rows.slice(first, block + blocksAround + 1);
  // How far the rows of these blocks lie from those of this one.
  const away: number[] = [];
  for (let i = 0; i < near.length; i++) away.push(y - Math.round(heights[first + i] ?? y));
  return y + middleOf(mediansOf(near, away)) + 0.5;
};

/** For each row the median of its blocks, in which it lies so far away. */
const mediansOf = (rows: readonly Rows[], away: readonly number[] = []): Rows => {
  const levels = new Int32Array(rows.length);
  const medians = new Int32Array(rowsOfTrace);
  for (let row = 0; row < rowsOfTrace; row++) {
    for (let i = 0; i < rows.length; i++) levels[i] = rows[i]?.[row + (away[i] ?? 0)] ?? 0;
    medians[row] = levels.sort()[levels.length >> 1] ?? 0;
  }
  return medians;
};

/** How far below the height of the trace the middle of the dark rows lies: both strokes of a double line count. */
const middleOf = (levels: Rows): number => {
  const near = levels.subarray(farthestRow - farthestMiddle, farthestRow + farthestMiddle + 1);
  const least = darkShare * Math.max(...near);
  let [sum, weights] = [0, 0];
  for (const [row, level] of near.entries()) {
    const weight = Math.max(0, level - least);
    sum += weight * (row - farthestMiddle);
    weights += weight;
  }
  return weights > 0 ? sum / weights : 0;
};

const thicknessOf = (levels: Rows): number => {
  const least = darkShare * Math.max(...levels);
  const isDark = (darkness: number): boolean => darkness > least;
  return Math.max(1, levels.findLastIndex(isDark) - levels.findIndex(isDark) + 1);
};

/** Blocks are coarse: to the pixel a line ends within the last of them, or in the next. */
const drawnExtent = (page: Raster, line: Stretch): Pick<Stretch, 'start' | 'end'> => {
  const isDrawn = drawnAlong(page, line);
  const { start, end } = line;
  const ends = [
    drawnUntil(isDrawn, [start + blockLength, start - blockLength], -1, widestGapOfDashes),
    drawnUntil(isDrawn, [end - blockLength, end + blockLength], 1, widestGapOfDashes) + 1,
  ] as const;
  return { start: Math.max(0, ends[0]), end: Math.min(page.width, ends[1]) };
};

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
