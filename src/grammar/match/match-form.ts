import type { FormBlock, FormRow } from '../../model/form.ts';
import type { Cell, Grid } from '../../model/grid.ts';
import type { FormMatch } from '../../model/match.ts';
import { chain, doubted, type Outcome } from '../../model/outcome.ts';
import { withoutStrokesBehind } from '../../text/beside-words.ts';
import type { CompiledGrammar } from '../compile.ts';
import { findHeading, findInTitle, type HeadingValue } from '../heading.ts';
import { reasons } from '../reasons.ts';
import { reflowSequence } from '../sequence/reflow-sequence.ts';
import { Draft } from './draft.ts';
import { type Header, rowToHeader, rowToImpliedHeader, rowToMatrix } from './header.ts';
import { matchLabelRow } from './label-row.ts';
import { matchMatrixRow, matrixRowOf } from './matrix-row.ts';
import { goOnInGrid, matchTableRow, type OpenTable, openTable } from './table-row.ts';

/** Form block × grammar → the raw text of every value, with its place. */
export const matchForm = (grammar: CompiledGrammar, block: FormBlock): Outcome<FormMatch> =>
  block.borders === 'sequence'
    ? chain((reflowed: FormBlock) => matchCells(grammar, reflowed))(reflowSequence(grammar, block))
    : matchCells(grammar, block);

const matchCells = (grammar: CompiledGrammar, block: FormBlock): Outcome<FormMatch> => {
  const draft = new Draft();
  matchHeadings(grammar, block, draft);
  const body = new Body(grammar, block.rows, draft);
  block.rows.forEach((row, index) => {
    body.take(row, index);
  });
  const { values, tableRows, labels } = draft;
  return doubted({ grammar: grammar.grammar, block, values, tableRows, labels }, draft.doubts);
};

const titleRule = { type: 'text', required: false, optional: false };

/** The title may hold the year too: `2024年度项目支出绩效目标表`. */
const matchHeadings = (grammar: CompiledGrammar, block: FormBlock, draft: Draft): void => {
  if (block.title) matchTitle(grammar, block.title, draft);
  for (const cell of block.headings) {
    const found = addHeadings((text) => findHeading(grammar.headings, text), cell, draft);
    if (found === 0) draft.doubt('unknown-row', cell, { severity: 'note' });
  }
  if (block.title) addHeadings((text) => findInTitle(grammar.headings, text), block.title, draft);
};

const matchTitle = (grammar: CompiledGrammar, title: Cell, draft: Draft): void => {
  draft.add('/title', titleRule, [title], title);
  const exact = grammar.findTitle(title.text);
  const known = exact ?? grammar.findTitle(withoutStrokesBehind(title.text.trim()));
  if (!known || exact?.exact) return;
  draft.doubt('unknown-label', title, {
    pointer: '/title',
    details: { label: known.title },
    candidates: [
      { value: known.title, because: reasons.likeTitle() },
      { value: title.text, because: reasons.asPrinted() },
    ],
  });
};

type FindValues = (text: string) => readonly HeadingValue[];

/** The number of values that the line holds. */
const addHeadings = (find: FindValues, cell: Cell, draft: Draft): number => {
  const found = find(cell.text);
  for (const { rule, raw, start } of found) {
    if (draft.has(rule.pointer)) continue;
    const readers = (cell.readers ?? []).map((reader) => ({
      ...reader,
      text: find(reader.text).find((value) => value.rule === rule)?.raw ?? '',
    }));
    draft.addText(rule.pointer, rule, raw, insideOf(cell, start), readers);
  }
  return found.length;
};

/** The place of a text that begins inside the cell; a cell of several lines keeps its own. */
const insideOf = (cell: Cell, start: number): Cell => {
  const { source, text } = cell;
  if (!('line' in source) || text.includes('\n')) return cell;
  return { ...cell, source: { ...source, column: source.column + start } };
};

/** The rows below the headings: pairs of label and value, and tables while they are open. */
class Body {
  private readonly grammar: CompiledGrammar;
  private readonly rows: readonly FormRow[];
  private readonly draft: Draft;
  private matrix: Header | null = null;
  /** The cells of the last header row: a matrix may have its rows below the header of a table. */
  private headerCells: readonly Cell[] = [];
  private table: OpenTable | null = null;

