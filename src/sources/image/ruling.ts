import { binarise } from './binarise.ts';
import { bridgeGaps } from './bridge-gaps.ts';
import { endsAt, isLong, placesOf } from './crossing.ts';
import { cutUndrawn } from './cut-undrawn.ts';
import { withoutLines } from './erase.ts';
import { fitEnds } from './fit-ends.ts';
import { clearShare, drawnShare, type Manner, mannerOf, unknownManner } from './manner.ts';
import { missingBorders } from './missing-borders.ts';
import type { Bitmap, Raster } from './raster.ts';
import { lengthOfLoneLine, nearCrossing, nearEnd, sameCourse } from './settings.ts';
import { positionAt, type Stretch } from './stretch.ts';
import { traceRuling } from './trace-page.ts';
import { transpose } from './transpose.ts';
import { trimLoose } from './trim-loose.ts';
import { drawnAlong, longestWhite, meanDarkness } from './white-along.ts';

/** The ruling lines of a page, and its ink without them. */
export interface Ruled {
  readonly horizontal: readonly Stretch[];
  readonly vertical: readonly Stretch[];
  readonly text: Bitmap;
}

/**
 * An even, straight page and its ink → pieces that may be lines → fitted to each other → those that hold together →
 * ruling lines, and what is left of the ink.
 */
export const findRuling = (page: Raster, ink: Bitmap = binarise(page)): Ruled => {
  const turned = transpose(page);
  const [allAcross, allDown] = [traceRuling(page), traceRuling(turned)];
  const [longAcross, longDown] = [allAcross.filter(isLong), allDown.filter(isLong)];
  const across = bridgeGaps(allAcross.map(fitEnds(page, longDown)), longDown).map(
    trimLoose(page, longDown),
  );
  const down = bridgeGaps(allDown.map(fitEnds(turned, longAcross)), longAcross).map(
    trimLoose(turned, longAcross),
  );
  const [rowsDrawn, uprightsDrawn] = [mannerOf(page, across), mannerOf(turned, down)];
  const mannerAcross = rowsDrawn ?? uprightsDrawn ?? unknownManner;
  const mannerDown = uprightsDrawn ?? mannerAcross;
  const isBorderAcross = isDrawnThrough(page, across, mannerAcross);
  const isBorderDown = isDrawnThrough(turned, down, mannerDown);
  const [rows, uprights] = rulingOf(across.filter(isBorderAcross), down.filter(isBorderDown));
  const [sureRows, sureUprights] = rulingOf(
    rows.flatMap(cutUndrawn(page, uprights, mannerAcross)),
    uprights.flatMap(cutUndrawn(turned, rows, mannerDown)),
  );
  const horizontal = [
    ...sureRows,
    ...missingBorders(page, sureRows, sureUprights, mannerAcross).filter(isBorderAcross),
  ];
  const vertical = [
    ...sureUprights,
    ...missingBorders(turned, sureUprights, sureRows, mannerDown).filter(isBorderDown),
  ];
  return { horizontal, vertical, text: withoutLines(ink, horizontal, vertical) };
};

/** Blur makes a gap this much wider or narrower, in pixels. */
const blur = 2;
/** Long lines are drawn at this share of what is usual on the page at least; text that stands in line is not. */
const leastOfLong = 0.85;
/** Strokes of text are this many times as dark as dotted and faint lines, gaps counted. */
const darkerThanLines = 1.4;
/** Other strokes stand beside one of text along more of it than text does beside a border: at least this is clear, */
const leastClear = 0.5;
/** or this of one that stands in line with a long line. */
const leastClearInLine = 0.25;

/**
 * Short lines are drawn from end to end; a stroke of text leaves white before the borders that it ends near to, and
 * others stand beside it. Where a row is hardly higher than its text that is little: then a solid line must go on from
 * border to border as lines of the page do, unless it stands in line with a long one.
 */
const isDrawnThrough = (
  page: Raster,
  lines: readonly Stretch[],
  { share, gap, darkest }: Manner,
): ((line: Stretch) => boolean) => {
  const long = lines.filter(isLong);
  return (line) => {
    if (isAlone(line)) return true;
    if (isLong(line)) return drawnShare(page, line)(line.start, line.end) >= leastOfLong * share;
    if (meanDarkness(page, middleOf(line)) > darkerThanLines * darkest) return false;
    const isDrawn = drawnAlong(page, line);
    const { start, end, position } = line;
    const atEnds = Math.max(
      longestWhite(isDrawn, start, start + nearEnd),
      longestWhite(isDrawn, end - nearEnd, end),
    );
    if (longestWhite(isDrawn, start, end) > gap + 2 * blur) return false;
    const clear = clearShare(page, line);
    return long.some((other) => Math.abs(positionAt(other, start) - position) <= sameCourse)
      ? atEnds <= gap + blur && clear >= leastClearInLine
      : atEnds <= (gap > 0 ? gap + blur : 0) && clear >= leastClear;
  };
};

/** A stroke of text is darkest there. */
const middleOf = (line: Stretch): Stretch => {
  const quarter = (line.end - line.start) / 4;
  return { ...line, start: line.start + quarter, end: line.end - quarter };
};

/**
 * Lines that touch no other are those of writing. The others begin or end at ruling lines that cross them, short ones
 * at both ends: strokes of large characters, of seals and of text that stands in line do not.
 */
const rulingOf = (
  across: readonly Stretch[],
  down: readonly Stretch[],
): readonly [horizontal: readonly Stretch[], vertical: readonly Stretch[]] => {
  let [horizontal, vertical] = [across.filter(isAlone), down.filter(isAlone)];
  for (let found = -1; found < horizontal.length + vertical.length; ) {
    found = horizontal.length + vertical.length;
    const [rows, uprights] = [horizontal, vertical];
    horizontal = across.filter((line) => isAlone(line) || holdsOn(line, uprights));
    vertical = down.filter((line) => isAlone(line) || holdsOn(line, rows));
  }
  return [horizontal, vertical];
};

const isAlone = ({ start, end }: Stretch): boolean => end - start >= lengthOfLoneLine;

/** A long line may end at no other where the table is open: where no line crosses its height farther on. */
const holdsOn = (line: Stretch, crossing: readonly Stretch[]): boolean => {
  if (endsAt(line, crossing)) return true;
  if (!isLong(line)) return false;
  const places = placesOf(line, crossing);
  const isMet = (end: number): boolean =>
    places.some((place) => Math.abs(place - end) <= nearCrossing);
  const isOutermost = (end: number, way: 1 | -1): boolean =>
    places.every((place) => (place - end) * way <= nearCrossing);
  return (
    (isMet(line.start) && isOutermost(line.end, 1)) ||
    (isMet(line.end) && isOutermost(line.start, -1))
  );
};
