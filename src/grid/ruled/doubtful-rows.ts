import type { Token } from '../../model/page.ts';
import type { TokensInCells } from './cell-tokens.ts';
import type { Edge } from './edges.ts';
import type { RuledTable, TableCell } from './tables.ts';

/** A border that ends this far from any other, in points, was not found whole. */
const farthestEnd = 4;
/** Texts of two cells that both stand this near to the border between them are one text. */
const nearBorder = 1.8;
/** Recognised text lower than this, and longer than the dashes of a blank cell, is a piece of a ruling line. */
const lowestText = 4.5;
const longestDashes = 30;
/** A line of text that leaves this much of its cell free, in heights, did not wrap: another cell follows below. */
const freeRoom = 3;

/**
 * The rows of a recognised table in which ruling lines are missing, broken or none: a border ends in the middle
 * of a cell, cuts a text, was taken for text, or is wanting between two rows.
 */
export const doubtfulRows = (
  table: RuledTable,
  edges: readonly Edge[],
  { inCells }: TokensInCells,
): ReadonlySet<number> => {
  const tokensOf = (cell: TableCell): readonly Token[] => inCells.get(cell) ?? [];
  const ends = looseEnds(table, edges).flatMap((y) => rowsAt(table, y));
  const flat = table.cells.flatMap((cell) =>
    tokensOf(cell)
      .filter(isFlat)
      .flatMap(({ bbox }) => rowsAt(table, bbox[1])),
  );
  const cut = cutTexts(table, tokensOf).flatMap(({ bbox }) =>
    rowsAt(table, (bbox[1] + bbox[3]) / 2),
  );
  const merged = mergedRows(table, tokensOf);
  return new Set([...ends, ...flat, ...cut, ...merged]);
};

/** Heights at which borders within the table end without meeting another. */
const looseEnds = ({ bbox }: RuledTable, edges: readonly Edge[]): readonly number[] => {
  const own = edges.filter((edge) => isWithin(edge, bbox));
  return own.flatMap((edge) =>
    [edge.start, edge.end]
      .filter((end) => !isOutline(edge, end, bbox) && !own.some((other) => meets(other, edge, end)))
      .map((end) => (edge.orientation === 'horizontal' ? edge.position : end)),
  );
};

const isWithin = (
  { orientation, position, start, end }: Edge,
  [x0, y0, x1, y1]: RuledTable['bbox'],
): boolean => {
  const [low, high, from, to] = orientation === 'horizontal' ? [y0, y1, x0, x1] : [x0, x1, y0, y1];
  return position >= low && position <= high && end > from && start < to;
};

const isOutline = ({ orientation }: Edge, end: number, bbox: RuledTable['bbox']): boolean => {
  const [low, high] = orientation === 'horizontal' ? [bbox[0], bbox[2]] : [bbox[1], bbox[3]];
  return end <= low + farthestEnd || end >= high - farthestEnd;
};

const meets = (other: Edge, edge: Edge, end: number): boolean =>
  other.orientation !== edge.orientation &&
  Math.abs(other.position - end) <= farthestEnd &&
  other.start - farthestEnd <= edge.position &&
  edge.position <= other.end + farthestEnd;

/** The row at that height, and both rows where it is the border between them. */
const rowsAt = ({ ys }: RuledTable, y: number): readonly number[] =>
  ys
    .slice(1)
    .flatMap((bottom, row) =>
      (ys[row] ?? 0) - farthestEnd <= y && y <= bottom + farthestEnd ? [row] : [],
    );

const isFlat = ({ bbox: [x0, y0, x1, y1] }: Token): boolean =>
  y1 - y0 <= lowestText && x1 - x0 >= longestDashes;

/** Texts that go on beyond the right border of their cell. */
const cutTexts = (
  { cells }: RuledTable,
  tokensOf: (cell: TableCell) => readonly Token[],
): readonly Token[] => {
  const leftOf = new Map<number, TableCell[]>();
  for (const cell of cells) {
    const same = leftOf.get(cell.column);
    if (same) same.push(cell);
    else leftOf.set(cell.column, [cell]);
  }
  return cells.flatMap((cell) => {
    const x = cell.bbox[2];
    const ends = tokensOf(cell).filter(({ bbox }) => x - bbox[2] <= nearBorder);
    if (ends.length === 0) return [];
    const beyond = (leftOf.get(cell.column + cell.columnSpan) ?? [])
      .filter(({ bbox }) => bbox[1] < cell.bbox[3] && bbox[3] > cell.bbox[1])
      .flatMap(tokensOf)
      .filter(({ bbox }) => bbox[0] - x <= nearBorder);
    return ends.filter((end) => beyond.some(({ bbox }) => shareALine(end, bbox)));
  });
};

const shareALine = ({ bbox: a }: Token, b: Token['bbox']): boolean =>
  Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > (a[3] - a[1]) / 2;

/** Rows in which all cells hold short lines one below the other: the border between them is wanting. */
const mergedRows = (
  { cells }: RuledTable,
  tokensOf: (cell: TableCell) => readonly Token[],
): readonly number[] => {
  const rows = new Map<number, boolean[]>();
  for (const cell of cells) {
    const tokens = tokensOf(cell);
    if (cell.rowSpan > 1 || tokens.length === 0) continue;
    const row = rows.get(cell.row) ?? [];
    row.push(holdsTwo(cell, tokens));
    rows.set(cell.row, row);
  }
  return [...rows].flatMap(([row, two]) => (two.length > 1 && two.every(Boolean) ? [row] : []));
};

const holdsTwo = ({ bbox }: TableCell, tokens: readonly Token[]): boolean => {
  const [first, second] = [...tokens].sort((a, b) => a.bbox[1] - b.bbox[1]);
  if (!first || !second || shareALine(first, second.bbox)) return false;
  const [x0, y0, x1, y1] = first.bbox;
  return bbox[2] - bbox[0] - (x1 - x0) >= freeRoom * (y1 - y0);
};
