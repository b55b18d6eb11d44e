import type { Message } from './message.ts';
import type { SourceRegion } from './region.ts';
import type { TextReading } from './text-reading.ts';

/** Another way to read the cell, offered because its text was put together from its surroundings. */
export interface CellAlternative {
  readonly text: string;
  readonly because: Message;
}

/** One cell. Rows and columns count from 0; a merged cell stands at its top left with its spans. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As in the source, but for line breaks that layout made inside the cell. Empty cells have ''. */
  readonly text: string;
  readonly source: SourceRegion;
  /** Not empty: where the cell's borders are a conclusion, what else the cell could hold. */
  readonly alternatives?: readonly CellAlternative[];
  /** Where the text was recognised: what each engine reads in the whole cell, the one of `text` first. */
  readonly readers?: readonly TextReading[];
}

/**
 * How surely the borders of the cells are known:
 * `known` from the source (tabs, table markup, ruling lines), `aligned` concluded from white space,
 * `sequence` not at all: the cells stand one to a row, in reading order.
 */
export type CellBorders = 'known' | 'aligned' | 'sequence';

/** Cells in rows and columns. Text outside tables is a grid of one cell for each line. */
export interface Grid {
  /** The page it stands on, counted from 1. */
  readonly page: number;
  readonly borders: CellBorders;
  readonly rows: number;
  readonly columns: number;
  /** In reading order: by row, then by column. */
  readonly cells: readonly Cell[];
  /** On a drawn page, the x of the column borders (`columns + 1` of them), to join tables over pages. */
  readonly columnEdges?: readonly number[];
}

/** A grid that the source already knew (Word, Excel, tabbed text). */
export interface ReadyGrid {
  readonly kind: 'grid';
  readonly grid: Grid;
}
