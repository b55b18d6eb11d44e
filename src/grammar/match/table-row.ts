import type { FormRow } from '../../model/form.ts';
import type { ColumnRule } from '../../model/grammar.ts';
import type { Cell, Grid } from '../../model/grid.ts';
import type { CompiledGrammar } from '../compile.ts';
import type { Draft } from './draft.ts';
import { type Header, type PlacedColumn, standsUnder } from './header.ts';

/** A table while its rows are read: what merged cells above still say. */
export interface OpenTable {
  readonly header: Header;
  /** By column key: the cells that blank ones below stand for. */
  readonly carried: Map<string, readonly Cell[]>;
  /** Cells that reach down into later rows. */
  spanning: readonly Cell[];
  /** The cells of the row that was added last, where one was. */
  added: CellsByColumn;
  /** The grid that rows come from, and how many columns they stand off all together. */
  grid: Grid;
  offset: number;
}

export const openTable = (header: Header, { grid }: FormRow): OpenTable => ({
  header,
  carried: new Map(),
  spanning: [],
  added: new Map(),
  grid,
  offset: 0,
});

/**
 * The table goes on in another grid, such as one on the next page. If that has fewer columns, one at its left may
 * have been lost, and all rows stand as many columns off. Where they do not say how many, the table is in question.
 */
export const goOnInGrid = (
  grammar: CompiledGrammar,
  table: OpenTable,
  grid: Grid,
  rows: readonly FormRow[],
  draft: Draft,
): void => {
  const isNarrower = grid.borders === 'known' && grid.columns < table.grid.columns;
  table.grid = grid;
  table.offset = 0;
  const filled = rows.flatMap(({ cells }) => cells.filter(isFilled));
  const [first] = filled;
  if (!isNarrower || !first || filled.some((cell) => isAtHome(grammar, table.header, cell))) return;
  const offsets = filled.flatMap((cell) => offsetOf(grammar, table, cell));
  const [offset] = offsets;
  if (offset !== undefined && new Set(offsets).size === 1 && offsets.length >= fewestOff) {
    table.offset = offset;
    noteShift(first, offset, draft);
  } else if (first.readers)
    draft.doubt('misplaced-cell', first, { pointer: table.header.columns.of.pointer });
};

/** So many terms outside their column tell that their whole grid stands off. */
const fewestOff = 2;

const noteShift = (cell: Cell, offset: number, draft: Draft): void =>
  draft.doubt('misplaced-cell', cell, { severity: 'note', details: { shift: String(offset) } });

type CellsByColumn = ReadonlyMap<PlacedColumn, readonly Cell[]>;

/** One row of a list: values at `pointer/index/key`. A row with nothing of its own adds none. */
export const matchTableRow = (
  grammar: CompiledGrammar,
  table: OpenTable,
  row: FormRow,
  rowIndex: number,
  draft: Draft,
): void => {
  const reached = reaching(table.spanning, rowIndex);
  const placed =
    table.offset === 0
      ? shiftRow(grammar, table, row.cells, reached, draft)
      : moved(row.cells, table.offset);
  const cells = [...reached, ...placed];
  table.spanning = cells.filter((cell) => cell.row + cell.rowSpan > rowIndex + 1);
  const byColumn = cellsToColumns(table.header, cells);
  carryDown(table, byColumn);
  noteStray(grammar, table.header, placed, draft);
  if (isSameRow(byColumn, reached)) addRest(grammar, table, byColumn, draft);
  else if (hasOwnText(byColumn)) addRow(grammar, table, byColumn, row, draft);
};

const reaching = (spanning: readonly Cell[], rowIndex: number): readonly Cell[] =>
  spanning.filter((cell) => cell.row + cell.rowSpan > rowIndex);

const isFilled = (cell: Cell): boolean => cell.text.trim() !== '';

const cellsToColumns = (header: Header, cells: readonly Cell[]): CellsByColumn => {
  const byColumn = new Map<PlacedColumn, Cell[]>(header.placed.map((column) => [column, []]));
  for (const cell of cells) {
    const column = columnOf(header, cell);
    if (column) byColumn.get(column)?.push(cell);
  }
  return byColumn;
};

const columnOf = (header: Header, cell: Cell): PlacedColumn | undefined =>
  header.placed.find((column) => standsUnder(column, cell));

/** A new text in a carrying column ends what the columns to its right carried. */
const carryDown = (table: OpenTable, byColumn: CellsByColumn): void => {
  let renewed = false;
  for (const [{ rule }, cells] of byColumn) {
    if (!rule.carry) continue;
    const filled = cells.filter(isFilled);
    if (filled.length > 0) table.carried.set(rule.key, filled);
    else if (renewed) table.carried.delete(rule.key);
    renewed ||= filled.some((cell) => cells.includes(cell)) && filled.length > 0;
  }
};

