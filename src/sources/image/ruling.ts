import { binarise } from './binarise.ts';
import { findComponents } from './components.ts';
import { faintStretches } from './faint.ts';
import type { Bitmap, Raster } from './raster.ts';
import {
  drawnOverGap,
  leastInkOfLine,
  lengthOfLoneLine,
  lineGap,
  nearCrossing,
  shortestRun,
  thickestLine,
  whiteInLine,
} from './settings.ts';
import type { Stretch } from './stretch.ts';
import { transpose } from './transpose.ts';

/** The ruling lines of a page, and its ink without them. */
export interface Ruled {
  readonly horizontal: readonly Stretch[];
  readonly vertical: readonly Stretch[];
  readonly text: Bitmap;
}

/** An even, straight page and its ink → ruling lines and what is left of the ink. */
export const findRuling = (page: Raster, ink: Bitmap = binarise(page)): Ruled => {
  const horizontal = joinStretches(page, stretchesOf(page, ink));
  const turned = transpose(page);
  const vertical = joinStretches(turned, stretchesOf(turned, transpose(ink)));
  const lines = {
    horizontal: horizontal.filter((line) => isRuling(line, vertical)),
    vertical: vertical.filter((line) => isRuling(line, horizontal)),
  };
  const text = without(ink, lines.horizontal, lines.vertical);
  return { ...lines, text };
};

/** Short lines are strokes of large characters unless they end at a line that crosses them. */
const isRuling = (line: Stretch, crossing: readonly Stretch[]): boolean =>
  line.end - line.start >= lengthOfLoneLine ||
  [line.start, line.end].every((end) =>
    crossing.some(
      (other) =>
        Math.abs(other.position - end) <= nearCrossing + other.thickness &&
        other.start - nearCrossing <= line.position &&
        line.position <= other.end + nearCrossing,
    ),
  );

/** Solid lines by their runs of ink; faint, dashed and dotted ones by their darkness along many pixels. */
const stretchesOf = (page: Raster, ink: Bitmap): readonly Stretch[] => [
  ...solidStretches(ink),
  ...faintStretches(page),
];

/** Runs of ink too long for text, a pixel of slope from row to row allowed. */
const solidStretches = (ink: Bitmap): readonly Stretch[] => {
  const runs = longRuns(ink);
  return findComponents(runs)
    .components.map(({ left, top, right, bottom, pixels }) => ({
      position: (top + bottom) / 2,
      start: left,
      end: right,
      thickness: Math.max(1, Math.round(pixels / (right - left))),
    }))
    .filter(({ thickness }) => thickness <= thickestLine);
};

/** The ink that lies in runs of at least `shortestRun` pixels; a pixel of white does not end a run. */
const longRuns = ({ width, height, data }: Bitmap): Bitmap => {
  const kept = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      if (!data[row + x]) continue;
      const start = x;
      while (x < width && (data[row + x] || data[row + x + 1])) x++;
      if (x - start >= shortestRun) kept.fill(1, row + start, row + Math.min(x, width));
    }
  }
  return { width, height, data: kept };
};

/** Pieces of one line: on one height, with a gap that only the scan made. */
const joinStretches = (page: Raster, stretches: readonly Stretch[]): readonly Stretch[] => {
  const waiting = [...stretches].sort((a, b) => a.start - b.start);
  const joined: Stretch[] = [];
  for (const next of waiting) {
    const index = joined.findLastIndex(
      (line) =>
        Math.abs(line.position - next.position) <= 3 &&
        (next.start - line.end <= lineGap || isDrawnOver(page, line, next)),
    );
    const line = joined[index];
    if (line) joined[index] = union(line, next);
    else joined.push(next);
  }
  return joined;
};

/** Whether the gap between two pieces is dark from end to end. */
const isDrawnOver = ({ width, height, data }: Raster, line: Stretch, next: Stretch): boolean => {
  if (next.start - line.end > drawnOverGap) return false;
  let white = 0;
  for (let x = line.end; x < next.start; x++) {
    const share = (x - line.end) / (next.start - line.end);
    const y = Math.round(line.position + (next.position - line.position) * share);
    let darkest = 255;
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
      darkest = Math.min(darkest, data[row * width + x] ?? 255);
    white = darkest < leastInkOfLine ? 0 : white + 1;
    if (white > whiteInLine) return false;
  }
  return true;
};

const union = (a: Stretch, b: Stretch): Stretch => {
  const [first, second] = [a.end - a.start, b.end - b.start];
  return {
    position: (a.position * first + b.position * second) / Math.max(1, first + second),
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    thickness: Math.max(a.thickness, b.thickness),
  };
};

/** Takes the lines out of the ink. Where a stroke of text runs through a line, it stays. */
const without = (
  ink: Bitmap,
  horizontal: readonly Stretch[],
  vertical: readonly Stretch[],
): Bitmap => {
  const text = { ...ink, data: Uint8Array.from(ink.data) };
  for (const line of horizontal)
    erase(text, line, { across: ink.width, along: 1, wide: ink.height, long: ink.width });
  for (const line of vertical)
    erase(text, line, { across: 1, along: ink.width, wide: ink.width, long: ink.height });
  return text;
};

/** Steps in the data from one pixel to the next across a line and along it, and how many there are. */
interface Steps {
  readonly across: number;
  readonly along: number;
  readonly wide: number;
  readonly long: number;
}

const erase = (
  { data }: Bitmap,
  { position, start, end, thickness }: Stretch,
  { across, along, wide, long }: Steps,
): void => {
  const reach = Math.ceil(thickness / 2) + 2;
  const [from, to] = [
    Math.max(0, Math.floor(position) - reach),
    Math.min(wide, Math.ceil(position) + reach),
  ];
  for (let at = Math.max(0, start - 2); at < Math.min(long, end + 2); at++) {
    const base = at * along;
    const crosses =
      isInk(data, base + (from - 1) * across, from > 0) &&
      isInk(data, base + to * across, to < wide);
    if (crosses) continue;
    for (let i = from; i < to; i++) data[base + i * across] = 0;
  }
};

const isInk = (data: Uint8Array, index: number, inside: boolean): boolean =>
  inside && data[index] === 1;
