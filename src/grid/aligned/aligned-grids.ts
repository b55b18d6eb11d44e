import type { Cell, CellBorders, Grid } from '../../model/grid.ts';
import type { DrawnPage } from '../../model/page.ts';
import { tokensOf } from './columns.ts';
import { keepsAll } from './conserve.ts';
import type { Segment } from './divide.ts';
import type { DraftCell } from './draft.ts';
import { headerAt, type LabelOf } from './header.ts';
import { type AlignmentHints, type Label, labelsOfPage } from './labels.ts';
import { pairsIn } from './pairs.ts';
import { pairsRows } from './pairs-draft.ts';
import { type Line, linesOfPage, type Piece } from './pieces.ts';
import { plainRow, tokenRows } from './plain.ts';
import { type AlignmentSettings, defaultAlignmentSettings } from './settings.ts';
import { type Table, tableUnder, type Unknown } from './table.ts';
import { tableDraft } from './table-draft.ts';

type Row = readonly DraftCell[];

/** Rows of one kind of text on the page, in reading order. */
interface Block {
  /** `plain` for lines outside of tables, `unsettled` where no borders could be concluded. */
  readonly kind: 'table' | 'plain' | 'unsettled';
  readonly rows: readonly Row[];
  /** Not even its columns or labels could be told: what stands beside it may be part of it. */
  readonly isObscure?: boolean;
  /** Index of its first line. */
  readonly start: number;
  /** Index of the line after the last. */
  readonly end: number;
}

/** The page as the finders of blocks see it. */
interface Reading {
  readonly lines: readonly Line[];
  readonly labelOf: LabelOf;
  readonly isTitle: (line: Line | undefined) => boolean;
  readonly settings: AlignmentSettings;
}

const hasLabel = ({ labelOf }: Reading, line: Line | undefined): boolean =>
  line?.pieces.some((piece) => labelOf(piece) !== undefined) ?? false;

const isHeader = ({ lines, labelOf, settings }: Reading, line: number): boolean =>
  headerAt(lines, line, labelOf, settings) !== null;

/** What stands below begins anew. */
const isBoundary = (reading: Reading, line: number): boolean =>
  isHeader(reading, line) || reading.isTitle(reading.lines[line]);

const unsettled = ({ lines }: Reading, from: number, to: number): Block => ({
  kind: 'unsettled',
  rows: lines.slice(from, to).flatMap(tokenRows),
  start: from,
  end: to,
});

/** Where the next header or title stands: what is before it may belong to a table that could not be settled. */
const nextBoundary = (reading: Reading, from: number): number => {
  let at = from + 1;
  while (at < reading.lines.length && !isBoundary(reading, at)) at += 1;
  return at;
};

/** Whether the line right below a table stands in its columns: texts side by side, or one inside a column of values. */
const hasRowBelow = ({ lines }: Reading, { columns, labelColumns, best, end }: Table): boolean => {
  const [line, above] = [lines[end], lines[end - 1]];
  if (line === undefined || above === undefined || line.y - above.y > adjoining) return false;
  const blank = best.columns.filter(({ segmentation }) => isBlank(segmentation.best.at(-1)));
  const under = tokensOf(line).map(([first]) =>
    columns.findIndex(({ x0, x1 }) => first !== undefined && first.x0 < x1 && x0 < first.x1),
  );
  const isRow = under.length > 1 && under.every((column) => column !== -1);
  const [first] = line.pieces;
  const last = line.pieces.at(-1);
  const isInside = columns
    .slice(labelColumns.length)
    .some(({ x0, x1 }) => first && last && first.x0 >= x0 - 2 && last.x1 <= x1 + 2);
  const isAtEdge = columns
    .slice(labelColumns.length)
    .some(({ x0 }) => Math.abs((first?.x0 ?? Infinity) - x0) <= 2);
  return (
    isRow ||
    isInside ||
    isAtEdge ||
    under.some((column) => blank.some((cell) => cell.column === column))
  );
};

const isBlank = (segment: Segment | undefined): boolean =>
  segment === undefined || segment.from === segment.to;

/**
 * Whether right below a table stand labels side by side as in its rows, each under another column of it: what
 * stands left of its columns was taken for its end.
 */
const hasLabelsBelow = (reading: Reading, { columns, end }: Table): boolean => {
  const { lines, labelOf } = reading;
  for (let at = end; at < lines.length && !isBoundary(reading, at); at += 1) {
    const [line, above] = [lines[at], lines[at - 1]];
    if (line === undefined || above === undefined || line.y - above.y > adjoining) return false;
    const labels = [...new Set(line.pieces.flatMap((piece) => labelOf(piece) ?? []))];
    const under = columns.map(({ x0, x1 }) =>
      labels.findIndex((label) => label.x0 < x1 && x0 < label.x1),
    );
    if (new Set([under[0], under[1], -1]).size === 3) return true;
  }
  return false;
};

