import { textLimits } from './limits.ts';
import { isBlank, linesOf, type TextLine } from './lines.ts';
import { quotedCells } from './quoted.ts';
import type { TextCell, TextRow } from './ready-grids.ts';

const tab = '\t';

/** Where the reader stands: on a line, before the character at `at`. */
interface Cursor {
  readonly lines: Generator<TextLine>;
  line: TextLine;
  at: number;
}

const lineEnd = ({ line }: Cursor): number => line.start + line.text.length;
const columnOf = ({ line, at }: Cursor): number => line.column + at - line.start;

/** Goes on to `at`, which may stand some lines below where a quoted cell ends. */
const advance = (cursor: Cursor, at: number): void => {
  while (at > lineEnd(cursor)) {
    const next = cursor.lines.next();
    if (next.done) break;
    cursor.line = next.value;
  }
  cursor.at = at;
};

const plainCell = (cursor: Cursor): TextCell => {
  const { line, at } = cursor;
  const source = { line: line.line, column: columnOf(cursor) };
  const next = line.text.indexOf(tab, at - line.start);
  const end = next === -1 ? lineEnd(cursor) : line.start + next;
  cursor.at = end;
  return { text: line.text.slice(at - line.start, end - line.start), source };
};

type QuotedAt = ReturnType<typeof quotedCells>;

const nextCell = (cursor: Cursor, quotedAt: QuotedAt): TextCell => {
  const quoted = quotedAt(cursor.at);
  if (quoted === null) return plainCell(cursor);
  const source = { line: cursor.line.line, column: columnOf(cursor) };
  advance(cursor, quoted.end);
  return { text: quoted.text, source: { ...source, endLine: cursor.line.line } };
};

/** The cells between the tabs of a line, the empty ones too, up to the limit. */
const rowAt = (cursor: Cursor, quotedAt: QuotedAt): TextRow => {
  const cells = [nextCell(cursor, quotedAt)];
  while (cursor.at < lineEnd(cursor) && cells.length < textLimits.cellsPerLine) {
    cursor.at += tab.length;
    cells.push(nextCell(cursor, quotedAt));
  }
  const { page, line } = cursor.line;
  return { page, line, cells, cut: cursor.at < lineEnd(cursor) };
};

const blankRow = ({ page, line }: TextLine): TextRow => ({ page, line, cells: [], cut: false });

/** The rows of a text that has its cells between tabs. A cell in quotes may run over several lines. */
export function* tabbedRows(text: string): Generator<TextRow> {
  const quotedAt = quotedCells(text);
  const lines = linesOf(text);
  for (let next = lines.next(); !next.done; next = lines.next()) {
    const line = next.value;
    if (isBlank(line.text) && !line.text.includes(tab)) yield blankRow(line);
    else yield rowAt({ lines, line, at: line.start }, quotedAt);
  }
}
