import { distance } from 'fastest-levenshtein';
import type { FormRow } from '../../model/form.ts';
import type { ColumnRule } from '../../model/grammar.ts';
import type { Cell } from '../../model/grid.ts';
import { isDoubtedByAll, sureOfCharacter } from '../../model/text-reading.ts';
import { labelKey } from '../../text/fold.ts';
import type { Columns, CompiledGrammar } from '../compile.ts';
import { likeLabel } from './like-label.ts';

/** A column of the form: its rule, and the grid columns that it takes up. */
export interface PlacedColumn {
  readonly rule: ColumnRule;
  readonly label: Cell | null;
  readonly start: number;
  /** The first grid column after it. */
  readonly end: number;
}

/** A header row that has been read: what stands below it, column by column. */
export interface Header {
  readonly columns: Columns;
  readonly placed: readonly PlacedColumn[];
  /** Header cells that the grammar does not know. */
  readonly unknown: readonly Cell[];
  /** Recognised ones that are like a label, with its key. */
  readonly misread: readonly Misread[];
}

/** A recognised cell that is no label, and the one that it is taken for. */
export interface Misread {
  readonly cell: Cell;
  readonly key: string;
  /** It is like that label; else that column alone is missing. */
  readonly isLike: boolean;
}

/** Column labels that one row needs in order to be a header. */
const labelsOfAHeader = 2;

/** The header that the row is: the table or matrix of which it names the most columns. */
export const rowToHeader = (grammar: CompiledGrammar, row: FormRow): Header | null => {
  const filled = row.cells.filter((cell) => cell.text.trim() !== '');
  if (filled.filter((cell) => grammar.isLabel(cell.text)).length < labelsOfAHeader) return null;
  const headers = grammar.columns.map((columns) => toHeader(grammar, columns, filled));
  const [best] = headers.sort((a, b) => b.placed.length - a.placed.length);
  return best && best.placed.length >= labelsOfAHeader ? withCoveredColumns(best, row.cells) : null;
};

/**
 * With the columns whose label went with a seal or lies under the mark of a pen: a cell of a recognised row that is blank,
 * or what is read in it unknown and unsure, between the labels of the columns that one alone stands between.
 */
const withCoveredColumns = (header: Header, cells: readonly Cell[]): Header => {
  const { columns, placed, misread, unknown } = header;
  if (!cells.some(({ readers }) => readers)) return header;
  const isCovered = (cell: Cell): boolean =>
    cell.text.trim() === '' || (unknown.includes(cell) && isUnsure(cell));
  const rules = columns.of.columns;
  const covered = rules.flatMap((rule, i) => {
    const [before, own, after] = [rules[i - 1], rule, rules[i + 1]].map((one) =>
      placed.find((column) => column.rule === one),
    );
    const cell = cells.find(({ column }) => column === before?.end);
    const isBetween = cell !== undefined && endOf(cell) === after?.start;
    const isLost = !own && rule.part === undefined && isBetween && isCovered(cell);
    return isLost ? [{ rule, cell }] : [];
  });
  return {
    ...header,
    placed: [...placed, ...covered.map(({ rule, cell }) => placeColumn(rule, cell))],
    unknown: unknown.filter((cell) => covered.every((one) => one.cell !== cell)),
    misread: [...misread, ...covered.map(({ rule, cell }) => toLost(rule, cell))],
  };
};

const toLost = (rule: ColumnRule, cell: Cell): Misread => ({
  ...{ cell, key: rule.labels[0] ?? rule.key, isLike: false },
});