/** Lines nearer than this stand right below each other. */
const adjoining = 1.5;

/**
 * Whether a table goes on below its end: a value at the edge of its column right below, or, as the next
 * label, one that stands right of the first column.
 */
const goesOn = (reading: Reading, table: Table): boolean => {
  const { columns, end } = table;
  if (hasRowBelow(reading, table) || hasLabelsBelow(reading, table)) return true;
  const { lines, labelOf } = reading;
  const next = lines.findIndex((line, i) => i >= end && hasLabel(reading, line));
  if (next === -1 || isHeader(reading, next)) return false;
  const label = lines[next]?.pieces.find((piece) => labelOf(piece) !== undefined);
  return (label?.x0 ?? 0) >= (columns[1]?.x0 ?? Infinity) - 1;
};

/** A label that begins above the table or goes on below its end would be printed there once more. */
const cutsLabel = ({ lines, labelOf }: Reading, at: number, { end }: Table): boolean => {
  const pieces = lines.slice(at, end).flatMap((line) => line.pieces);
  const [first, last] = [pieces[0]?.line ?? at, pieces.at(-1)?.line ?? end];
  return pieces
    .flatMap((piece) => labelOf(piece) ?? [])
    .some(({ firstLine, lastLine }) => firstLine < first || lastLine > last);
};

const isTable = (found: Table | Unknown): found is Table => typeof found === 'object';

const tableAt = (reading: Reading, at: number): Block | null => {
  const { lines, labelOf, settings } = reading;
  const header = headerAt(lines, at, labelOf, settings);
  if (header === null) return null;
  const found = tableUnder(lines, header, (line) => isBoundary(reading, line), labelOf, settings);
  const table =
    isTable(found) && !goesOn(reading, found) && !cutsLabel(reading, at, found) && found;
  const draft = table ? tableDraft(table, settings) : null;
  if (!table || draft === null) {
    const end = nextBoundary(reading, header.lastLine);
    return { ...unsettled(reading, at, end), isObscure: found === 'columns' };
  }
  return { kind: 'table', rows: draft.rows, start: at, end: table.end };
};

/** Where the pairs that begin near a line end: at a header or title, or as far below the last label as a cell reaches. */
const pairsEnd = (reading: Reading, from: number): number => {
  const { lines, settings } = reading;
  let [end, last] = [from, from];
  for (; end < lines.length && end - last <= settings.cellLines; end += 1) {
    if (end > from && isBoundary(reading, end)) return end;
    if (hasLabel(reading, lines[end])) last = end;
  }
  return end;
};

const pairsAt = (reading: Reading, from: number, at: number): readonly Block[] | null => {
  const { lines, labelOf, settings } = reading;
  const end = pairsEnd(reading, at);
  if (end - from > settings.tableLines) return null;
  const pairs = pairsIn(lines.slice(from, end), !isHeader(reading, end), labelOf, settings);
  if (pairs === null) return null;
  const { rows, inner } = pairsRows(pairs, labelOf, settings);
  const words = lines.slice(from + inner.from, from + inner.to).flatMap(({ pieces }) => pieces);
  if (!keepsAll(words, rows.flat())) return null;
  return [
    {
      kind: 'plain',
      rows: lines.slice(from, from + inner.from).map(plainRow),
      start: from,
      end: from + inner.from,
    },
    { kind: 'table', rows, start: from + inner.from, end: from + inner.to },
  ];
};

/** The line below the last title among these lines; `from` where there is none. */
const belowTitle = ({ lines, isTitle }: Reading, from: number, to: number): number => {
  for (let at = to - 1; at >= Math.max(0, from); at -= 1) if (isTitle(lines[at])) return at + 1;
  return from;
};

/** The blocks of a page from top to bottom. */
const blocksOf = (reading: Reading): readonly Block[] => {
  const { lines } = reading;
  const blocks: Block[] = [];
  let [start, at] = [0, 0];
  const add = (...found: readonly Block[]): void => {
    blocks.push(...found);
    start = found.at(-1)?.end ?? start;
    at = start;
  };
  const plain = (to: number): Block => ({
    kind: 'plain',
    rows: lines.slice(start, to).map(plainRow),
    start,
    end: to,
  });
  while (at < lines.length) {
    if (reading.isTitle(lines[at]) || !hasLabel(reading, lines[at])) at += 1;
    else if (isHeader(reading, at)) {
      const table = tableAt(reading, at);
      add(plain(at), ...(table === null ? [] : [table]));
    } else {
      const before = Math.max(start, belowTitle(reading, at - reading.settings.cellLines, at));
      const pairs = pairsAt(reading, before, at);
      const end = pairsEnd(reading, at);
      if (pairs === null) add(plain(at), { ...unsettled(reading, at, end), isObscure: true });
      else add(plain(before), ...pairs);
    }
  }
  add(plain(lines.length));
  return unsettleNeighbours(
    reading,
    blocks.filter(({ rows }) => rows.length > 0),
  );
};

