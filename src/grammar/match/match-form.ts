import type { FormBlock, FormRow } from '../../model/form.ts';
import type { Cell } from '../../model/grid.ts';
import type { FormMatch } from '../../model/match.ts';
import { doubted, type Outcome } from '../../model/outcome.ts';
import type { CompiledGrammar } from '../compile.ts';
import { findHeading } from '../heading.ts';
import { Draft } from './draft.ts';
import { type Header, rowToHeader, rowToImpliedHeader } from './header.ts';
import { matchLabelRow } from './label-row.ts';
import { matchMatrixRow, matrixRowOf } from './matrix-row.ts';
import { matchTableRow, type OpenTable, openTable } from './table-row.ts';

/** Form block × grammar → the raw text of every value, with its place. */
export const matchForm = (grammar: CompiledGrammar, block: FormBlock): Outcome<FormMatch> => {
  const draft = new Draft();
  matchHeadings(grammar, block, draft);
  const body = new Body(grammar, draft);
  block.rows.forEach((row, index) => {
    body.take(row, index);
  });
  const { values, tableRows, labels } = draft;
  return doubted({ grammar: grammar.grammar, block, values, tableRows, labels }, draft.doubts);
};

const titleRule = { type: 'text', required: false, optional: false };

/** The title may hold the year too: `2024年度项目支出绩效目标表`. */
const matchHeadings = (grammar: CompiledGrammar, block: FormBlock, draft: Draft): void => {
  if (block.title) draft.add('/title', titleRule, [block.title], block.title);
  for (const cell of block.headings) matchHeading(grammar, cell, cell.text, draft, true);
  if (!block.title) return;
  const { text } = block.title;
  const beforeTitle = text.slice(0, Math.max(0, text.length - grammar.titleLength(text)));
  matchHeading(grammar, block.title, beforeTitle, draft, false);
};

const matchHeading = (
  grammar: CompiledGrammar,
  cell: Cell,
  text: string,
  draft: Draft,
  mustMatch: boolean,
): void => {
  const found = findHeading(grammar.headings, text);
  for (const { rule, raw } of found) {
    if (!draft.has(rule.pointer)) draft.addText(rule.pointer, rule, raw, cell);
  }
  if (mustMatch && found.length === 0) draft.doubt('unknown-row', cell, { severity: 'note' });
};

/** The rows below the headings: pairs of label and value, and tables while they are open. */
class Body {
  private readonly grammar: CompiledGrammar;
  private readonly draft: Draft;
  private matrix: Header | null = null;
  private table: OpenTable | null = null;

  constructor(grammar: CompiledGrammar, draft: Draft) {
    this.grammar = grammar;
    this.draft = draft;
  }

  take(row: FormRow, index: number): void {
    const header = rowToHeader(this.grammar, row);
    if (header) this.open(header, row);
    else if (this.table && !this.leavesTable(this.table, row)) {
      matchTableRow(this.grammar, this.table, row, index, this.draft);
    } else if (!this.takeMatrixRow(row)) this.takeLabelRow(row, index);
  }

  private open(header: Header, row: FormRow): void {
    const known = row.cells.filter((cell) => this.grammar.labels.find(cell.text) !== null);
    this.draft.labels.push(...known);
    for (const cell of header.unknown) {
      this.draft.doubt('unknown-label', cell, { severity: 'note' });
    }
    this.table = header.columns.isTable ? openTable(header) : null;
    this.matrix = header.columns.isTable ? null : header;
  }

  /** A field label to the left of the row's own columns is not in the table any more. */
  private leavesTable({ header }: OpenTable, row: FormRow): boolean {
    const first = row.cells.find((cell) => cell.text.trim() !== '');
    if (!first || this.grammar.labels.find(first.text)?.entry.is !== 'field') return false;
    const own = header.placed.filter(({ rule }) => !rule.carry).map(({ start }) => start);
    return first.column < Math.min(...own);
  }

  private takeMatrixRow(row: FormRow): boolean {
    if (!this.matrix) return false;
    const at = matrixRowOf(this.grammar, this.matrix, row);
    if (!at) return false;
    matchMatrixRow(this.matrix, at, row, this.draft);
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
    const first = row.cells.find((cell) => cell.text.trim() !== '');
    if (first) this.draft.doubt('unknown-label', first, { severity: 'note' });
    if (this.table) matchTableRow(this.grammar, this.table, row, index, this.draft);
  }
}
