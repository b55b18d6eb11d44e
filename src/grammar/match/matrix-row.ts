import type { FormRow } from '../../model/form.ts';
import type { Cell } from '../../model/grid.ts';
import type { CompiledGrammar, LabelUse } from '../compile.ts';
import type { Draft } from './draft.ts';
import { type Header, type PlacedColumn, standsUnder } from './header.ts';
import { likeLabel } from './like-label.ts';

type RowUse = Extract<LabelUse, { readonly is: 'row' }>;

/** The row of a matrix that a row of the form is. */
interface MatrixRow {
  /** Null where the matrix has one row without a label. */
  readonly key: string | null;
  readonly label: Cell | null;
  /** The label that the recognised one is taken for, where it is misread. */
  readonly like?: string;
}

/**
 * The row of the matrix that the form's row is, by its label left of the columns, or by one that was recognised and is like
 * it; null where it is none.
 */
export const matrixRowOf = (
  grammar: CompiledGrammar,
  header: Header,
  row: FormRow,
): MatrixRow | null => {
  const { of } = header.columns;
  if (!('rows' in of)) return null;
  if (of.rows.length === 0) return { key: null, label: null };
  const isOwn = (use: LabelUse): use is RowUse => use.is === 'row' && use.matrix === of;
  const uses = row.cells.map(({ text }) => grammar.labels.find(text)?.entry);
  for (const [i, use] of uses.entries())
    if (use && isOwn(use)) return { key: use.rule.key, label: row.cells[i] ?? null };
  return uses.some(Boolean) ? null : misreadRow(grammar, header, row, isOwn);
};

/** The row whose label the first text of the form's row is like, if it was recognised and stands beside the columns. */
const misreadRow = (
  grammar: CompiledGrammar,
  { placed }: Header,
  { cells }: FormRow,
  isOwn: (use: LabelUse) => use is RowUse,
): MatrixRow | null => {
  const label = cells.find(({ text }) => text.trim() !== '');
  if (!label || placed.some((column) => standsUnder(column, label))) return null;
  const near = likeLabel(grammar.labels, label, isOwn);
  return near && isOwn(near.entry) ? { key: near.entry.rule.key, label, like: near.key } : null;
};

/** Values at `pointer/row/column`, or at `pointer/column` of a matrix without row labels. */
export const matchMatrixRow = (header: Header, at: MatrixRow, row: FormRow, draft: Draft): void => {
  const { of } = header.columns;
  const base = at.key === null ? of.pointer : `${of.pointer}/${at.key}`;
  if (at.label) draft.labels.push(at.label);
  if (at.label && at.like !== undefined)
    draft.doubt('unknown-label', at.label, { details: { label: at.like }, severity: 'note' });
  const filled = row.cells.filter((cell) => cell !== at.label && cell.text.trim() !== '');
  for (const column of header.placed) {
    const cells = filled.filter((cell) => standsUnder(column, cell));
    const place = row.cells.find((cell) => standsUnder(column, cell)) ?? at.label ?? column.label;
    if (place) addValue(`${base}/${column.rule.key}`, column, cells, place, draft);
  }
  const stray = filled.filter((cell) => !header.placed.some((column) => standsUnder(column, cell)));
  const right = at.label ? stray.filter(({ column }) => column > (at.label?.column ?? 0)) : stray;
  // Beside columns that have their values a stray text is a remark; without any it may be the value.
  const isAlone = right.length === filled.length;
  for (const cell of right) {
    const severity = isAlone || mayBeOfAColumn(cell, header) ? 'confirm' : 'note';
    draft.doubt('unknown-row', cell, { pointer: null, severity });
  }
};

/** A recognised number may be of the column whose label was not recognised. */
const mayBeOfAColumn = ({ text, readers }: Cell, { columns, placed }: Header): boolean =>
  readers !== undefined && /\d/.test(text) && placed.length < columns.of.columns.length;

const addValue = (
  pointer: string,
  { rule }: PlacedColumn,
  cells: readonly Cell[],
  place: Cell,
  draft: Draft,
): void => {
  if (!draft.has(pointer)) draft.add(pointer, rule, cells, place);
  else for (const cell of cells) draft.doubt('unknown-row', cell, { pointer });
};
