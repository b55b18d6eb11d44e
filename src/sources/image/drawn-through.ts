import { isAlone, isLong, piecesOf, placesOf } from './crossing.ts';
import { clearShare, drawnShare, isStroke, isStrokeOfText, type Manner } from './manner.ts';
import type { Raster } from './raster.ts';
import {
  besides,
  blur,
  clearOfText,
  closeCourse,
  leastOfLong,
  lowRow,
  nearEnd,
  sameCourse,
  usualHeight,
} from './settings.ts';
import { isThickerThan, positionAt, type Stretch } from './stretch.ts';
import { drawnAlong, longestWhite, meanDarkness } from './white-along.ts';

/** There is no more white in a solid border that text touches, in pixels: strokes of two characters leave more between them. */
const mostWhite = 1;
/** Strokes of text are this many times as dark as dotted and faint lines, gaps counted. */
const darkerThanLines = 1.4;
/** Other strokes stand beside one of text along more of it than text does beside a border: at least this is clear, */
const leastClear = 0.5;
/** or this where a row is hardly higher than its text, */
const leastClearInLowRow = 0.75;
/** or this of one that stands in line with one of several rows; */
const leastClearInLine = 0.25;
/** and hardly any stands beside a border of which this is clear. */
const hardlyTouched = 0.85;
/** Lines of one direction may be so many times as thick as those of the other. */
const thickerThanOthers = 2;

/**
 * Short lines are drawn from end to end; a stroke of text leaves white before the borders that it ends near to, and
 * others stand beside it. Where a row is hardly higher than its text that is little: then a solid line must go on from
 * border to border as lines of the page do, unless it stands in line with one of several rows.
 */
export const isDrawnThrough = (
  page: Raster,
  lines: readonly Stretch[],
  crossing: readonly Stretch[],
  manner: Manner,
): ((line: Stretch) => boolean) => {
  const sure = lines.filter((line) => isLong(line) || isOfRows(page, line));
  return (line) => {
    if (isAlone(line)) return true;
    if (isLong(line))
      return drawnShare(page, line)(line.start, line.end) >= leastOfLong * manner.share;
    const clear = clearShare(page, line);
    const isInLine = standsInLine(line, sure, clear);
    if (!isLikeLines(page, line, manner) && !isBareOfText(page, line, manner)) return false;
    return (
      clear >= (isInLine ? leastClearInLine : leastClearOf(line)) &&
      isWhole(page, line, manner, isInLine || clear >= hardlyTouched) &&
      !hasStroke(line, crossing, (isInLine ? isStrokeOfText : isStroke)(page, line, manner))
    );
  };
};

/** A stroke that fills a low row may stand nearly in line with a border by chance: what text touches there is in line more closely. */
const standsInLine = (line: Stretch, others: readonly Stretch[], clear: number): boolean => {
  const mayBeStroke = clear < clearOfText && line.end - line.start < lowRow;
  const aside = mayBeStroke ? closeCourse : sameCourse;
  return others.some(
    (other) => other !== line && Math.abs(positionAt(other, line.start) - line.position) <= aside,
  );
};

/** Where a line crosses a dashed one the dashes run together: a stroke is longer from one such line to the next. */
const hasStroke = (
  line: Stretch,
  crossing: readonly Stretch[],
  isDrawnOn: (from: number, to: number) => boolean,
): boolean =>
  piecesOf(line, placesOf(line, crossing)).some(({ start, end }) =>
    isDrawnOn(start + besides, end - besides),
  );

/** As high as three rows of text, and clear of it: no stroke is. */
const isOfRows = (page: Raster, line: Stretch): boolean =>
  line.end - line.start >= 3 * usualHeight && clearShare(page, line) >= leastClearInLowRow;

const leastClearOf = ({ start, end }: Stretch): number =>
  end - start < lowRow ? leastClearInLowRow : leastClear;

const isLikeLines = (page: Raster, line: Stretch, { thickest, darkest }: Manner): boolean =>
  !isThickerThan(thickest, line) && meanDarkness(page, middleOf(line)) <= darkerThanLines * darkest;

/**
 * Nothing but a border is so high with nothing beside it. Where no line of a direction is long, those of the other say
 * how lines are drawn; its own may be thicker and darker.
 */
const isBareOfText = (page: Raster, line: Stretch, { thickest }: Manner): boolean =>
  line.end - line.start >= lowRow &&
  line.thickness <= thickerThanOthers * thickest &&
  clearShare(page, line) >= hardlyTouched;

const isWhole = (page: Raster, line: Stretch, { gap }: Manner, isSure: boolean): boolean => {
  const isDrawn = drawnAlong(page, line);
  const { start, end } = line;
  const mayBreak = isSure || gap > 0;
  if (longestWhite(isDrawn, start, end) > (mayBreak ? gap + 2 * blur : mostWhite)) return false;
  const white = Math.max(
    longestWhite(isDrawn, start, start + nearEnd),
    longestWhite(isDrawn, end - nearEnd, end),
  );
  return white <= (mayBreak ? gap + blur : 0);
};

/** A stroke of text is darkest there. */
const middleOf = (line: Stretch): Stretch => {
  const quarter = (line.end - line.start) / 4;
  return { ...line, start: line.start + quarter, end: line.end - quarter };
};
