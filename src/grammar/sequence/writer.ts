import type { FormBlock, FormRow } from '../../model/form.ts';
import type { Cell, CellAlternative, Grid } from '../../model/grid.ts';
import type { Doubt } from '../../model/uncertainty.ts';
import { linesOf, type Piece } from './pieces.ts';
import { reasons } from './reasons.ts';

/** A cell to be, without its place in the grid. */
export interface Draft {
  readonly text: string;
  readonly source: Cell['source'];
  readonly alternatives: readonly CellAlternative[];
}

const longestExcerpt = 200;

/** Collects the rows with columns and the doubts that came up. */
export class Writer {
  readonly rows: FormRow[] = [];
  readonly doubts: Doubt[] = [];
  private readonly block: FormBlock;
  private readonly tableRows = new Map<string, number>();

  constructor(block: FormBlock) {
    this.block = block;
  }

  /** Adds a row; `null` where a column has no cell. */
  row(cells: readonly (Draft | null)[]): void {
    const grid = this.grid();
    const row = this.rows.length;
    if (!grid) return;
    this.rows.push({ grid, cells: cells.flatMap((cell, column) => toCell(cell, row, column)) });
  }

  /** Counts the rows of a table as the record will: the number of the next one. */
  nextRowOf(table: string): number {
    const index = this.tableRows.get(table) ?? 0;
    this.tableRows.set(table, index + 1);
    return index;
  }

  /** Lines that have no place in the form. */
  unplaced(pieces: readonly Piece[]): void {
    const [first] = pieces;
    if (!first) return;
    const raw = linesOf(pieces).join(' ').slice(0, longestExcerpt);
    this.doubts.push({
      code: 'unknown-row',
      pointer: null,
      raw,
      source: first.cell.source,
      candidates: [],
      details: { text: raw },
    });
  }

  /** A place that has no text, or several, and that the order of the lines says nothing sure about. */
  uncertain(pointer: string, place: Pick<Cell, 'source' | 'text'>): void {
    this.doubts.push({
      code: 'uncertain-borders',
      pointer,
      raw: place.text,
      source: place.source,
      candidates: [],
      details: {},
    });
  }

  private grid(): Grid | undefined {
    return this.block.rows[0]?.grid;
  }
}

const toCell = (draft: Draft | null, row: number, column: number): readonly Cell[] => {
  if (!draft) return [];
  const { text, source, alternatives } = draft;
  const cell = { row, column, rowSpan: 1, columnSpan: 1, text, source };
  const others = alternatives.filter((other) => other.text !== text);
  return [others.length > 0 ? { ...cell, alternatives: others } : cell];
};

/** A cell of the copy as it stands. */
export const asDraft = ({ text, source }: Pick<Cell, 'text' | 'source'>): Draft => ({
  text,
  source,
  alternatives: [],
});

/** That the cell may be blank: the reading to offer where no other is known. */
export const perhapsBlank: CellAlternative = { text: '', because: reasons.elsewhere() };
