import { binarise } from './binarise.ts';
import { bridgeGaps } from './bridge-gaps.ts';
import { endsAt, isAlone, isLong, placesOf } from './crossing.ts';
import { cutUndrawn } from './cut-undrawn.ts';
import { isDrawnThrough } from './drawn-through.ts';
import { withoutLines } from './erase.ts';
import { fitEnds } from './fit-ends.ts';
import { type Manner, mannerOf, unknownManner } from './manner.ts';
import { missingBorders } from './missing-borders.ts';
import type { Bitmap, Raster } from './raster.ts';
import { nearCrossing } from './settings.ts';
import type { Stretch } from './stretch.ts';
import { traceRuling } from './trace-page.ts';
import { transpose } from './transpose.ts';
import { trimLoose } from './trim-loose.ts';

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
  const [mannerAcross, mannerDown] = mannersOf(mannerOf(page, across), mannerOf(turned, down));
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

/**
 * Both directions are drawn alike. Lines that fall between pixels are paler, and text that stands in line with dashes
 * makes them longer: the darker and the shorter ones tell.
 */
const mannersOf = (
  across: Manner | null,
  down: Manner | null,
): readonly [across: Manner, down: Manner] => {
  const known = [across, down].filter((manner) => manner !== null);
  if (known.length === 0) return [unknownManner, unknownManner];
  const dash = Math.min(...known.map((manner) => manner.dash));
  const darkest = Math.max(...known.map((manner) => manner.darkest));
  const thickest = Math.max(...known.map((manner) => manner.thickest));
  const withBoth = (manner: Manner | null): Manner => ({
    ...(manner ?? known[0] ?? unknownManner),
    dash,
    darkest,
    thickest,
  });
  return [withBoth(across), withBoth(down)];
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
