import { isLong } from './crossing.ts';
import { quantile } from './quantile.ts';
import type { Raster } from './raster.ts';
import { blur, clearOfText, thickestLine, usualHeight, widestGapOfDashes } from './settings.ts';
import type { Stretch } from './stretch.ts';
import { clearAlong, drawnAlong, longestWhite, meanDarkness, withinInk } from './white-along.ts';

/** How the lines of a page are drawn: solid, dashed, dotted, or broken by the scanner. */
export interface Manner {
  /** The share of a line that is drawn: less than 1 where there are gaps between dashes. */
  readonly share: number;
  /** Nearly all gaps are no wider than this, in pixels. */
  readonly gap: number;
  /** Half the dashes are no longer than this, in pixels; Infinity where there are none. */
  readonly dash: number;
  /** Lines are no darker than this, 0 to 255, but for a little. */
  readonly darkest: number;
  /** Nor are they thicker than this, in pixels. */
  readonly thickest: number;
}

/** How lines are drawn where none is long enough to tell. */
export const unknownManner: Manner = {
  share: 1,
  gap: 0,
  dash: Infinity,
  darkest: 255,
  thickest: thickestLine,
};

/** Lines this long show how all are drawn: text does not stand in line so far. */
const telling = 400;
/** So large a share of the lines is no darker than the darkest; the shadow of a copier may be one. */
const usualLines = 0.85;
/** So large a share of the gaps between dashes is no wider than the typical one. */
const usualGaps = 0.9;
/** From one gap between dashes to the next it is no farther than this, in pixels. */
const farthestDashes = 40;
/** Where no text touches a line along this share of the way, what is drawn there tells; else all that is drawn does. */
const leastClear = 0.15;

/** Shorter dashes are dots, some of which run together, in pixels. */
const shortestDash = 6;
/** No dash is so many times as long as the gap behind it: other gaps are faults of a solid line. */
const longestDash = 8;
/** So large a share of dashes is shorter than this share of the usual one where they are dots of which some run together. */
const [shorterDashes, evenDashes] = [0.25, 0.6];
/** Narrow gaps between dashes are seen pixel by pixel. */
const overPixel = 0;
/** Dots run together where they are seen over so many pixels to either side. */
const overDots = 2;

/** That of half the lines that are long enough to tell, or that no text touches; null where none is. */
export const mannerOf = (page: Raster, lines: readonly Stretch[]): Manner | null => {
  const longest = lines.filter(({ start, end }) => end - start >= telling);
  const long = longest.length > 0 ? longest : lines.filter(isLongAndClear(page));
  if (long.length === 0) return null;
  const usual = (of: (line: Stretch) => number, share: number): number =>
    quantile(long.map(of), share);
  return {
    share: usual((line) => drawnShare(page, line)(line.start, line.end), 0.5),
    gap: usual((line) => usualGap(page, line), 0.5),
    dash: usual((line) => usualDash(page, line), 0.5),
    darkest: usual((line) => meanDarkness(page, line), usualLines),
    thickest: usual(({ thickness }) => thickness, usualLines),
  };
};

const isLongAndClear =
  (page: Raster) =>
  (line: Stretch): boolean =>
    isLong(line) && clearShare(page, line) >= clearOfText;

/** The share of a line that is drawn from one place along it to another. */
export const drawnShare = (page: Raster, line: Stretch): ((from: number, to: number) => number) => {
  const [isDrawn, isClear] = [drawnAlong(page, line, overDots), clearAlong(page, line)];
  return (from, to) => {
    const places = placesWithin(from, to);
    const clear = places.filter(isClear);
    const telling = clear.length >= leastClear * places.length ? clear : places;
    return telling.length === 0 ? 1 : telling.filter(isDrawn).length / telling.length;
  };
};

/** Tells whether more is drawn in a row, from one place along a line to another, than two dashes that run together. */
export const isStroke = (
  page: Raster,
  line: Stretch,
  { dash, gap }: Manner,
): ((from: number, to: number) => boolean) => {
  const isDrawn = drawnAlong(page, line, overPixel);
  return (from, to) => longestWhite((at) => !isDrawn(at), from, to) > 2 * dash + gap;
};

/** No row of strokes that text leaves clear is as long as a character, with so many gaps in it as wide as those of dashes. */
const fewestGaps = 2;

