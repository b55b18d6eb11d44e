import type { FormKind } from '../model/form.ts';
import type { Cell, Grid } from '../model/grid.ts';

/** In points: pages are printed with the same columns, but for the rounding of the printer. */
const sameEdge = 2;
/** Page headers, footers and page numbers between two parts of a table; more lines are text. */
const mostLinesBetween = 6;
const longestLineBetween = 60;

/**
 * Tables that run on to the next page as one grid each: a table at the end of a page and one at the top of
 * the next with the same outer columns, and nothing between them but short lines that are no title or
 * heading, such as page numbers. Those lines come after the joined table.
 */
export const joinPages = (kinds: readonly FormKind[], grids: readonly Grid[]): readonly Grid[] => {
  const joined: Grid[] = [];
  let between: Grid[] = [];
  let lastPage = 0;
  for (const grid of grids) {
    const open = joined.at(-1);
    if (isTable(grid)) {
      const part = open && runsOn(kinds, open, lastPage, between, grid) ? open : null;
      if (part) joined[joined.length - 1] = append(part, withoutRepeated(part, grid));
      else {
        joined.push(...between, grid);
        between = [];
      }
      lastPage = grid.page;
    } else if (open && isTable(open)) between.push(grid);
    else joined.push(grid);
  }
  return [...joined, ...between];
};

const isTable = ({ rows, columns }: Grid): boolean => rows > 1 || columns > 1;

const runsOn = (
  kinds: readonly FormKind[],
  open: Grid,
  lastPage: number,
  between: readonly Grid[],
  grid: Grid,
): boolean =>
  isTable(open) &&
  grid.page === lastPage + 1 &&
  sameOutline(open, grid) &&
  between.length <= mostLinesBetween &&
  between.every((line) => line.cells.every(({ text }) => isMarginal(kinds, text))) &&
  (!startsForm(kinds, grid) || repeatsFirstRow(open, grid));

const sameOutline = ({ columnEdges: a }: Grid, { columnEdges: b }: Grid): boolean =>
  a !== undefined && b !== undefined && near(a[0], b[0]) && near(a.at(-1), b.at(-1));

const near = (a = Number.NaN, b = Number.NaN): boolean => Math.abs(a - b) <= sameEdge;

const isMarginal = (kinds: readonly FormKind[], text: string): boolean =>
  text.length <= longestLineBetween &&
  !kinds.some((kind) => kind.titleLength(text) > 0 || kind.isHeading(text));

const startsForm = (kinds: readonly FormKind[], grid: Grid): boolean => {
  const first = textsOfRow(grid, 0).find((text) => text !== '') ?? '';
  return kinds.some((kind) => kind.titleLength(first) > 0 || kind.opens(first));
};

const textsOfRow = ({ cells }: Grid, row: number): readonly string[] =>
  cells.filter((cell) => cell.row === row).map(({ text }) => text.trim());

/** The heading row again, above a row that is not the one below the first heading. */
const repeatsFirstRow = (open: Grid, grid: Grid): boolean => {
  const same = (row: number): boolean =>
    textsOfRow(open, row).join('\n') === textsOfRow(grid, row).join('\n');
  return textsOfRow(grid, 0).some((text) => text !== '') && same(0) && !same(1);
};

const withoutRepeated = (open: Grid, grid: Grid): Grid => {
  if (!repeatsFirstRow(open, grid)) return grid;
  const cells = grid.cells
    .filter(({ row }) => row > 0)
    .map((cell) => ({ ...cell, row: cell.row - 1 }));
  return { ...grid, rows: grid.rows - 1, cells };
};

const append = (open: Grid, grid: Grid): Grid => {
  const edges = unionOf(open.columnEdges ?? [], grid.columnEdges ?? []);
  const above = onEdges(open, edges);
  const below = onEdges(grid, edges).map((cell) => ({ ...cell, row: cell.row + open.rows }));
  return {
    ...open,
    rows: open.rows + grid.rows,
    columns: edges.length - 1,
    cells: closeCut(above, below, open.rows),
    columnEdges: edges,
  };
};

const unionOf = (a: readonly number[], b: readonly number[]): readonly number[] =>
  [...a, ...b.filter((edge) => !a.some((other) => near(edge, other)))].sort((x, y) => x - y);

/** The cells with their columns counted on these edges. */
const onEdges = (grid: Grid, edges: readonly number[]): readonly Cell[] => {
  const places = (grid.columnEdges ?? []).map((edge) => edges.findIndex((e) => near(e, edge)));
  return grid.cells.map((cell) => {
    const start = places[cell.column] ?? cell.column;
    const end = places[cell.column + cell.columnSpan] ?? start + cell.columnSpan;
    return { ...cell, column: start, columnSpan: end - start };
  });
};

/** A merged cell that the page break cuts has its text below the break where most of it stands there. */
const closeCut = (above: readonly Cell[], below: readonly Cell[], row: number): readonly Cell[] => {
  const cut = new Map<Cell, Cell>();
  for (const lower of below.filter((cell) => cell.row === row && cell.text.trim() !== '')) {
    const upper = above.find((cell) => isUpperPart(cell, lower, row));
    if (upper) cut.set(upper, lower);
  }
  const closed = above.map((cell) => {
    const lower = cut.get(cell);
    return lower
      ? { ...cell, text: lower.text, source: lower.source, rowSpan: cell.rowSpan + lower.rowSpan }
      : cell;
  });
  const gone = new Set(cut.values());
  return [...closed, ...below.filter((cell) => !gone.has(cell))];
};

const isUpperPart = (upper: Cell, lower: Cell, row: number): boolean =>
  upper.row + upper.rowSpan === row &&
  upper.text.trim() === '' &&
  upper.column === lower.column &&
  upper.columnSpan === lower.columnSpan &&
  (upper.rowSpan > 1 || lower.rowSpan > 1);
