import type { Header, LabelOf } from './header.ts';
import type { Line, Piece } from './pieces.ts';
import type { AlignmentSettings } from './settings.ts';
import { textWidth } from './text-width.ts';

/** Where the words of a column stand, as far as it was measured. */
export interface Column {
  readonly x0: number;
  readonly x1: number;
  /** Width of its longest line, in half-width places. */
  readonly width: number;
  /** Words it was concluded from. */
  readonly words: number;
}

/** The words of each token of a line. */
export const tokensOf = (line: Line): readonly (readonly Piece[])[] => {
  const tokens: Piece[][] = [];
  for (const piece of line.pieces) {
    if (piece.first || tokens.length === 0) tokens.push([piece]);
    else tokens.at(-1)?.push(piece);
  }
  return tokens;
};

interface Extent {
  readonly x0: number;
  readonly x1: number;
}

const meets = (a: Extent, b: Extent): boolean => a.x0 < b.x1 && b.x0 < a.x1;

const merge = (columns: readonly Column[], word: Extent & { text: string }): readonly Column[] => {
  const met = columns.filter((column) => meets(column, word));
  const merged = {
    x0: Math.min(word.x0, ...met.map(({ x0 }) => x0)),
    x1: Math.max(word.x1, ...met.map(({ x1 }) => x1)),
    width: Math.max(textWidth(word.text), ...met.map(({ width }) => width)),
    words: 1 + met.reduce((sum, { words }) => sum + words, 0),
  };
  return [...columns.filter((column) => !met.includes(column)), merged];
};

const union = (a: Column, b: Column): Column => ({
  x0: Math.min(a.x0, b.x0),
  x1: Math.max(a.x1, b.x1),
  width: Math.max(a.width, b.width),
  words: a.words + b.words,
});

/** Columns grow from words whose place was measured; those further right in a token may be shifted. */
const measuredWords = (line: Line): readonly Piece[] =>
  tokensOf(line).flatMap((token) => token[0] ?? []);

const bridges = (columns: readonly Column[], word: Extent): boolean =>
  columns.filter((column) => meets(column, word)).length > 1;

/** A line of one token without a label that is too wide for the column that it would stand in. */
const isForeign = (
  columns: readonly Column[],
  line: Line,
  labelOf: LabelOf,
  settings: AlignmentSettings,
): boolean => {
  const tokens = tokensOf(line);
  const [first, last] = [line.pieces[0], line.pieces.at(-1)];
  if (tokens.length !== 1 || first === undefined || last === undefined) return false;
  if (line.pieces.some((piece) => labelOf(piece) !== undefined)) return false;
  const whole = { x0: first.x0, x1: last.x1 };
  const width = textWidth(line.pieces.map(({ text }) => text).join(' '));
  const column = columns.find((candidate) => meets(candidate, first));
  const rightmost = Math.max(...columns.map(({ x0 }) => x0));
  if (column?.x0 === rightmost && first.x0 === rightmost) return false;
  const settled = column !== undefined && column.words >= wordsToKnow;
  return bridges(columns, whole)
    ? line.pieces.length === 1
    : settled && width > column.width + settings.overhang;
};

/**
 * The widths that whole tokens show: those that end before the next column begins, so that no word of a
 * neighbour can be among theirs.
 */
const widen = (
  columns: readonly Column[],
  lines: readonly Line[],
  labelOf: LabelOf,
): readonly Column[] => {
  const tokens = lines
    .flatMap(tokensOf)
    .filter((token) => token.every((piece) => labelOf(piece) === undefined));
  return columns.map((column, i) => {
    const next = columns[i + 1]?.x0 ?? Infinity;
    const own = tokens.filter(
      (token) =>
        token[0] !== undefined && meets(column, token[0]) && (token.at(-1)?.x1 ?? next) < next,
    );
    const widths = own.map((token) => textWidth(token.map(({ text }) => text).join(' ')));
    return { ...column, width: widths.reduce((a, b) => Math.max(a, b), column.width) };
  });
};

/** A text alone under no column: a page number, or the title of what comes next. */
const isBeside = (columns: readonly Column[], line: Line): boolean => {
  const [first, second] = tokensOf(line);
  const [from, to] = [first?.[0], first?.at(-1)];
  if (second !== undefined || from === undefined || to === undefined) return false;
  return !columns.some((column) => meets(column, { x0: from.x0 - 1, x1: to.x1 + 1 }));
};

/** So many words show how wide a column is. */
const wordsToKnow = 4;

/** A column without a label of its own that touches a neighbour is the edge of the neighbour's cells. */
const underHeader = (columns: readonly Column[], { labels }: Header): readonly Column[] => {
  const isNamed = (column: Column): boolean => labels.some((label) => meets(label, column));
  const joined: Column[] = [];
  for (const column of columns) {
    const before = joined.at(-1);
    const isEdge =
      before !== undefined &&
      column.x0 - before.x1 < 1 &&
      joined.length > 1 &&
      !(isNamed(before) && isNamed(column));
    if (before !== undefined && isEdge) joined[joined.length - 1] = union(before, column);
    else joined.push(column);
  }
  return joined;
};

/** The columns under a header, and the line after the last that stands in them. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly end: number;
}

/** A table keeps its distances: far below stand page numbers and other texts. */
const isApart = (line: Line, above: Line | undefined, widest: number): boolean =>
  above !== undefined && line.y - above.y > widest + 1.5;

/**
 * Lets columns grow from the header downwards, to the first line that does not fit them.
 */
export const growColumns = (
  lines: readonly Line[],
  header: Header,
  isEnd: (line: number) => boolean,
  labelOf: LabelOf,
  settings: AlignmentSettings,
): Columns => {
  let columns: readonly Column[] = [];
  const grow = (words: readonly Piece[]): void => {
    for (const word of words) columns = merge(columns, word);
  };
  let end = header.firstLine;
  let labelled = false;
  let widest = 1;
  const leaves = (line: Line, above: Line | undefined): boolean =>
    isApart(line, above, widest) ||
    isForeign(columns, line, labelOf, settings) ||
    isBeside(columns, line);
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line === undefined || (end > header.lastLine && isEnd(end))) break;
    const words = measuredWords(line);
    if (end > header.lastLine && words.some((word) => bridges(columns, word))) break;
    const above = end > header.firstLine ? lines[end - 1] : undefined;
    if (labelled && leaves(line, above)) break;
    grow(words);
    widest = Math.max(widest, line.y - (above?.y ?? line.y));
    labelled ||= end > header.lastLine && line.pieces.some((piece) => labelOf(piece) !== undefined);
  }
  const ordered = underHeader(
    columns.toSorted((a, b) => a.x0 - b.x0),
    header,
  );
  return { columns: widen(ordered, lines.slice(header.lastLine + 1, end), labelOf), end };
};