const hasOwnText = (byColumn: CellsByColumn): boolean =>
  [...byColumn].some(([{ rule }, cells]) => !rule.carry && cells.some(isFilled));

/**
 * A border in some of the columns makes two rows of the grid, but all that a row must have, such as name and target,
 * is in cells that reach down into the second: it is one row of the table.
 */
const isSameRow = (byColumn: CellsByColumn, reached: readonly Cell[]): boolean => {
  const required = [...byColumn].filter(([{ rule }]) => rule.required && !rule.carry);
  return (
    required.length > 1 &&
    required.every(([, cells]) => {
      const filled = cells.filter(isFilled);
      return filled.length > 0 && filled.every((cell) => reached.includes(cell));
    })
  );
};

/** What stands below such a border goes on the text above it. A border that was recognised may be none. */
const addRest = (
  grammar: CompiledGrammar,
  table: OpenTable,
  byColumn: CellsByColumn,
  draft: Draft,
): void => {
  const { pointer } = table.header.columns.of;
  const index = (draft.tableRows[pointer] ?? 0) - 1;
  const place = [...table.added.values()].flat().find(isFilled);
  if (index < 0 || !place) return;
  const both = [...byColumn].map(([column, cells]) => {
    const above = table.added.get(column) ?? [];
    return [column, [...new Set([...above, ...cells])]] as const;
  });
  addValues(grammar, table, { byColumn: new Map(both), index, fallback: place }, draft);
  if (place.readers) draft.doubt('uncertain-borders', place, { pointer: `${pointer}/${index}` });
};

const addRow = (
  grammar: CompiledGrammar,
  table: OpenTable,
  byColumn: CellsByColumn,
  row: FormRow,
  draft: Draft,
): void => {
  const { pointer } = table.header.columns.of;
  const index = draft.tableRows[pointer] ?? 0;
  draft.tableRows[pointer] = index + 1;
  doubtWide(table.header, byColumn, `${pointer}/${index}`, draft);
  const fallback = row.cells.find(isFilled) ?? row.cells[0];
  if (fallback) addValues(grammar, table, { byColumn, index, fallback }, draft);
};

interface RowValues {
  readonly byColumn: CellsByColumn;
  readonly index: number;
  /** The place of a value without a cell. */
  readonly fallback: Cell;
}

const addValues = (
  grammar: CompiledGrammar,
  table: OpenTable,
  { byColumn, index, fallback }: RowValues,
  draft: Draft,
): void => {
  const { pointer } = table.header.columns.of;
  table.added = byColumn;
  for (const [key, columns] of columnsByKey(byColumn)) {
    const at = `${pointer}/${index}/${key}`;
    const [rule, cells] = valueColumn(columns);
    const own = cells.filter(isFilled);
    const parts = columns.filter(([{ rule: part }]) => part.part !== undefined);
    if (parts.length > 0) addParts(grammar, at, rule, columns, cells[0] ?? fallback, draft);
    else draft.add(at, rule, own.length > 0 ? own : carriedFor(table, rule), cells[0] ?? fallback);
  }
};

/** A recognised text that lies in two columns may be those of both: the border between them may have been lost. */
const doubtWide = (
  header: Header,
  byColumn: CellsByColumn,
  pointer: string,
  draft: Draft,
): void => {
  for (const cell of [...byColumn.values()].flat()) {
    if (!cell.readers || !isFilled(cell)) continue;
    const columns = header.placed.filter(
      (column) => !column.rule.carry && standsUnder(column, cell),
    );
    const [own, other] = columns;
    const isTwo = columns.length === 2 && own?.rule.key !== other?.rule.key;
    if (isTwo && other && !byColumn.get(other)?.some(isFilled))
      draft.doubt('uncertain-borders', cell, { pointer: `${pointer}/${other.rule.key}` });
  }
};

type ColumnCells = readonly [PlacedColumn, readonly Cell[]];

