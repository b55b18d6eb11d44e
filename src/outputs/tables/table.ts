import type { Cell } from './cell.ts';
import type { ExportItem } from './import-source.ts';

export interface Column {
  readonly header: string;
  /** Into the record, where the column comes from one; `*` stands for the row. */
  readonly pointer: string | null;
  readonly about: string;
}

/** One table of an export. Rows come item by item, so that nothing is held. */
export interface Table {
  /** Stays the same in all languages. */
  readonly id: string;
  readonly name: string;
  readonly columns: readonly Column[];
  /** How many columns at the left stay in sight. */
  readonly frozen: number;
  /** Whether long texts are shown whole. A row for each project is looked over, and stays one line high. */
  readonly wraps: boolean;
  /** As many cells as there are columns. */
  readonly rowsOf: (item: ExportItem) => Iterable<readonly Cell[]>;
}
