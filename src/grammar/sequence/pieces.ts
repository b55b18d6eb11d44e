import type { FormRow } from '../../model/form.ts';
import type { Cell } from '../../model/grid.ts';

/** A word of the copy: what stands between white space. Cells end at the ends of pieces, never inside. */
export interface Piece {
  readonly text: string;
  /** The line of the copy that it stands on, counted from 0 within the form. */
  readonly line: number;
  /** The line with the piece's own text and place. */
  readonly cell: Cell;
}

/** Lines → pieces, in the order of the copy. */
export const rowsToPieces = (rows: readonly FormRow[]): readonly Piece[] =>
  rows.flatMap(({ cells }, line) => cells.flatMap((cell) => cellToPieces(cell, line)));

const cellToPieces = (cell: Cell, line: number): readonly Piece[] =>
  [...cell.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    line,
    cell: { ...cell, text, ...placeInside(cell, index) },
  }));

const placeInside = (cell: Cell, start: number): Pick<Cell, 'source'> => {
  const { source } = cell;
  return 'line' in source ? { source: { ...source, column: source.column + start } } : { source };
};

const figure = /^\D{0,3}\d[\d., ]*$/;
const longestUnit = 6;

/**
 * Joins what white space inside a cell parted: `3.` `12` and `65` `人`. A number and the word after it on
 * the same line are one cell, for words that begin a cell stand on a line of their own or after a word.
 */
export const joinFigures = (pieces: readonly Piece[]): readonly Piece[] => {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before && before.line === piece.line && goesOn(before.text, piece.text)) {
      const text = `${before.text} ${piece.text}`;
      joined[joined.length - 1] = { ...before, text, cell: { ...before.cell, text } };
    } else joined.push(piece);
  }
  return joined;
};

const goesOn = (before: string, after: string): boolean => {
  if (/\d[.．,]$/.test(before)) return /^\d/.test(after);
  return figure.test(before) && /^\p{Script=Han}/u.test(after) && after.length <= longestUnit;
};

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60“”‘’…—]/;

/** The text of a cell whose pieces these are: lines meet without white space beside Chinese characters. */
export const joinPieces = (pieces: readonly Piece[]): string =>
  joinWith(pieces, (before, piece) => !meetsWide(before.text, piece.text));

/** The text if no line ended at a space: a number may be broken over two lines. */
export const joinTight = (pieces: readonly Piece[]): string => joinWith(pieces, () => false);

/** `isSpaced`: whether white space stands where two lines meet. */
const joinWith = (
  pieces: readonly Piece[],
  isSpaced: (before: Piece, piece: Piece) => boolean,
): string => {
  const texts = pieces.map((piece, i) => {
    const before = pieces[i - 1];
    if (!before) return piece.text;
    const spaced = piece.line === before.line || isSpaced(before, piece);
    return spaced ? ` ${piece.text}` : piece.text;
  });
  return texts.join('');
};

const meetsWide = (before: string, after: string): boolean =>
  wide.test(before.at(-1) ?? '') || wide.test(after[0] ?? '');

/** Whether white space between Chinese characters parts the two: writers put none, layout puts it between cells. */
export const standApart = (left: Piece, right: Piece): boolean =>
  left.line === right.line && wide.test(left.text.at(-1) ?? '') && wide.test(right.text[0] ?? '');

/** Half-width places that a text takes up. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
};

/** Half-width places that a full line may lack: a mark of punctuation takes the character before it along. */
const slack = 6;

/**
 * Whether the pieces can be the lines of one cell: a line breaks where the next word does not fit, so
 * every line but the last is about as wide as the widest, and as the column where its width is known.
 */
export const canWrap = (pieces: readonly Piece[], column = 0): boolean => {
  const lines = linesOf(pieces);
  const widths = lines.map(widthOf);
  const widest = widths.reduce((a, b) => Math.max(a, b), column);
  return lines.every((line, i) => {
    const next = lines[i + 1];
    if (next === undefined) return true;
    const word = /^[!-~]+/.exec(next)?.[0].length ?? 0;
    return !endOfSentence.test(line) && (widths[i] ?? 0) >= widest - slack - word;
  });
};

const endOfSentence = /[。！？!?]$/;

/** The lines that the pieces make up. */
export const linesOf = (pieces: readonly Piece[]): readonly string[] => {
  const lines: string[] = [];
  let line = -1;
  for (const piece of pieces) {
    if (piece.line === line) lines[lines.length - 1] += ` ${piece.text}`;
    else lines.push(piece.text);
    line = piece.line;
  }
  return lines;
};