const toHeader = (grammar: CompiledGrammar, columns: Columns, cells: readonly Cell[]): Header => {
  const placed = new Map<ColumnRule, PlacedColumn>();
  const unnamed: Cell[] = [];
  for (const cell of cells) {
    const rule = columns.lexicon.find(cell.text)?.entry;
    if (rule && !placed.has(rule)) placed.set(rule, placeColumn(rule, cell));
    else if (!grammar.labels.find(cell.text)) unnamed.push(cell);
  }
  const misread: Misread[] = [];
  const isTaken = (cell: Cell, isOpen: (rule: ColumnRule) => boolean): boolean => {
    const like = likeLabel(columns.lexicon, cell, (rule) => !placed.has(rule) && isOpen(rule));
    const others = unnamed.filter((one) => one !== cell && misread.every((it) => it.cell !== one));
    const column = like && !isContended(columns, placed, like.entry, others) ? like : null;
    const near = column ?? likeLabel(grammar.labels, cell);
    if (column) placed.set(column.entry, placeColumn(column.entry, cell));
    if (near) misread.push({ cell, key: near.key, isLike: true });
    return near !== null;
  };
  const unlike = unnamed.filter((cell) => !isTaken(cell, () => true));
  // Of the labels that it is like alike, its place tells which: `·级指标` to the left of 二级指标 is 一级指标.
  const unknown = unlike.filter((cell) => !isTaken(cell, standsInOrder(columns, placed, cell)));
  const lost = lostColumns(columns, placed, unknown);
  for (const { rule, cell } of lost) {
    const like = likeLabel(columns.lexicon, cell, (one) => one === rule);
    placed.set(rule, placeColumn(rule, cell));
    misread.push(like ? { cell, key: like.key, isLike: true } : toLost(rule, cell));
  }
  return {
    columns,
    placed: [...placed.values()],
    unknown: unknown.filter((cell) => lost.every((one) => one.cell !== cell)),
    misread,
  };
};

/**
 * Whether another cell without a column is like a label of it too, and the column may stand there. An engine may read
 * 一级指标 where 二级指标 is printed, whose strokes are faint: of cells that contend for a label, their order tells.
 */
const isContended = (
  columns: Columns,
  placed: ReadonlyMap<ColumnRule, PlacedColumn>,
  rule: ColumnRule,
  others: readonly Cell[],
): boolean =>
  others.some(
    (other) =>
      standsInOrder(columns, placed, other)(rule) &&
      likeLabel(columns.lexicon, other, (one) => one === rule) !== null,
  );

/** Whether a column stands where the cell is, between those that are placed, as they follow each other in the grammar. */
const standsInOrder =
  (
    { of }: Columns,
    placed: ReadonlyMap<ColumnRule, PlacedColumn>,
    cell: Cell,
  ): ((rule: ColumnRule) => boolean) =>
  (rule) => {
    const place = of.columns.indexOf(rule);
    return [...placed].every(
      ([other, { start }]) => of.columns.indexOf(other) < place === start < cell.column,
    );
  };

interface LostColumn {
  readonly rule: ColumnRule;
  readonly cell: Cell;
}

/**
 * The columns of those that a table must have without a label, and as many labels that no engine is sure of, or that are
 * like those of several columns, where they must stand: side by side, beside the column before or after them.
 */
const lostColumns = (
  { of, lexicon }: Columns,
  placed: ReadonlyMap<ColumnRule, PlacedColumn>,
  unknown: readonly Cell[],
): readonly LostColumn[] => {
  const required = of.columns.filter((one) => one.required);
  const rules = required.filter((one) => !placed.has(one));
  const [first, ...more] = rules;
  const place = first ? required.indexOf(first) : 0;
  if (!first || rules.some((rule, i) => required[place + i] !== rule)) return [];
  const before = of.columns.slice(0, of.columns.indexOf(first)).findLast((one) => placed.has(one));
  const last = of.columns.indexOf(more.at(-1) ?? first);
  const after = of.columns.slice(last).find((one) => placed.has(one));
  const [start, end] = [before && placed.get(before)?.end, after && placed.get(after)?.start];
  const isLikeOne = (cell: Cell): boolean =>
    rules.some((rule) => likeLabel(lexicon, cell, (one) => one === rule) !== null);
  const unsure = unknown.filter((cell) => isUnsure(cell) || isLikeOne(cell));
  const cells = more.length === 0 ? oneBeside(first, unsure, start, end) : unsure;
  const isInPlace =
    cells.length === rules.length &&
    (cells[0]?.column === start || endOf(cells.at(-1)) === end) &&
    cells.every((cell, i) => i === 0 || cell.column === endOf(cells[i - 1]));
  if (!isInPlace) return [];
  return rules.flatMap((rule, i) => {
    const cell = cells[i];
    return cell ? [{ rule, cell }] : [];
  });
};

