import type { Sheet } from '../corpus/sheet.ts';

/** A filled cell in its place in its table. Of a tool that knows no merged cells, all span one place. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** A table as a tool gives it: its filled cells. */
export type FoundTable = readonly FoundCell[];

/** Lines break where the paper ends, so white space says nothing. */
const keyOf = ({ row, column, rowSpan, columnSpan, text }: FoundCell): string =>
  [row, column, rowSpan, columnSpan, text.replace(/\s/g, '')].join(' ');

/** How many filled cells of the sheets stand in the table of the same number, in the same place and merged alike. */
export const countExact = (sheets: readonly Sheet[], tables: readonly FoundTable[]): number =>
  sheets.reduce((sum, sheet, index) => {
    const found = new Set(tables[index]?.map(keyOf));
    return sum + filledCells(sheet).filter((cell) => found.has(keyOf(cell))).length;
  }, 0);

/** A row of a sheet lists the cells that begin in it; those from above take up the places between. */
export const filledCells = ({ rows, widths }: Sheet): FoundTable => {
  const free = widths.map(() => 0);
  return rows.flatMap((cells, row) =>
    cells.flatMap(({ text, columns, rows: down }): FoundTable => {
      const column = free.findIndex((from) => from <= row);
      free.fill(row + down, column, column + columns);
      return text === '' ? [] : [{ row, column, rowSpan: down, columnSpan: columns, text }];
    }),
  );
};