/**
 * Tells whether a stroke of text stands in line with a line: other ink stands beside it. Where none does, the dashes
 * of two borders beside each other may fill each other's gaps. A mark of a pen may fill some too: the others are
 * there, farther along the line than a character is high.
 */
export const isStrokeOfText = (
  page: Raster,
  line: Stretch,
  manner: Manner,
): ((from: number, to: number) => boolean) => {
  const isDrawnOn = isStroke(page, line, manner);
  const isDashed = isDashedBeside(page, line, manner, isDrawnOn);
  return (from, to) =>
    isDrawnOn(from, to) &&
    clearShare(page, { ...line, start: from, end: to }) < clearOfText &&
    !isDashed(from, to);
};

/** Tells whether the longest part of a line that nothing touches is dashes as those of the page. */
const isDashedBeside = (
  page: Raster,
  line: Stretch,
  { gap }: Manner,
  isDrawnOn: (from: number, to: number) => boolean,
): ((from: number, to: number) => boolean) => {
  const [isDrawn, isClear] = [drawnAlong(page, line), clearAlong(page, line)];
  return (from, to) => {
    const [start, end] = longestRun(isClear, from, to);
    if (end - start < usualHeight || isDrawnOn(start, end)) return false;
    const gaps = gapsOf(isDrawn, start, end);
    return gaps.length >= fewestGaps && Math.max(...gaps) <= gap + blur;
  };
};

/** The longest part of the way on which something holds all along: where it begins, and the first place after it. */
const longestRun = (
  holds: (at: number) => boolean,
  from: number,
  to: number,
): readonly [start: number, end: number] => {
  let [start, best] = [Math.round(from), [0, 0] as readonly [number, number]];
  for (let at = start; at <= to; at++) {
    if (at < to && holds(at)) continue;
    if (at - start > best[1] - best[0]) best = [start, at];
    start = at + 1;
  }
  return best;
};

/** How wide the gaps are between what is drawn of a line. */
const gapsOf = (isDrawn: (at: number) => boolean, from: number, to: number): readonly number[] => {
  const drawn = placesWithin(from, to).filter(isDrawn);
  return drawn.slice(1).flatMap((at, i) => {
    const gap = at - (drawn[i] ?? at) - 1;
    return gap > 0 ? [gap] : [];
  });
};

const placesWithin = (from: number, to: number): readonly number[] =>
  Array.from(
    { length: Math.max(0, Math.round(to) - Math.round(from)) },
    (_, i) => Math.round(from) + i,
  );

/** The share of a line that no text touches. */
export const clearShare = (page: Raster, line: Stretch): number =>
  shareOf(line, clearAlong(page, line));

/** The share of a line that runs through characters. */
export const shareWithinInk = (page: Raster, line: Stretch): number =>
  shareOf(line, withinInk(page, line));

const shareOf = ({ start, end }: Stretch, is: (at: number) => boolean): number => {
  const places = placesWithin(start, end);
  return places.filter(is).length / Math.max(1, places.length);
};

const usualGap = (page: Raster, line: Stretch): number => {
  const { gaps, isDashed } = dashesOf(page, line);
  return isDashed ? quantile(gaps, usualGaps) : 0;
};

const usualDash = (page: Raster, line: Stretch): number => {
  const { dashes, gaps, isDashed } = dashesOf(page, line, overPixel);
  const usual = isDashed ? quantile(dashes, 0.5) : Infinity;
  if (usual > longestDash * quantile(gaps, 0.5)) return Infinity;
  const isUneven = isDashed && quantile(dashes, shorterDashes) < evenDashes * usual;
  return usual < shortestDash || isUneven ? Infinity : usual;
};

/** How long what is drawn of a line is each time, and the gaps between, as seen over so many pixels to either side. */
const dashesOf = (page: Raster, line: Stretch, reach?: number) => {
  const isDrawn = drawnAlong(page, line, reach);
  const [gaps, dashes]: [number[], number[]] = [[], []];
  let [white, drawn] = [0, 0];
  for (let at = Math.round(line.start); at < line.end; at++) {
    if (isDrawn(at)) {
      if (white > 0 && white <= widestGapOfDashes) gaps.push(white);
      [white, drawn] = [0, drawn + 1];
    } else {
      if (drawn > 0) dashes.push(drawn);
      [white, drawn] = [white + 1, 0];
    }
  }
  // Dashes follow each other: few gaps are those of a line that text was taken for.
  const isDashed = gaps.length * farthestDashes >= line.end - line.start;
  return { gaps, dashes, isDashed };
};
