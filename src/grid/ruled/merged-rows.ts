import type { Token } from '../../model/page.ts';
import { tokensToLines } from '../lines.ts';
import type { Edge } from './edges.ts';
import type { RuledTable, TableCell } from './tables.ts';

/** A line of text that leaves this much of its cell free, in heights, did not wrap: another cell follows below. */
const freeRoom = 3;
/** Lines of one text follow each other more closely than rows do: from one to the next it is less than this, in heights. */
const rowPitch = 1.35;

/** Characters of a text are no lower than this share of the highest; a single dash stands alone in its cell. */
const fullHeight = 0.5;

/** A row of a table that is two, it seems. */
export interface MergedRow {
  readonly row: number;
  /** Where the border between both is, if all cells hold one line above it and one below; in PDF points. */
  readonly border: Edge | null;
}

type TokensOf = (cell: TableCell) => readonly Token[];

/** Rows in which all cells hold lines one below the other that are no one text: the border between them is wanting. */
export const mergedRows = ({ cells }: RuledTable, tokensOf: TokensOf): readonly MergedRow[] => {
  const rows = new Map<number, TableCell[]>();
  for (const cell of cells) {
    if (cell.rowSpan > 1 || tokensOf(cell).length === 0) continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows].flatMap(([row, own]) => {
    const isTwo = own.length > 1 && own.every((cell) => holdsTwo(cell, tokensOf(cell)));
    return isTwo ? [{ row, border: borderBetween(own, tokensOf) }] : [];
  });
};

const holdsTwo = ({ bbox }: TableCell, tokens: readonly Token[]): boolean => {
  const [first, second] = byHeight(ofFullHeight(tokens));
  if (!first || !second || shareALine(first, second.bbox)) return false;
  const [x0, y0, x1, y1] = first.bbox;
  const isShort = bbox[2] - bbox[0] - (x1 - x0) >= freeRoom * (y1 - y0);
  // What is left of the border makes one of them higher.
  const pitch = Math.max(second.bbox[1] - y0, second.bbox[3] - y1);
  return isShort || pitch >= rowPitch * (y1 - y0);
};

const borderBetween = (cells: readonly TableCell[], tokensOf: TokensOf): Edge | null => {
  const lines = cells.map((cell) => tokensToLines(ofFullHeight(tokensOf(cell))));
  const above = Math.max(...lines.map(([first]) => first?.bbox[3] ?? -Infinity));
  const below = Math.min(...lines.map(([, second]) => second?.bbox[1] ?? Infinity));
  if (lines.some(({ length }) => length !== 2) || above > below) return null;
  return {
    orientation: 'horizontal',
    position: (above + below) / 2,
    start: Math.min(...cells.map(({ bbox }) => bbox[0])),
    end: Math.max(...cells.map(({ bbox }) => bbox[2])),
  };
};

/** Without specks, and without what is left of the border and was read as text. */
const ofFullHeight = (tokens: readonly Token[]): readonly Token[] => {
  const heightOf = ({ bbox }: Token): number => bbox[3] - bbox[1];
  const highest = Math.max(0, ...tokens.map(heightOf));
  return tokens.filter((token) => heightOf(token) >= fullHeight * highest);
};

const byHeight = (tokens: readonly Token[]): readonly Token[] =>
  [...tokens].sort((a, b) => a.bbox[1] - b.bbox[1]);

export const shareALine = ({ bbox: a }: Token, b: Token['bbox']): boolean =>
  Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > (a[3] - a[1]) / 2;
