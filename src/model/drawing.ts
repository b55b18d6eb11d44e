import type { Document, Evidence, Skipped } from './document.ts';
import type { CellBorders, Grid, ReadyGrid } from './grid.ts';
import type { JsonValue } from './json.ts';
import type { DrawnPage, RulingLine, Token } from './page.ts';
import type { BoundingBox } from './region.ts';
import type { Uncertainty } from './uncertainty.ts';

/** A part of a source and the grids that were made of it. */
export interface TracedPart {
  readonly part: DrawnPage | ReadyGrid;
  readonly grids: readonly Grid[];
}

/** What the stages saw on the way to a document, to be drawn and looked at. */
export interface Trace {
  readonly parts: readonly TracedPart[];
  readonly document: Document;
  /** Whether a text is a label of some form: borders beside labels are concluded. */
  readonly isLabel: (text: string) => boolean;
}

/** A cell by its place in the table and on the page. */
export interface DrawingCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly bbox: BoundingBox;
  readonly borders: CellBorders;
}

/** What ruling lines made of a page. */
export interface RuledDrawing {
  readonly crossings: readonly { readonly x: number; readonly y: number }[];
  readonly cells: readonly DrawingCell[];
}

/** A form, or the part of it that stands on the page. */
export interface DrawingForm {
  readonly id: string;
  readonly grammar: string;
  readonly bbox: BoundingBox;
}

/** The fields that were read from one place; a name and its code share a cell. */
export interface DrawingField {
  readonly bbox: BoundingBox;
  /** That of the least certain field. */
  readonly status: Evidence['status'];
  readonly values: readonly {
    readonly form: string;
    readonly pointer: string;
    readonly status: Evidence['status'];
    readonly raw: string;
    readonly value: JsonValue;
  }[];
}

/** An uncertainty with its number in the document, from 1. */
export interface DrawingQuestion {
  readonly number: number;
  readonly uncertainty: Uncertainty;
  readonly bbox: BoundingBox;
}

/** All that is drawn over one page. Lengths in PDF points, origin at the top left. */
export interface PageDrawing {
  /** `3`; `1.2` for the second piece of a page that is too long for one picture. */
  readonly name: string;
  readonly file: string;
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** `page`: tokens stand where the source has them. `text`: cells were laid out to be looked at. */
  readonly layout: 'page' | 'text';
  readonly tokens: readonly Token[];
  readonly rulingLines: readonly RulingLine[];
  readonly crossings: RuledDrawing['crossings'];
  readonly cells: readonly DrawingCell[];
  /** Line numbers or addresses beside the rows of a `text` layout. */
  readonly margin: readonly { readonly text: string; readonly y: number }[];
  readonly forms: readonly DrawingForm[];
  readonly fields: readonly DrawingField[];
  readonly questions: readonly DrawingQuestion[];
  readonly skipped: readonly Skipped[];
}

/** One finished picture. */
export interface Picture {
  readonly name: string;
  readonly svg: string;
}
