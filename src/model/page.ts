import type { BoundingBox, SourceRegion } from './region.ts';
import type { TextReading } from './text-reading.ts';

/** A run of characters drawn in one go, with the box that it fills on the page. */
export interface Token {
  readonly text: string;
  readonly bbox: BoundingBox;
  /** Where it stands in the source, when that is not the page and `bbox` (a text drawn as a page). */
  readonly source?: SourceRegion;
  /** What each engine read here; only where characters were recognised. `text` is the reading to go by. */
  readonly readers?: readonly TextReading[];
}

/** A straight line drawn on the page, as table borders are. Lengths in PDF points. */
export interface RulingLine {
  readonly orientation: 'horizontal' | 'vertical';
  /** y of a horizontal line, x of a vertical one. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly thickness: number;
}

/** A page whose table has yet to be found: what is drawn on it, and nothing that is concluded from it. */
export interface DrawnPage {
  readonly kind: 'drawn';
  /** Counted from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly tokens: readonly Token[];
  readonly rulingLines: readonly RulingLine[];
}
