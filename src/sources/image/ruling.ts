import { binarise } from './binarise.ts';
import { bridgeGaps } from './bridge-gaps.ts';
import { withoutLines } from './erase.ts';
import { faintStretches } from './faint.ts';
import { fitEnds } from './fit-ends.ts';
import { joinStretches } from './join-stretches.ts';
import type { Bitmap, Raster } from './raster.ts';
import { lengthOfLoneLine, nearCrossing } from './settings.ts';
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
  const horizontal = across.map(fitEnds(page, down)).filter((line) => isRuling(line, down));
  const vertical = down.map(fitEnds(turned, across)).filter((line) => isRuling(line, across));
  return { horizontal, vertical, text: withoutLines(ink, horizontal, vertical) };
};

/** Solid lines by their runs of ink; faint, dashed and dotted ones by their darkness along many pixels. */
const stretchesOf = (page: Raster, ink: Bitmap): readonly Stretch[] =>
  joinStretches(page, [...solidStretches(ink), ...faintStretches(page)]);

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
