import { canWrap, joinPieces, linesOf, type Piece, standApart, widthOf } from './pieces.ts';
import { isUnfinished, looksLike } from './shapes.ts';

/** A row of a table with a text and a value at its right. */
export interface SplitRow {
  readonly name: readonly Piece[];
  readonly value: readonly Piece[];
  /** The copy allows this division only. */
  readonly sure: boolean;
}

export interface Split {
  readonly rows: readonly SplitRow[];
  /** What follows the last figure. */
  readonly rest: readonly Piece[];
  /** There are exactly as many rows, however they are divided. */
  readonly counted: boolean;
}

/** Half-width places of the shortest name. */
const shortestName = 4;

/** What is known of the lines of a table. */
export interface LineWidths {
  /** Every line is a whole cell. */
  readonly unwrapped: boolean;
  /** Half-width places that the text column has at least. */
  readonly column: number;
}

/** Texts without a figure that are one row: two of them need four. */
const linesOfOneRow = 3;
/** Lines that the longest figure is broken into. */
const linesOfAFigure = 3;
/** Half-width places of the narrowest column whose cells are taken to be broken: shorter lines are cells. */
const narrowestColumn = 12;

/**
 * The texts between two terms as rows of name and value. A value that has the look of its type ends a
 * row; values in words show where they begin only by a gap in their line.
 */
export const splitRows = (type: string, pieces: readonly Piece[], widths: LineWidths): Split => {
  const rows = endAtFigures(type, pieces);
  const used = rows.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  const rest = pieces.slice(used);
  if (rows.length === 0) {
    const row = splitWords(rest, widths);
    const few = rest.length <= linesOfOneRow;
    return { rows: [row], rest: [], counted: row.sure || few || isOneText(row.name, widths) };
  }
  const judged = rows.map((row, i) => judge(row, rows[i + 1], widths));
  return { rows: judged, rest, counted: rest.length === 0 && judged.every(({ ends }) => ends) };
};

type Division = Omit<SplitRow, 'sure'>;

const endAtFigures = (type: string, pieces: readonly Piece[]): readonly Division[] => {
  const rows: Division[] = [];
  let start = 0;
  for (let at = 0; at < pieces.length; ) {
    const length = figureAt(type, pieces, at);
    const end = at + Math.max(1, length);
    if (length > 0) {
      rows.push({ name: pieces.slice(start, at), value: pieces.slice(at, end) });
      start = end;
    }
    at = end;
  }
  return rows;
};

/** A rest of a unit is too short to be the next name; a year or month may have its month or day below it. */
const figureGoesOn = (before: Piece | undefined, after: Piece | undefined): boolean => {
  if (!before || !after) return false;
  return (
    isUnfinished(before.text) ||
    /^[/／]/.test(after.text) ||
    widthOf(after.text) < shortestName ||
    (/[年月]$/.test(before.text) && /^\d{1,2} ?[月日]/.test(after.text))
  );
};

/** Pieces of the figure that begins here: it takes another one only while it is none, or unfinished. */
const figureAt = (type: string, pieces: readonly Piece[], at: number): number => {
  let found = 0;
  for (let length = 1; length <= linesOfAFigure; length += 1) {
    if (found > 0 && !figureGoesOn(pieces[at + length - 2], pieces[at + length - 1])) break;
    const run = pieces.slice(at, at + length);
    if (run.length === length && looksLike(type, joinPieces(run))) found = length;
  }
  return found;
};

/** `ends`: it is one row, whichever of its lines are the name. A figure without a name may be the rest of one. */
const judge = (
  row: Division,
  next: Division | undefined,
  widths: LineWidths,
): SplitRow & { readonly ends: boolean } => {
  const { name, value } = row;
  const goesOn = next && isWrapped([...name, ...value, ...next.name.slice(0, 1)], widths);
  const ends = name.length > 0 && isOneText(name, widths) && !goesOn;
  const parted = name.length > 0 && !isUnfinished(joinPieces(name));
  const whole = value.every((piece, i) => i === 0 || figureGoesOn(value[i - 1], piece));
  return { ...row, ends, sure: ends && parted && whole };
};

/** No figure: the last text is the value, if there is another before it. */
const splitWords = (pieces: readonly Piece[], widths: LineWidths): SplitRow => {
  const name = pieces.slice(0, -1);
  const value = pieces.slice(-1);
  const [left, right] = [name.at(-1), value[0]];
  if (!left || !right) return { name, value, sure: false };
  const gaps = pieces.filter((piece, i) => i > 0 && piece.line === pieces[i - 1]?.line).length;
  const parted = gaps === 1 && standApart(left, right) && isOneText(name, widths);
  return { name, value, sure: parted || (widths.unwrapped && pieces.length === 2) };
};

/** Whether the lines are one cell: broken because they are full, and none inside could be a value in words. */
const isOneText = (name: readonly Piece[], widths: LineWidths): boolean => {
  if (widths.unwrapped) return name.length <= 1;
  if (name.some((piece, i) => isApart(name[i - 1], piece))) return false;
  const lines = linesOf(name);
  const last = lines.findLastIndex((line) => widthOf(line) >= shortestName);
  return isWrapped(name, widths) && !lines.slice(0, Math.max(0, last)).some(mayBeValue);
};

const isApart = (left: Piece | undefined, right: Piece): boolean =>
  left !== undefined && standApart(left, right);

/** A line that does not go on with the one before, and has no mark that parts clauses. */
const mayBeValue = (line: string, at: number, lines: readonly string[]): boolean => {
  const before = lines[at - 1];
  return before !== undefined && !isUnfinished(before) && !/[，、；,;]/.test(line);
};

const isWrapped = (pieces: readonly Piece[], { unwrapped, column }: LineWidths): boolean => {
  const lines = linesOf(pieces);
  if (lines.length <= 1) return true;
  if (unwrapped) return false;
  const wide = lines.slice(0, -1).every((line) => widthOf(line) >= narrowestColumn);
  return wide && canWrap(pieces, column);
};
