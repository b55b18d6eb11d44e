import type { Skipped } from '../../model/document.ts';

/** A cell of a table whose place is known. Rows and columns count from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** A table in the order of the document; its cells by row, then by column. */
export interface TableBlock {
  readonly is: 'table';
  readonly rows: number;
  readonly cells: readonly PlacedCell[];
}

/** A line of text outside tables. */
export interface LineBlock {
  readonly is: 'line';
  readonly text: string;
}

/** What a flowing document (Word, web page) is made of. */
export type Block = TableBlock | LineBlock;

/** The blocks of a document, and what it hides from its reader: texts, in reading order. */
export interface FlowingDocument {
  readonly blocks: readonly Block[];
  readonly hidden: readonly string[];
  /** What else the reader passed over. */
  readonly skipped?: readonly Skipped[];
}