/**
 * Tables that stand right above or below lines of which not even the columns could be told are parts of one
 * form with them. What those lines hold may belong to the tables as well, so they are not certain either.
 */
const unsettleNeighbours = (reading: Reading, blocks: readonly Block[]): readonly Block[] => {
  const open = new Set(blocks.filter(({ isObscure }) => isObscure));
  const spread = (ordered: readonly Block[]): void => {
    for (const [i, block] of ordered.entries()) {
      const before = ordered[i - 1];
      if (block.kind !== 'plain' && before !== undefined && open.has(before)) open.add(block);
    }
  };
  spread(blocks);
  spread(blocks.toReversed());
  return blocks.map((block) => (open.has(block) ? unsettle(reading, block) : block));
};

/** Cells that could be nothing else stay whole; where one could, nothing but the words is certain. */
const unsettle = (reading: Reading, { kind, rows, start, end }: Block): Block => {
  const cells = rows.flat();
  if (kind === 'unsettled' || cells.some(({ alternatives }) => alternatives.length > 0))
    return unsettled(reading, start, end);
  const filled = cells.filter(({ text }) => text !== '');
  return {
    kind: 'unsettled',
    rows: filled.map((cell) => [{ ...cell, column: 0, rowSpan: 1 }]),
    start,
    end,
  };
};

const bordersOf = (kind: Block['kind']): CellBorders =>
  kind === 'unsettled' ? 'sequence' : 'aligned';

const toCell =
  (row: number) =>
  ({ alternatives, ...cell }: DraftCell): Cell => ({
    row,
    ...cell,
    ...(alternatives.length > 0 && { alternatives }),
  });

/** Neighbouring blocks with borders of the same kind make one grid; plain text stays apart from tables. */
const toGrid = (page: number, kind: Block['kind'], rows: readonly Row[]): Grid => ({
  page,
  borders: bordersOf(kind),
  rows: rows.length,
  columns: rows.reduce(
    (most, row) =>
      row.reduce((m, { column, columnSpan }) => Math.max(m, column + columnSpan), most),
    0,
  ),
  cells: rows.flatMap((cells, row) => cells.map(toCell(row))),
});

const mergeBlocks = (blocks: readonly Block[]): readonly Pick<Block, 'kind' | 'rows'>[] => {
  const merged: { kind: Block['kind']; rows: Row[] }[] = [];
  for (const { kind, rows } of blocks) {
    const last = merged.at(-1);
    if (last?.kind === kind) for (const row of rows) last.rows.push(row);
    else merged.push({ kind, rows: [...rows] });
  }
  return merged;
};

const isOneToken = ({ pieces }: Line): boolean => pieces.filter(({ first }) => first).length === 1;

const lineText = ({ pieces }: Line): string => pieces.map(({ text }) => text).join('');

const indexLabels = (labels: readonly Label[]): ReadonlyMap<Piece, Label> =>
  new Map(labels.flatMap((label) => label.pieces.map((piece) => [piece, label] as const)));

/**
 * Concludes from the places of words on a page which cells they make, where no lines are drawn: labels
 * say where rows are, gaps where columns are, and the lines of a value stand in the middle (or at the
 * top) of its row. A cell that could also hold something else has the other readings in `alternatives`.
 * Text outside of tables comes as grids of one row a line; parts whose borders cannot be concluded as
 * grids with borders `sequence`, one row a token.
 */
export const alignedGrids = (
  page: DrawnPage,
  hints: AlignmentHints,
  settings: AlignmentSettings = defaultAlignmentSettings,
): readonly Grid[] => {
  const lines = linesOfPage(page, settings);
  const labels = indexLabels(labelsOfPage(lines, hints, settings));
  const reading: Reading = {
    lines,
    labelOf: (piece) => labels.get(piece),
    isTitle: (line) => line !== undefined && isOneToken(line) && hints.isTitle(lineText(line)),
    settings,
  };
  return mergeBlocks(blocksOf(reading)).map(({ kind, rows }) => toGrid(page.page, kind, rows));
};