const endOf = (cell: Cell | undefined): number | undefined => cell && cell.column + cell.columnSpan;

/** The cell beside the neighbours of a column; of several the one that is most like its label. */
const oneBeside = (
  rule: ColumnRule,
  cells: readonly Cell[],
  start: number | undefined,
  end: number | undefined,
): readonly Cell[] => {
  const beside = cells.filter((one) => one.column === start || endOf(one) === end);
  const cell = beside.length > 1 ? mostLike(rule, beside) : beside[0];
  return cell ? [cell] : [];
};

/** The one cell of several that differs from a label of the column in half of it at most, if there is just one. */
const mostLike = ({ labels }: ColumnRule, cells: readonly Cell[]): Cell | undefined => {
  const like = cells.filter(({ text }) =>
    labels.some((label) => distance(labelKey(text), label) * 2 <= label.length),
  );
  return like.length === 1 ? like[0] : undefined;
};

/** Whether no engine is sure of a recognised text, and they do not agree. */
const isUnsure = ({ readers = [] }: Cell): boolean =>
  readers.length > 0 &&
  readers.every(({ confidence }) => confidence < sureOfCharacter) &&
  (isDoubtedByAll(readers) || new Set(readers.map(({ text }) => text)).size > 1);

/** The matrix that has the row's label, with its columns as another table's header row names them. */
export const rowToMatrix = (
  grammar: CompiledGrammar,
  row: FormRow,
  headerCells: readonly Cell[],
): Header | null => {
  for (const cell of row.cells) {
    const use = grammar.labels.find(cell.text)?.entry;
    const columns = use?.is === 'row' && grammar.columns.find(({ of }) => of === use.matrix);
    if (!columns) continue;
    const header = toHeader(grammar, columns, headerCells);
    if (header.placed.length > 0) return header;
  }
  return null;
};

/** Whether a cell lies in the column, with a part of it at least. */
export const standsUnder = ({ start, end }: PlacedColumn, cell: Cell): boolean =>
  cell.column < end && cell.column + cell.columnSpan > start;

const placeColumn = (rule: ColumnRule, label: Cell): PlacedColumn => ({
  rule,
  label,
  start: label.column,
  end: label.column + label.columnSpan,
});

/**
 * A table whose header row is missing, known by the terms of its vocabularies: the terms give their own
 * columns, the columns that a row must have follow to the right in the grammar's order.
 */
export const rowToImpliedHeader = (grammar: CompiledGrammar, row: FormRow): Header | null => {
  for (const columns of grammar.columns.filter((c) => c.isTable)) {
    const terms = placeTerms(grammar, columns, row.cells);
    const last = terms.at(-1);
    if (!last) continue;
    const rest = columns.of.columns.filter((rule) => rule.type !== 'term' && rule.required);
    const placed = rest.map((rule, i) => ({
      rule,
      label: null,
      start: last.end + i,
      end: last.end + i + 1,
    }));
    return { columns, placed: [...terms, ...placed], unknown: [], misread: [] };
  }
  return null;
};

const placeTerms = (
  grammar: CompiledGrammar,
  columns: Columns,
  cells: readonly Cell[],
): readonly PlacedColumn[] => {
  const placed: PlacedColumn[] = [];
  for (const rule of columns.of.columns) {
    const lexicon = rule.type === 'term' ? grammar.terms.get(rule.vocabulary ?? '') : undefined;
    const from = placed.at(-1)?.end ?? 0;
    const cell = cells.find((c) => c.column >= from && lexicon?.find(c.text));
    if (cell) placed.push({ ...placeColumn(rule, cell), label: null });
  }
  return placed;
};
