import { findComponents } from './components.ts';
import type { Bitmap, PixelBox, Raster } from './raster.ts';
import {
  leastDarkness,
  lineGap,
  longestDash,
  shortestFaint,
  shortestRun,
  solidShare,
  thickestLine,
  whiteBetweenDots,
  whiteInLine,
} from './settings.ts';
import type { Stretch } from './stretch.ts';

/** Darkness is averaged over this many pixels along the line: several dashes, or no more than two characters. */
const reach = 36;
/** Beside a line it is lighter, at this distance. */
const beside = 5;
/** At least by this share: a row of pixels within text is not. */
const mostBeside = 0.4;
/** What has this share of the mean darkness of a line is dark. */
const darkShare = 0.35;
/** Beside a long piece of a line one this long belongs to it, in pixels. */
const shortestPiece = 20;
/** Paper and its noise are no darker than this. */
const paperNoise = 24;

/**
 * Horizontal lines that are faint, broken, dashed or dotted: rows of pixels that are dark on the average over a
 * good length, and much darker than those above and below. Where the average reaches beyond the line, it is cut
 * back to its last dark pixel.
 */
export const faintStretches = (page: Raster): readonly Stretch[] =>
  findComponents(ridges(page))
    .components.filter(
      ({ left, top, right, bottom }) =>
        right - left >= shortestFaint && bottom - top <= thickestLine,
    )
    .flatMap((box) => stretchesIn(page, box));

/**
 * The stretches of a ridge. Text that stands in line with a ruling line draws its ridge aside, so the darkest row is
 * the line's; a line that is not quite level goes on in another.
 */
const stretchesIn = (page: Raster, { left, top, right, bottom }: PixelBox): readonly Stretch[] => {
  if (right - left < shortestFaint) return [];
  const row = darkestRow(page, { left, top, right, bottom });
  const extents = darkExtents(page, left, right, row);
  if (extents.length === 0) return [];
  const start = Math.min(...extents.map((extent) => extent.start));
  const end = Math.max(...extents.map((extent) => extent.end));
  return [
    ...stretchesIn(page, { left, top, right: start, bottom }),
    ...extents.map((extent) => ({
      ...extent,
      position: row + 0.5,
      thickness: Math.min(3, bottom - top),
    })),
    ...stretchesIn(page, { left: end, top, right, bottom }),
  ];
};

const darkestRow = (page: Raster, { left, top, right, bottom }: PixelBox): number => {
  const inks = Array.from({ length: bottom - top }, (_, i) => {
    let sum = 0;
    for (let x = left; x < right; x++) sum += darknessAcross(page, x, top + i);
    return sum;
  });
  return top + inks.indexOf(Math.max(...inks));
};

const ridges = (page: Raster): Bitmap => {
  const { width, height } = page;
  const means = meanDarkness(page);
  const data = new Uint8Array(means.length);
  for (let y = beside; y < height - beside; y++) {
    for (let i = y * width; i < (y + 1) * width; i++) {
      const own = means[i] ?? 0;
      if (own < leastDarkness) continue;
      const most = mostBeside * own;
      if ((means[i - beside * width] ?? 0) <= most && (means[i + beside * width] ?? 0) <= most)
        data[i] = 1;
    }
  }
  return { width, height, data };
};

/** For each pixel the darkness of the row around it, 0 (white) to 255. */
const meanDarkness = ({ width, height, data }: Raster): Uint8Array => {
  const means = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = 0; x < Math.min(reach, width); x++) sum += darkness(data[row + x]);
    for (let x = 0; x < width; x++) {
      if (x + reach < width) sum += darkness(data[row + x + reach]);
      if (x - reach - 1 >= 0) sum -= darkness(data[row + x - reach - 1]);
      means[row + x] = sum / (2 * reach + 1);
    }
  }
  return means;
};

const darkness = (level = 255): number => Math.max(0, 255 - paperNoise - level);

/** A stretch without wide gaps, in pixels along the line. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * The long extents of a row that are dark from end to end, but for the gaps between dashes. What is dark is
 * measured by the line itself: a printer or a scanner may leave hardly more of it than a shade.
 */
const darkExtents = (page: Raster, left: number, right: number, row: number): readonly Extent[] => {
  const levels = Array.from({ length: right - left }, (_, i) =>
    darknessAcross(page, left + i, row),
  );
  const isDark = darkerThan(levels, darkShare * meanOf(levels));
  const drawn = extentsOf(isDark).filter(({ start, end }) => isDrawn(levels.slice(start, end)));
  return [...drawn.filter(isLong), ...shortBesideLong(drawn)].map(({ start, end }) => ({
    start: left + start,
    end: left + end,
  }));
};

const isLong = ({ start, end }: Extent): boolean => end - start >= shortestFaint;

/** What a seal that was taken off, or a fault of the scan, has cut from a line that is long enough. */
const shortBesideLong = (drawn: readonly Extent[]): readonly Extent[] =>
  drawn.filter(
    (extent, i) =>
      !isLong(extent) &&
      extent.end - extent.start >= shortestPiece &&
      [drawn[i - 1], drawn[i + 1]].some(
        (other) => other && isLong(other) && gapBetween(extent, other) <= lineGap,
      ),
  );

const gapBetween = (a: Extent, b: Extent): number => Math.max(b.start - a.end, a.start - b.end);

const extentsOf = (isDark: readonly boolean[]): readonly Extent[] => {
  const extents: { start: number; end: number }[] = [];
  isDark.forEach((is, x) => {
    if (!is) return;
    const open = extents.at(-1);
    if (open && x - open.end <= whiteInLine) open.end = x + 1;
    else extents.push({ start: x, end: x + 1 });
  });
  return extents;
};

const darkerThan = (levels: readonly number[], least: number): readonly boolean[] =>
  levels.map((level) => level > least);

const meanOf = (levels: readonly number[]): number =>
  levels.reduce((sum, level) => sum + level, 0) / levels.length;

/**
 * A line is dark nearly all along, or made of short dashes. Strokes of characters that stand above each other in
 * rows are neither: longer than dashes, with a gap at each row.
 */
const isDrawn = (levels: readonly number[]): boolean => {
  const isDark = darkerThan(levels, darkShare * meanOf(levels));
  const long = Math.max(shortestRun, solidShare * levels.length);
  const typical = typicalRun(runsOf(isDark, 0));
  return (
    typical <= longestDash ||
    typical >= long ||
    typicalRun(runsOf(isDark, whiteBetweenDots)) >= long
  );
};

/** Half of all dark pixels are in runs at least this long. */
const typicalRun = (runs: readonly number[]): number => {
  const half = runs.reduce((sum, run) => sum + run, 0) / 2;
  let count = 0;
  for (const run of [...runs].sort((a, b) => b - a)) {
    count += run;
    if (count >= half) return run;
  }
  return 0;
};

const darknessAcross = ({ width, height, data }: Raster, x: number, middle: number): number => {
  let sum = 0;
  for (let row = middle - 1; row <= middle + 1; row++)
    sum += row < 0 || row >= height ? 0 : darkness(data[row * width + x]);
  return sum / 3;
};

/** Lengths of what is dark in one go, but for white no wider than that, in pixels. */
const runsOf = (dark: readonly boolean[], white: number): number[] => {
  const runs: number[] = [];
  let last = -Infinity;
  dark.forEach((is, i) => {
    if (!is) return;
    if (i - last <= white + 1) runs.push((runs.pop() ?? 0) + i - last);
    else runs.push(1);
    last = i;
  });
  return runs;
};
