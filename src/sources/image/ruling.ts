import { bridgeGaps } from './bridge-gaps.ts';
import { endingAt, endsAt, isAlone, isLong, type Piece, piecesOf, placesOf } from './crossing.ts';
import { cutUndrawn } from './cut-undrawn.ts';
import { isDrawnThrough } from './drawn-through.ts';
import { fitEnds } from './fit-ends.ts';
import { type Manner, mannerOf, unknownManner } from './manner.ts';
import { missingBorders } from './missing-borders.ts';
import { openSides } from './open-sides.ts';
import type { Raster } from './raster.ts';
import { lowRow, nearCrossing } from './settings.ts';
import { isEdgeOfSheet } from './sheet-edge.ts';
import { isOnFront } from './show-through.ts';
import type { Stretch } from './stretch.ts';
import { traceRuling } from './trace-page.ts';
import { transpose } from './transpose.ts';
import { trimLoose } from './trim-loose.ts';

/** The ruling lines of a page. */
export interface Ruling {
  readonly horizontal: readonly Stretch[];
  readonly vertical: readonly Stretch[];
}

/** The lines across, and the upright ones: those of the page turned over, whose rows are its columns. */
type Both<T> = readonly [across: T, down: T];

/** An even, straight page → pieces that may be lines → fitted to each other → those that hold together → ruling lines. */
export const findRuling = (page: Raster): Ruling => {
  const pages: Both<Raster> = [page, transpose(page)];
  const traced = withCrossing(both(pages, traceRuling), (own, crossing, way) =>
    own.filter((line) => !isEdgeOfSheet(line, pages[way].height, crossing)),
  );
  const seen = heldTogether(pages, traced);
  const isPrinted = isOnFront(both(pages, (own, way) => [own, seen.lines[way]]));
  const isFront = both(pages, (own, way) => seen.lines[way].every(isPrinted(own)));
  const { lines, manners, isBorder } = isFront.every(Boolean)
    ? seen
    : heldTogether(
        pages,
        both(traced, (own, way) => own.filter(isPrinted(pages[way]))),
      );
  const sure = rulingOf(
    withCrossing(lines, (own, crossing, way) =>
      own.flatMap(cutUndrawn(pages[way], crossing, manners[way])).filter(isPrinted(pages[way])),
    ),
  );
  const all = withCrossing(sure, (own, crossing, way) => [
    ...own,
    ...missingBorders(pages[way], own, crossing, manners[way]).filter(isBorder[way]),
  ]);
  const [horizontal, vertical] = withCrossing(all, (own, crossing) => own.map(endingAt(crossing)));
  return { horizontal, vertical };
};

/** The pieces that are drawn like lines and end at each other, once they are fitted. */
const heldTogether = (pages: Both<Raster>, traced: Both<readonly Stretch[]>) => {
  const fitted = withCrossing(traced, (lines, crossing, way) =>
    fitTogether(pages[way], lines, crossing, way),
  );
  const manners = mannersOf(both(pages, (own, way) => mannerOf(own, fitted[way])));
  const isBorder = withCrossing(fitted, (own, crossing, way) =>
    isDrawnThrough(pages[way], own, crossing.filter(isLong), manners[way]),
  );
  const lines = rulingOf(
    withCrossing(fitted, (own, crossing, way) =>
      own.flatMap(bordersIn(crossing.filter(isLong), isBorder[way])),
    ),
  );
  return { lines, manners, isBorder };
};

/**
 * A line that is drawn like one, whole; of a short one with which text stands in line beyond a line that crosses it
 * the longest part that is, from one that crosses it to another.
 */
const bordersIn =
  (crossing: readonly Stretch[], isBorder: (line: Stretch) => boolean) =>
  (line: Stretch): readonly Stretch[] => {
    if (isBorder(line)) return [line];
    const parts = isLong(line) ? [] : partsOf(line, placesOf(line, crossing));
    const longest = parts.map((part) => ({ ...line, ...part })).find(isBorder);
    return longest ? [longest] : [];
  };

/** All that begins and ends where another line crosses this one, but for the whole, the longest first. */
const partsOf = (line: Stretch, met: readonly number[]): readonly Piece[] => {
  const pieces = piecesOf(line, met);
  return pieces
    .flatMap(({ start }, i) => pieces.slice(i).map(({ end }) => ({ start, end })))
    .filter(({ start, end }) => start > line.start || end < line.end)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
};

const both = <T, R>([across, down]: Both<T>, of: (one: T, way: 0 | 1) => R): Both<R> => [
  of(across, 0),
  of(down, 1),
];