  constructor(grammar: CompiledGrammar, rows: readonly FormRow[], draft: Draft) {
    this.grammar = grammar;
    this.rows = rows;
    this.draft = draft;
  }

  take(row: FormRow, index: number): void {
    const header = rowToHeader(this.grammar, row);
    if (header) this.open(header, row);
    else if (this.table && !this.leavesTable(this.table, row)) {
      if (row.grid !== this.table.grid) this.goOn(this.table, row.grid);
      matchTableRow(this.grammar, this.table, row, index, this.draft);
    } else if (!this.takeMatrixRow(row)) this.takeLabelRow(row, index);
  }

  private goOn(table: OpenTable, grid: Grid): void {
    const rows = this.rows.filter((row) => row.grid === grid);
    goOnInGrid(this.grammar, table, grid, rows, this.draft);
  }

  private open(header: Header, row: FormRow): void {
    const known = row.cells.filter((cell) => this.grammar.labels.find(cell.text) !== null);
    const amounts = header.placed.filter(({ rule }) => rule.type === 'amount');
    this.draft.labels.push(...known, ...amounts.flatMap(({ label }) => (label ? [label] : [])));
    // A matrix that has its rows below it goes by the same columns.
    const keyOf = new Map(header.misread.map(({ cell, key }) => [cell, key]));
    this.headerCells = row.cells.map((cell) => ({ ...cell, text: keyOf.get(cell) ?? cell.text }));
    // A label that was recognised may be a known one misread: its whole column would be lost.
    for (const cell of header.unknown)
      this.draft.doubt('unknown-label', cell, { severity: cell.readers ? 'confirm' : 'note' });
    for (const { cell, key, isLike } of header.misread)
      this.draft.doubt('unknown-label', cell, {
        details: { label: key },
        severity: isLike ? 'note' : 'confirm',
      });
    this.table = header.columns.isTable ? openTable(header, row) : null;
    this.matrix = header.columns.isTable ? null : header;
  }

  /** The label of a field or of a matrix to the left of the row's own columns is not in the table any more. */
  private leavesTable({ header }: OpenTable, row: FormRow): boolean {
    const first = row.cells.find((cell) => cell.text.trim() !== '');
    const use = first && this.grammar.labels.find(first.text)?.entry;
    if (!first || !use || use.is === 'group') return false;
    const own = header.placed.filter(({ rule }) => !rule.carry).map(({ start }) => start);
    return first.column < Math.min(...own);
  }

  private takeMatrixRow(row: FormRow): boolean {
    return (
      this.fillMatrix(this.matrix, row) ||
      this.fillMatrix(rowToMatrix(this.grammar, row, this.headerCells), row)
    );
  }

  private fillMatrix(matrix: Header | null, row: FormRow): boolean {
    const at = matrix && matrixRowOf(this.grammar, matrix, row);
    if (!at) return false;
    matchMatrixRow(matrix, at, row, this.draft);
    if (at.key === null) this.matrix = null;
    return true;
  }

  private takeLabelRow(row: FormRow, index: number): void {
    this.table = null;
    const implied = rowToImpliedHeader(this.grammar, row);
    if (!implied) {
      matchLabelRow(this.grammar, row, this.draft);
      return;
    }
    this.open(implied, row);
    this.doubtImplied(implied, row);
    if (this.table) matchTableRow(this.grammar, this.table, row, index, this.draft);
  }

  /** A text beyond the columns that were taken for granted says that the table has others: which, is a question. */
  private doubtImplied({ columns, placed }: Header, row: FormRow): void {
    const filled = row.cells.filter((cell) => cell.text.trim() !== '');
    const beyond = filled.find(({ column }) => placed.every(({ end }) => column >= end));
    const [first] = filled;
    if (beyond) this.draft.doubt('unknown-label', beyond, { pointer: columns.of.pointer });
    else if (first) this.draft.doubt('unknown-label', first, { severity: 'note' });
  }
}
