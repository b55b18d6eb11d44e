import type { Token } from '../../model/page.ts';
import { shareALine } from './merged-rows.ts';
import type { RuledTable, TableCell } from './tables.ts';

/** Texts of two cells that both stand this near to the border between them, in points, are one text. */
export const nearBorder = 1.8;
/** A text that leaves so much of its cell free behind it, in heights, has no need to stand at the border before it. */
const roomBehind = 3;

/**
 * Texts right behind a border beyond which nothing stands, though there is room behind them: the border may be none, and
 * its ink that of their first character. So it may where the cell before it has no room for a character, wherever in
 * their own they stand.
 */
export const clippedTexts = (
  { cells }: RuledTable,
  tokensOf: (cell: TableCell) => readonly Token[],
): readonly Token[] => {
  const blank = cells.filter((cell) => tokensOf(cell).every(({ text }) => text.trim() === ''));
  const rightOf = groupBy(blank, ({ column, columnSpan }) => column + columnSpan);
  return cells.flatMap((cell) => {
    const [token, ...more] = tokensOf(cell);
    if (!token || more.length > 0) return [];
    const [x0, y0, x1, y1] = token.bbox;
    const isAtBorder = x0 - cell.bbox[0] <= nearBorder;
    const hasRoom = cell.bbox[2] - x1 >= roomBehind * (y1 - y0);
    const beside = (rightOf.get(cell.column) ?? []).filter(
      ({ row, rowSpan }) => row <= cell.row && cell.row < row + rowSpan,
    );
    const isNarrow = ({ bbox }: TableCell): boolean =>
      bbox[2] - bbox[0] <= y1 - y0 + 2 * nearBorder;
    const isClipped = isAtBorder && hasRoom && beside.length > 0;
    return isClipped || beside.some(isNarrow) ? [token] : [];
  });
};

/** Texts that go on beyond the right border of their cell. */
export const cutTexts = (
  { cells }: RuledTable,
  tokensOf: (cell: TableCell) => readonly Token[],
): readonly Token[] => {
  const leftOf = groupBy(cells, ({ column }) => column);
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

const groupBy = (
  cells: readonly TableCell[],
  keyOf: (cell: TableCell) => number,
): ReadonlyMap<number, readonly TableCell[]> => {
  const groups = new Map<number, TableCell[]>();
  for (const cell of cells) {
    const same = groups.get(keyOf(cell));
    if (same) same.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return groups;
};
