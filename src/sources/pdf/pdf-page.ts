import type { DrawnPage, Token } from '../../model/page.ts';
import type { BoundingBox } from '../../model/region.ts';

/** A page of a PDF: what can be seen on it as text and lines, and what else was found there. */
export interface PdfPage extends DrawnPage {
  /** Text that is not painted, as under a scan: a weak reading, not the truth. */
  readonly invisibleTokens: readonly Token[];
  /** Text that runs aslant, as watermarks do: it stands in no cell. */
  readonly slantedTokens: readonly Token[];
  /** Where the largest image is painted. */
  readonly imageBox: BoundingBox | null;
  /**
   * Degrees clockwise by which the page was turned so that most of its text stands upright. Boxes are
   * those of the turned page.
   */
  readonly turned: 0 | 90 | 180 | 270;
}
