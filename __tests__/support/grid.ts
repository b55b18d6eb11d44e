import type { Cell, CellBorders, Grid } from '../../src/model/grid.ts';

/** A grid of tabbed lines. Every cell knows its line and column; a blank line is a row without cells. */
export const gridOf = (text: string, borders: CellBorders = 'known'): Grid => {
  const lines = text.split('\n');
  const cells = lines.flatMap((line, row) => (line === '' ? [] : cellsOf(line, row)));
  const columns = Math.max(1, ...lines.map((line) => line.split('\t').length));
  return { page: 1, borders, rows: lines.length, columns, cells };
};

const cellsOf = (line: string, row: number): readonly Cell[] => {
  let at = 1;
  return line.split('\t').map((text, column) => {
    const source = { line: row + 1, column: at };
    at += text.length + 1;
    return { row, column, rowSpan: 1, columnSpan: 1, text, source };
  });
};

/** The same grid as an engine read it, as surely as that. */
export const recognised = (grid: Grid, confidence: number): Grid => ({
  ...grid,
  cells: grid.cells.map((cell) => ({
    ...cell,
    readers: [{ engine: 'eye', text: cell.text, confidence }],
  })),
});
