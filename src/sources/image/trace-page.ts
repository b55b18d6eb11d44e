import { quantile } from './quantile.ts';
import type { Raster } from './raster.ts';
import { blockLength, darknessIn, findRidge } from './ridge.ts';
import { sameCourse, usualHeight } from './settings.ts';
import { inkWhereDrawn, type Place } from './show-through.ts';
import type { Stretch } from './stretch.ts';
import { lengthOf, type Trace, traceLines } from './trace.ts';
import { traceToStretch } from './trace-to-stretch.ts';

/** Until it is known how dark the lines of a page are, they may be as pale as this, in levels of the ridge, */
const palest = 18;
/** and no pixel counts for more than this. */
const firstMost = 150;
/** A line this long that all speaks for says how dark the lines of the page are, in pixels. */
const tellsLevel = 200;
/** Nearly all lines are no darker than those at this share of them, and none of the page is paler than this share of that. */
const [darkest, leastOfDark] = [0.8, 0.3];
/** Lines of a page differ in darkness: the paler ones are expected, at this share of all their length. */
const paler = 0.2;
/** Then a pixel counts for no more than this many times what lines have where they are drawn: */
const mostOfLines = 1.2;
/** this share of their pixels, gaps between dots among them, is paler. */
const drawnShare = 0.75;
/** What shows through the sheet is pale all over; a pale line that is all dots is about this dark in them. */
const darkDots = 0.5;
/** It has this support at least. */
const sureSupport = 0.45;
/** Lines have this share of the typical support of the page's lines; text that stands in line has less. */
const leastShare = 0.5;
/** A paler line than the others is certain where it is long: its share by the root of its blocks, as errors of a mean go, */
const leastCertainty = 3;
/** or where it is longer than a character, in pixels, and nothing stands beside it nearly all the way. */
const [longerThanCharacter, leastOfPale] = [1.3 * usualHeight, 0.7];
/** A thin line that falls between two rows of pixels is half as dark as one that falls on a row. */
const halfAsDark = 0.5;
/** It is a new one where less than this share of it has been found already. */
const mostFound = 0.5;

/**
 * The horizontal pieces of ruling lines on a page, solid or faint, dashed or dotted, and strokes of text that look
 * like one. How dark lines are is learnt from the page: from those that are long and even.
 */
export const traceRuling = (page: Raster): readonly Stretch[] => {
  const { traces: first, sure } = firstLook(page);
  const traces = sure.length === 0 ? first : secondLook(page, sure);
  return traces.map((trace) => traceToStretch(page, trace));
};

const secondLook = (page: Raster, sure: readonly Trace[]): readonly Trace[] => {
  const ridge = findRidge(page, mostOfLines * inkOfLines(page, sure));
  const expected = levelOfLines(sure);
  const all = traceLines(ridge, expected);
  const traces = all.filter(isLikeLines(typicalSupport(all)));
  const least = leastLevel(sure);
  const pale = traceLines(ridge, halfAsDark * expected).filter(
    (trace) =>
      trace.level >= least &&
      (certaintyOf(trace) >= leastCertainty ||
        (lengthOf(trace) >= longerThanCharacter && trace.support >= leastOfPale)) &&
      shareFound(trace, traces) < mostFound,
  );
  return [...traces, ...pale];
};

/** The horizontal ruling lines of a page that are long and even, as they run. */
export const surestTraces = (page: Raster): readonly Trace[] => firstLook(page).sure;

const firstLook = (page: Raster) => {
  const traces = traceLines(findRidge(page, firstMost), palest);
  const long = traces.filter(isSure);
  return { traces, sure: long.filter(isPrintedHere(page, long)) };
};

const isSure = (trace: Trace): boolean =>
  lengthOf(trace) >= tellsLevel && trace.support >= sureSupport;

/**
 * Lines that show through from the back of the sheet are much paler than those of its front. Scanners that know black
 * and white alone leave as little of thin lines, but what they leave is dark.
 */
const isPrintedHere = (page: Raster, sure: readonly Trace[]): ((trace: Trace) => boolean) => {
  const least = leastLevel(sure);
  if (sure.every(({ level }) => level >= least)) return () => true;
  const inkOf = (trace: Trace): number => inkWhereDrawn(page, placesAlong(trace));
  const ink = quantile(sure.filter(({ level }) => level >= least).map(inkOf), darkest);
  return (trace) => trace.level >= least || inkOf(trace) >= darkDots * ink;
};

const leastLevel = (sure: readonly Trace[]): number =>
  leastOfDark *
  quantile(
    sure.map(({ level }) => level),
    darkest,
  );

const levelOfLines = (sure: readonly Trace[]): number => {
  const paleFirst = [...sure].sort((a, b) => a.level - b.level);
  let left = paler * sure.reduce((sum, trace) => sum + lengthOf(trace), 0);
  for (const trace of paleFirst) {
    left -= lengthOf(trace);
    if (left <= 0) return trace.level;
  }
  return palest;
};

/** How dark lines are where they are drawn, between the gaps of dots and dashes. */
const inkOfLines = (page: Raster, sure: readonly Trace[]): number =>
  quantile(
    sure.flatMap((trace) => inkAlong(page, trace)),
    drawnShare,
  );

/** The darkness of a line at some places along it. */
const inkAlong = (page: Raster, trace: Trace): readonly number[] => {
  const inks: number[] = [];
  for (const [x, y] of placesAlong(trace)) inks.push(darknessIn(page, x, y));
  return inks;
};

/** Some places along a line, in each of its blocks. */
const placesAlong = ({ start, heights }: Trace): readonly Place[] => {
  const places: Place[] = [];
  for (const [block, y] of heights.entries())
    for (const x of [1, 4, 6]) places.push([(start + block) * blockLength + x, Math.round(y)]);
  return places;
};

/** That of the trace that half of all sure length is below; 1 where there is none. */
const typicalSupport = (traces: readonly Trace[]): number => {
  const sure = traces.filter(isSure).sort((a, b) => a.support - b.support);
  let left = sure.reduce((sum, trace) => sum + lengthOf(trace), 0) / 2;
  for (const trace of sure) {
    left -= lengthOf(trace);
    if (left <= 0) return trace.support;
  }
  return 1;
};

const isLikeLines =
  (typical: number) =>
  (trace: Trace): boolean =>
    trace.support >= leastShare * typical || certaintyOf(trace) >= leastCertainty * typical;

const certaintyOf = ({ support, heights }: Trace): number => support * Math.sqrt(heights.length);

/** The share of a trace along which one of the others runs. */
const shareFound = ({ start, heights }: Trace, all: readonly Trace[]): number => {
  const found = new Uint8Array(heights.length);
  let count = 0;
  for (const other of all) {
    // The heights of the other one, from that on which is beside the first of this one.
    const beside = start - other.start;
    const end = Math.min(heights.length, other.heights.length - beside);
    for (let i = Math.max(0, -beside); i < end; i++) {
      const away = Math.abs((other.heights[beside + i] as number) - (heights[i] as number));
      if (found[i] === 1 || away > sameCourse) continue;
      found[i] = 1;
      count++;
    }
  }
  return count / heights.length;
};
