import type { ColumnRule } from '../../model/grammar.ts';
import type { Order } from './order.ts';
import { type HeaderPart, type TablePart, termColumns } from './outline.ts';
import { linesOf, widthOf } from './pieces.ts';
import { type LineWidths, type Split, type SplitRow, splitRows } from './split.ts';
import { writeRow } from './table-row.ts';
import { asDraft, type Writer } from './writer.ts';

/** What stands between two terms of a table, divided into rows. */
interface Segment {
  readonly part: TablePart;
  readonly split: Split;
  /** Every row has its cells and nothing is left over. */
  readonly complete: boolean;
}

/** Column labels as a row. The first column of the grid stays free for labels at the side. */
export const writeHeader = (header: HeaderPart, writer: Writer): void => {
  if (header.placed.every(({ word }) => word === null)) return;
  writer.row([null, ...header.placed.map(({ word }) => (word ? asDraft(word.cell) : null))]);
};

/** The parts of one table → rows under its header. */
export const writeTable = (parts: readonly TablePart[], order: Order, writer: Writer): void => {
  const segments = toSegments(parts, order);
  for (const [i, segment] of segments.entries()) {
    const near = [segments[i - 1], segments[i + 1]];
    const calm = order.byCells || near.every((other) => !other || other.complete);
    writeSegment(segment, order.byRows && calm, order, i === segments.length - 1, writer);
  }
  const [first] = parts;
  if (first && (!order.byRows || segments.some((segment) => mayHideRows(segment, order))))
    doubtTable(first, writer);
};

/** More texts than the cells of its rows need: among them may be those of another row. */
const mayHideRows = ({ part, split, complete }: Segment, { byCells }: Order): boolean =>
  !split.counted || part.hasWord || (!byCells && !complete && part.pieces.length !== 1);

/** Rows may be missing or too many: the question is about the table, not one of its cells. */
const doubtTable = ({ header, terms, pieces }: TablePart, writer: Writer): void => {
  const place = [...terms.values()][0]?.cell ?? pieces[0]?.cell;
  if (place) writer.uncertain(header.columns.of.pointer, place);
};

/** The rows that are sure whatever the width of their column tell it for the others. */
const toSegments = (parts: readonly TablePart[], { unwrapped }: Order): readonly Segment[] => {
  const first = parts.map((part) => toSegment(part, { unwrapped, column: 0 }));
  const sure = first.flatMap(({ split }) => split.rows.filter((row) => row.sure));
  const lines = sure.flatMap(({ name }) => linesOf(name));
  const column = lines.map(widthOf).reduce((a, b) => Math.max(a, b), 0);
  return parts.map((part) => toSegment(part, { unwrapped, column }));
};

const toSegment = (part: TablePart, widths: LineWidths): Segment => {
  const value = valueColumnOf(part.header);
  if (!value) return { part, split: undivided(part), complete: false };
  const split = splitRows(value.type, part.pieces, widths);
  const filled = split.rows.every((row) => row.name.length > 0 && row.value.length > 0);
  const plain = part.pieces.length <= 2 || split.rows.every(({ sure }) => sure);
  return { part, split, complete: filled && plain && split.rest.length === 0 && !part.hasWord };
};

/** The value column of a table that has one text column and one value column beside its terms. */
const valueColumnOf = (header: HeaderPart): ColumnRule | null => {
  const terms = termColumns(header);
  const own = header.placed.map(({ rule }) => rule).filter((rule) => !terms.includes(rule));
  const [text, value, ...more] = own;
  return text?.type === 'text' && value && more.length === 0 ? value : null;
};

/** Of tables with more columns: all in the first, as a question. */
const undivided = ({ pieces }: TablePart): Split => ({
  rows: [{ name: pieces, value: [], sure: false }],
  rest: [],
  counted: false,
});

const writeSegment = (
  { part, split }: Segment,
  trusted: boolean,
  order: Order,
  isLast: boolean,
  writer: Writer,
): void => {
  const { rows, rest } = split;
  const more = isLast || rest.length < 2 ? [] : [inWords(rest)];
  if (more.length === 0) writer.unplaced(rest);
  const whole = trusted && rest.length === 0 && !part.hasWord;
  for (const [i, row] of [...rows, ...more].entries()) {
    const terms: TablePart['terms'] = i === 0 ? part.terms : new Map();
    const sure = row.sure && whole;
    writeRow({ ...part, terms }, { ...row, sure }, order.byRows, writer);
  }
};

const inWords = (pieces: Split['rest']): SplitRow => ({
  name: pieces.slice(0, -1),
  value: pieces.slice(-1),
  sure: false,
});
