/** How a cell's value is to be shown. `code`: digits that are no number, such as 0101. */
export type CellFormat = 'text' | 'code' | 'number' | 'year' | 'percent' | 'date';

/** One cell of a table, whatever file format it ends in. */
export interface Cell {
  /** Dates as `2024-12-31`, percentages as 95 for 95 %. */
  readonly value: string | number | null;
  readonly format: CellFormat;
  /** Coloured by it. */
  readonly status?: 'uncertain' | 'confirmed';
  /** Said beside the cell. */
  readonly note?: string;
  /** Opens this URL. */
  readonly link?: string;
}

export const textCell = (value: string | null): Cell => ({ value, format: 'text' });

export const numberCell = (value: number | null): Cell => ({ value, format: 'number' });
