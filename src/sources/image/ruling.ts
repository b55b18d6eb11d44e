import { binarise } from './binarise.ts';
import { bridgeGaps } from './bridge-gaps.ts';
import { endsAt, isLong } from './crossing.ts';
import { withoutLines } from './erase.ts';
import { faintStretches } from './faint.ts';
import { fitEnds } from './fit-ends.ts';
import { joinStretches } from './join-stretches.ts';
import type { Bitmap, Raster } from './raster.ts';
import { solidStretches } from './solid.ts';
import type { Stretch } from './stretch.ts';
import { isOfText } from './strokes.ts';
import { transpose } from './transpose.ts';

/** The ruling lines of a page, and its ink without them. */
export interface Ruled {
  readonly horizontal: readonly Stretch[];
  readonly vertical: readonly Stretch[];
  readonly text: Bitmap;
}

/** An even, straight page and its ink → ruling lines and what is left of the ink. */
export const findRuling = (page: Raster, ink: Bitmap = binarise(page)): Ruled => {
  const [turned, turnedInk] = [transpose(page), transpose(ink)];
  const allAcross = stretchesOf(page, ink);
  const allDown = stretchesOf(turned, turnedInk);
  const isTextAcross = isOfText(ink, allDown);
  const isTextDown = isOfText(turnedInk, allAcross);
  const printedAcross = allAcross.filter((line) => !isTextAcross(line));
  const printedDown = allDown.filter((line) => !isTextDown(line));
  const across = bridgeGaps(printedAcross.map(fitEnds(page, printedDown)), printedDown);
  const down = bridgeGaps(printedDown.map(fitEnds(turned, printedAcross)), printedAcross);
  const [horizontal, vertical] = rulingOf(
    across.map(fitEnds(page, down)),
    down.map(fitEnds(turned, across)),
  );
  return { horizontal, vertical, text: withoutLines(ink, horizontal, vertical) };
};

/** Solid lines by their runs of ink; faint, dashed and dotted ones by their darkness along many pixels. */
const stretchesOf = (page: Raster, ink: Bitmap): readonly Stretch[] =>
  joinStretches(page, [...solidStretches(ink), ...faintStretches(page)]);

/**
 * Short lines are strokes of large characters and of seals unless they end at ruling lines that cross them: long
 * ones, or short ones that in their turn end at ruling lines. Strokes that only cross each other hold on to nothing.
 */
const rulingOf = (
  across: readonly Stretch[],
  down: readonly Stretch[],
): readonly [horizontal: readonly Stretch[], vertical: readonly Stretch[]] => {
  let [horizontal, vertical] = [across.filter(isLong), down.filter(isLong)];
  for (let found = -1; found < horizontal.length + vertical.length; ) {
    found = horizontal.length + vertical.length;
    const [rows, uprights] = [horizontal, vertical];
    horizontal = across.filter((line) => isLong(line) || endsAt(line, uprights));
    vertical = down.filter((line) => isLong(line) || endsAt(line, rows));
  }
  return [horizontal, vertical];
};