/** Each direction next to the lines that cross it. */
const withCrossing = <R = readonly Stretch[]>(
  lines: Both<readonly Stretch[]>,
  of: (own: readonly Stretch[], crossing: readonly Stretch[], way: 0 | 1) => R,
): Both<R> => both(lines, (own, way) => of(own, lines[way === 0 ? 1 : 0], way));

const fitTogether = (
  page: Raster,
  lines: readonly Stretch[],
  crossing: readonly Stretch[],
  way: 0 | 1,
): readonly Stretch[] => {
  const long = crossing.filter(isLong);
  // A page break leaves uprights without an end; borders across end at the sides of their table.
  const level = way === 1 ? lines : [];
  const bridged = bridgeGaps(lines.map(fitEnds(page, long, level)), long);
  // The end of a table without its outermost border is no loose one, whatever stands beside it on the sheet.
  const sides = openSides(bridged.filter(isLong));
  return bridged.map(trimLoose(page, [...long, ...sides]));
};

/**
 * Both directions are drawn alike. Lines that fall between pixels are paler, and text that stands in line with dashes
 * makes them longer: the darker and the shorter ones tell.
 */
const mannersOf = (seen: Both<Manner | null>): Both<Manner> => {
  const known = seen.filter((manner) => manner !== null);
  if (known.length === 0) return [unknownManner, unknownManner];
  const shared = {
    dash: Math.min(...known.map(({ dash }) => dash)),
    darkest: Math.max(...known.map(({ darkest }) => darkest)),
    thickest: Math.max(...known.map(({ thickest }) => thickest)),
  };
  return both(seen, (own) => ({ ...(own ?? known[0] ?? unknownManner), ...shared }));
};

/**
 * Lines that touch no other are those of writing. The others begin or end at ruling lines that cross them, short ones
 * at both ends: strokes of large characters, of seals and of text that stands in line do not.
 */
const rulingOf = (lines: Both<readonly Stretch[]>): Both<readonly Stretch[]> => {
  const count = ([across, down]: Both<readonly Stretch[]>): number => across.length + down.length;
  let held = both(lines, (own) => own.filter(isAlone));
  for (let found = -1; found < count(held); ) {
    found = count(held);
    const [rows, uprights] = held;
    held = both(lines, (own, way) =>
      own.filter((line) => isAlone(line) || holdsOn(line, own, way === 0 ? uprights : rows)),
    );
  }
  return held;
};

/** Of lines that are higher than a low row so many that end level with each other are the borders of a row, */
const leastLevel = 4;
/** as are so many that another stands level with at both ends. */
const leastBeside = 3;

/**
 * A long line may end at no other on one side, where the table is open; and so may a short one that ends level with a
 * long one, or with several others, as lines do at the edge of a sheet that cuts a row in two; or that bounds the last
 * row of a page beside others: its cell goes on over the page.
 */
const holdsOn = (line: Stretch, own: readonly Stretch[], crossing: readonly Stretch[]): boolean => {
  if (endsAt(line, crossing)) return true;
  const open = openEndOf(line, crossing);
  return (
    open !== null &&
    (isLong(line) || isLevel(line, open, own, crossing) || isBesideRow(line, own, crossing))
  );
};

const isBesideRow = (
  line: Stretch,
  own: readonly Stretch[],
  crossing: readonly Stretch[],
): boolean =>
  line.end - line.start >= lowRow &&
  own.filter(
    (other) =>
      Math.abs(other.start - line.start) <= nearCrossing &&
      Math.abs(other.end - line.end) <= nearCrossing &&
      endsAt(other, crossing),
  ).length >= leastBeside;

type End = 'start' | 'end';

/** The end of a line at which it ends at no other, and none crosses its height farther on; on its other side it ends at one. */
const openEndOf = (line: Stretch, crossing: readonly Stretch[]): End | null => {
  const places = placesOf(line, crossing);
  const isMet = (end: End): boolean =>
    places.some((place) => Math.abs(place - line[end]) <= nearCrossing);
  const isOutermost = (end: End, way: 1 | -1): boolean =>
    places.every((place) => (place - line[end]) * way <= nearCrossing);
  const [start, end] = [isMet('start'), isMet('end')];
  if (start && !end && isOutermost('end', 1)) return 'end';
  return end && !start && isOutermost('start', -1) ? 'start' : null;
};

const isLevel = (
  line: Stretch,
  end: End,
  own: readonly Stretch[],
  crossing: readonly Stretch[],
): boolean => {
  const level = own.filter(
    (other) =>
      Math.abs(other[end] - line[end]) <= nearCrossing &&
      other.end - other.start >= lowRow &&
      openEndOf(other, crossing) === end,
  );
  return level.some(isLong) || (level.includes(line) && level.length >= leastLevel);
};
