import type { LineImage } from '../../model/line-reader.ts';
import { bandsAlong } from './bands.ts';
import { findComponents } from './components.ts';
import { coveredLines } from './covered.ts';
import { cropLine } from './crop.ts';
import { inkOfText } from './erase.ts';
import { withFaintInk } from './faint-ink.ts';
import { withoutHoles } from './holes.ts';
import { joinDots } from './join-dots.ts';
import { partTouching } from './part-touching.ts';
import { withoutPen } from './pen.ts';
import type { Raster } from './raster.ts';
import { findRegions } from './regions.ts';
import { findRuling, type Ruling } from './ruling.ts';
import { isSecondStroke } from './second-stroke.ts';
import { isGrainOfShadow } from './sheet-edge.ts';
import type { Stretch } from './stretch.ts';
import { findTextLines, type TextLine } from './text-lines.ts';
import { withoutRuling } from './without-ruling.ts';

/** What is drawn on a page: its ruling lines, and its lines of text with the picture of each. */
export interface LinePictures {
  readonly horizontal: readonly Stretch[];
  readonly vertical: readonly Stretch[];
  readonly lines: readonly TextLine[];
  readonly pictures: readonly LineImage[];
  /** Whether other ink lies over the line. */
  readonly covered: readonly boolean[];
}

/**
 * ink → ruling lines → areas between them → lines of text. The page is even and straight already. `unsealed` is the
 * same without grey seals.
 */
export const toLinePictures = (page: Raster, unsealed: Raster = page): LinePictures => {
  const ruled = page === unsealed ? page : withRulingOf(page, unsealed);
  const { horizontal, vertical } = rulingOf(ruled);
  const bands = bandsAlong(unsealed, horizontal, vertical);
  const text = inkOfText(unsealed, horizontal, vertical, bands);
  const regionOf = findRegions(unsealed, horizontal, vertical);
  const drawn = withoutPen(unsealed, findComponents(text));
  const ink = partTouching(drawn, unsealed.width, regionOf);
  const whole = withFaintInk(unsealed, ink, bands);
  const isRest = isSecondStroke(horizontal);
  const isGrain = isGrainOfShadow(unsealed);
  const lines = findTextLines(withoutHoles(whole.components), regionOf, vertical).filter(
    (line) => !isRest(line) && !isGrain(line),
  );
  const unruled = withoutRuling(unsealed, text, bandsAlong(unsealed, horizontal, vertical, 1));
  const pictures = lines.map((line) => cropLine(unruled, whole.labels, line));
  const covered = lines.map(coveredLines(drawn, unsealed.width, regionOf));
  return { horizontal, vertical, lines, pictures, covered };
};

/** Lines of which only specks are left are found once they are drawn through. */
const rulingOf = (page: Raster): Ruling => {
  const found = findRuling(page);
  const joined = joinDots(page, found);
  return joined ? findRuling(joined) : found;
};

/** Ruling lines may be as pale as a seal and go with it: those that are seen with the seal are put back. */
const withRulingOf = (page: Raster, unsealed: Raster): Raster => {
  const { horizontal, vertical } = findRuling(page);
  const bands = bandsAlong(page, horizontal, vertical);
  const data = unsealed.data.slice();
  for (let at = 0; at < data.length; at++) if (bands[at] === 1) data[at] = page.data[at] as number;
  return { ...unsealed, data };
};
