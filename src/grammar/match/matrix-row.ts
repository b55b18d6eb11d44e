import type { FormRow } from '../../model/form.ts';
import type { Cell } from '../../model/grid.ts';
import type { CompiledGrammar } from '../compile.ts';
import type { Draft } from './draft.ts';
import { type Header, type PlacedColumn, standsUnder } from './header.ts';

/** The row of the matrix that the form's row is, by its label left of the columns; null where it is none. */
export const matrixRowOf = (
  grammar: CompiledGrammar,
  header: Header,
  row: FormRow,
): { readonly key: string | null; readonly label: Cell | null } | null => {
  const { of } = header.columns;
  if (!('rows' in of)) return null;
  if (of.rows.length === 0) return { key: null, label: null };
  for (const label of row.cells) {
    const use = grammar.labels.find(label.text)?.entry;
    if (use?.is === 'row' && use.matrix === of) return { key: use.rule.key, label };
  }
  return null;
};

/** Values at `pointer/row/column`, or at `pointer/column` of a matrix without row labels. */
export const matchMatrixRow = (
  header: Header,
  at: { readonly key: string | null; readonly label: Cell | null },
  row: FormRow,
  draft: Draft,
): void => {
  const { of } = header.columns;
  const base = at.key === null ? of.pointer : `${of.pointer}/${at.key}`;
  if (at.label) draft.labels.push(at.label);
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
