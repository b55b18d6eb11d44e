import type { FormRow } from '../../model/form.ts';
import type { FieldRule } from '../../model/grammar.ts';
import type { Cell } from '../../model/grid.ts';
import type { CompiledGrammar, LabelUse } from '../compile.ts';
import { reasons } from '../reasons.ts';
import type { Draft } from './draft.ts';

interface Pending {
  readonly rule: FieldRule;
  readonly label: Cell;
  value: Cell | null;
}

/** Reads `label value label value …` from left to right. Cells that are neither become doubts. */
export const matchLabelRow = (grammar: CompiledGrammar, row: FormRow, draft: Draft): void => {
  const pairs: Pending[] = [];
  const extra: Cell[] = [];
  for (const cell of row.cells.filter(isFilled)) {
    const use = useOf(grammar, cell, pairs.at(-1) ?? null, draft);
    if (use) draft.labels.push(cell);
    if (use?.is === 'field') pairs.push({ rule: use.rule, label: cell, value: null });
    else if (use === null) placeValue(pairs.at(-1) ?? null, cell, extra);
  }
  for (const pair of pairs) addPair(pair, row, draft);
  for (const cell of extra)
    doubtExtra(
      cell,
      draft.labels.some((label) => row.cells.includes(label)),
      draft,
    );
};

const isFilled = (cell: Cell): boolean => cell.text.trim() !== '';

/** Likeness counts only where a label is due: where no value is awaited. */
const useOf = (
  grammar: CompiledGrammar,
  cell: Cell,
  pending: Pending | null,
  draft: Draft,
): LabelUse | null => {
  const exact = grammar.labels.find(cell.text);
  if (exact) return exact.entry;
  if (pending && pending.value === null) return null;
  const near = grammar.labels.nearest(cell.text);
  if (!near) return null;
  draft.doubt('unknown-label', cell, {
    pointer: near.entry.is === 'field' ? near.entry.rule.pointer : null,
    details: { label: near.key },
    severity: 'note',
  });
  return near.entry;
};

const placeValue = (pending: Pending | null, cell: Cell, extra: Cell[]): void => {
  if (pending && pending.value === null) pending.value = cell;
  else extra.push(cell);
};

const addPair = ({ rule, label, value }: Pending, row: FormRow, draft: Draft): void => {
  const place = value ?? cellRightOf(label, row) ?? label;
  if (!draft.has(rule.pointer)) {
    draft.add(rule.pointer, rule, value ? [value] : [], place);
    return;
  }
  if (value === null) return;
  draft.doubt('unknown-row', value, {
    pointer: rule.pointer,
    details: { label: label.text },
    candidates: [{ value: value.text, because: reasons.labelTwice(label.text) }],
    severity: 'confirm',
  });
};

const cellRightOf = (label: Cell, row: FormRow): Cell | undefined =>
  row.cells.find((cell) => cell.column === label.column + label.columnSpan);

/** Beside known labels a stray text may belong to them; a row of its own is kept as it is. */
const doubtExtra = (cell: Cell, besideLabels: boolean, draft: Draft): void => {
  const last = draft.values.at(-1);
  if (!last) {
    draft.doubt('unknown-row', cell, { severity: 'note' });
    return;
  }
  draft.doubt('unknown-row', cell, {
    pointer: last.pointer,
    candidates: besideLabels || last.raw === '' ? [] : [continuation(last.raw, cell)],
    severity: 'confirm',
  });
};

const continuation = (before: string, cell: Cell) => ({
  value: before + cell.text,
  because: reasons.continues(),
});
