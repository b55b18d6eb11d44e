import type { LineImage } from '../../model/line-reader.ts';
import { binarise } from './binarise.ts';
import { findComponents } from './components.ts';
import { coveredLines } from './covered.ts';
import { cropLine } from './crop.ts';
import { withFaintInk } from './faint-ink.ts';
import type { Raster } from './raster.ts';
import { findRegions } from './regions.ts';
import { findRuling } from './ruling.ts';
import type { Stretch } from './stretch.ts';
import { findTextLines, type TextLine } from './text-lines.ts';

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
 * ink → ruling lines → areas between them → lines of text. The page is even and straight already. Ruling lines are
 * looked for on it as it was given: they may be as pale as a seal, and are not on the page without seals where it was.
 */
export const toLinePictures = (given: Raster, page: Raster = given): LinePictures => {
  const { horizontal, vertical, text } = findRuling(given, binarise(page));
  const ink = findComponents(text);
  const regionOf = findRegions(page, horizontal, vertical);
  const whole = withFaintInk(page, ink, horizontal, vertical);
  const lines = findTextLines(whole.components, regionOf, vertical);
  const pictures = lines.map((line) => cropLine(page, whole.labels, line));
  const covered = lines.map(coveredLines(ink, page.width, regionOf));
  return { horizontal, vertical, lines, pictures, covered };
};
