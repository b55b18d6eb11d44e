import type { Where } from './document.ts';
import type { Cell, CellBorders, Grid } from './grid.ts';
import type { Doubt } from './uncertainty.ts';

/** What finding forms needs to know of one form type; a compiled grammar provides it. */
export interface FormKind {
  readonly id: string;
  /** Length of the title that the text ends with, after folding; 0 where it is no title. */
  readonly titleLength: (text: string) => number;
  /** Whether the text ends with the word that titles of this kind end with: another kind of form, it seems. */
  readonly endsLikeTitle: (text: string) => boolean;
  readonly isHeading: (text: string) => boolean;
  readonly isLabel: (text: string) => boolean;
  /** A form without a title line may begin with this label. */
  readonly opens: (text: string) => boolean;
}

/** The cells of one filled form. */
export interface FormBlock {
  /** The `id` of the form kind. */
  readonly kind: string;
  /** The title line, where the form has one. */
  readonly title: Cell | null;
  /** Lines between title and table, such as year and unit. */
  readonly headings: readonly Cell[];
  /** The rows of the form, counted anew from 0. */
  readonly rows: readonly FormRow[];
  readonly borders: CellBorders;
  readonly where: Where;
  /** About where it ends. */
  readonly doubts: readonly Doubt[];
}

/** One row: the cells that begin in it, from left to right, blank ones too. */
export interface FormRow {
  readonly cells: readonly Cell[];
  /** The grid that the row comes from: columns can be compared within one grid only. */
  readonly grid: Grid;
}
