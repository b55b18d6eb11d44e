import type { FormRow } from '../../model/form.ts';
import type { Cell } from '../../model/grid.ts';
import type { CompiledGrammar } from '../compile.ts';
import type { Draft } from './draft.ts';
import type { Header } from './header.ts';

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
  const base =
    at.key === null ? header.columns.of.pointer : `${header.columns.of.pointer}/${at.key}`;
  for (const { rule, start, end, label } of header.placed) {
    const cells = row.cells.filter(
      (c) => c !== at.label && c.column < end && c.column + c.columnSpan > start,
    );
    const filled = cells.filter((cell) => cell.text.trim() !== '');
    const fallback = cells[0] ?? at.label ?? label;
    const pointer = `${base}/${rule.key}`;
    if (fallback && !draft.has(pointer)) draft.add(pointer, rule, filled, fallback);
  }
};