const columnsByKey = (byColumn: CellsByColumn): ReadonlyMap<string, readonly ColumnCells[]> => {
  const byKey = new Map<string, ColumnCells[]>();
  for (const entry of byColumn) {
    const key = entry[0].rule.key;
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  return byKey;
};

/** Of the columns that make one value, the one that holds the value itself. */
const valueColumn = (columns: readonly ColumnCells[]): readonly [ColumnRule, readonly Cell[]] => {
  const main = columns.find(([{ rule }]) => rule.part === undefined) ?? columns[0];
  if (!main) throw new Error('a key without columns');
  return [main[0].rule, main[1]];
};

const carriedFor = (table: OpenTable, rule: ColumnRule): readonly Cell[] =>
  rule.carry ? (table.carried.get(rule.key) ?? []) : [];

/** Comparator, value and unit that stand in columns of their own are one value: `≥` `95` `%`. */
const addParts = (
  grammar: CompiledGrammar,
  pointer: string,
  rule: ColumnRule,
  columns: readonly ColumnCells[],
  place: Cell,
  draft: Draft,
): void => {
  const parts = columns.flatMap(([{ rule: column }, cells]) =>
    cells
      .filter((cell) => isFilled(cell) && !classifies(grammar, column, cell))
      .map((cell) => ({ cell, part: column.part })),
  );
  const join = (texts: readonly string[]): string => {
    const textOf = (part: ColumnRule['part']): string =>
      texts
        .filter((_, i) => parts[i]?.part === part)
        .join('')
        .trim();
    return joinParts(textOf('comparator'), textOf(undefined), textOf('unit'));
  };
  const cells = parts.map(({ cell }) => cell);
  draft.addJoined(pointer, rule, cells, join, place);
  // A value is of another kind without the sign that no engine has read.
  const unread = columns.flatMap(([, own]) => own).find((cell) => cell.readers && !isFilled(cell));
  if (unread && cells.length > 0) draft.doubt('low-confidence', unread, { pointer });
};

/** `≥`, `95`, `%` → `≥95%`; a unit that the value says already is not said again. */
const joinParts = (comparator: string, value: string, unit: string): string => {
  if (value === '') return '';
  return comparator + value + (unit !== '' && value.endsWith(unit) ? '' : unit);
};

/** A word of the vocabulary of a part column (定性) classifies the value and is no part of it. */
const classifies = (grammar: CompiledGrammar, rule: ColumnRule, cell: Cell): boolean =>
  rule.part !== undefined && isWordOf(grammar, rule, cell);

/**
 * A row that lost or gained cells at its left stands some columns off. A term found outside its own
 * column, in a row that has none in its own, tells by how many, unless a cell from above reaches down where it belongs.
 */
const shiftRow = (
  grammar: CompiledGrammar,
  table: OpenTable,
  cells: readonly Cell[],
  reached: readonly Cell[],
  draft: Draft,
): readonly Cell[] => {
  const filled = cells.filter(isFilled);
  if (filled.some((cell) => isAtHome(grammar, table.header, cell))) return cells;
  const isTaken = (offset: number, { column }: Cell): boolean =>
    reached.some((other) => covers(other, column + offset));
  const offsets = new Set(
    filled.flatMap((cell) =>
      offsetOf(grammar, table, cell).filter((offset) => !isTaken(offset, cell)),
    ),
  );
  const [offset] = offsets;
  if (offset === undefined || offsets.size > 1) return cells;
  const [first] = filled;
  if (first) noteShift(first, offset, draft);
  return moved(cells, offset);
};

const covers = (cell: Cell, column: number): boolean =>
  cell.column <= column && column < cell.column + cell.columnSpan;

const moved = (cells: readonly Cell[], offset: number): readonly Cell[] =>
  cells.map((cell) => ({ ...cell, column: cell.column + offset }));

const isAtHome = (grammar: CompiledGrammar, header: Header, cell: Cell): boolean => {
  const own = columnOf(header, cell);
  return own !== undefined && isTermOf(grammar, own.rule, cell);
};

const offsetOf = (grammar: CompiledGrammar, table: OpenTable, cell: Cell): readonly number[] => {
  if (!grammar.isLabel(cell.text)) return [];
  const home = table.header.placed.find(({ rule }) => isTermOf(grammar, rule, cell));
  return home && !isCarried(grammar, table, home.rule, cell) ? [home.start - cell.column] : [];
};

/** Below 服务对象满意度指标, an indicator may be named 服务对象满意度: what is said already did not move. */
const isCarried = (
  grammar: CompiledGrammar,
  table: OpenTable,
  rule: ColumnRule,
  cell: Cell,
): boolean => {
  const words = grammar.terms.get(rule.vocabulary ?? '');
  const term = words?.find(cell.text)?.entry;
  return carriedFor(table, rule).some((above) => words?.find(above.text)?.entry === term);
};

const isTermOf = (grammar: CompiledGrammar, rule: ColumnRule, cell: Cell): boolean =>
  rule.type === 'term' && isWordOf(grammar, rule, cell);

const isWordOf = (grammar: CompiledGrammar, rule: ColumnRule, cell: Cell): boolean => {
  const words = grammar.terms.get(rule.vocabulary ?? '');
  return words !== undefined && words.find(cell.text) !== null;
};

/** Text under no header: known labels at the side say nothing new, anything else is kept as a note. */
const noteStray = (
  grammar: CompiledGrammar,
  header: Header,
  cells: readonly Cell[],
  draft: Draft,
): void => {
  for (const cell of cells.filter(isFilled)) {
    const known = columnOf(header, cell) || grammar.labels.find(cell.text);
    if (!known) draft.doubt('unknown-row', cell, { severity: 'note' });
  }
};
