import type { FormRow } from '../../model/form.ts';
import type { FieldRule, ValueRule } from '../../model/grammar.ts';
import type { Cell } from '../../model/grid.ts';
import type { Message } from '../../model/message.ts';
import type { Candidate, Severity } from '../../model/uncertainty.ts';
import type { CompiledGrammar, LabelUse } from '../compile.ts';
import { reasons } from '../reasons.ts';
import type { Draft } from './draft.ts';
import { likeLabel } from './like-label.ts';

interface Pending {
  readonly rule: FieldRule;
  readonly label: Cell;
  value: Cell | null;
}

/** Reads `label value label value …` from left to right. Cells that are neither become doubts. */
export const matchLabelRow = (grammar: CompiledGrammar, row: FormRow, draft: Draft): void => {
  const pairs: Pending[] = [];
  const extra: Cell[] = [];
  const labelsBefore = draft.labels.length;
  for (const cell of row.cells.filter(isFilled)) {
    const use = useOf(grammar, cell, pairs.at(-1) ?? null, draft);
    if (use) draft.labels.push(cell);
    if (use?.is === 'field') pairs.push({ rule: use.rule, label: cell, value: null });
    else if (use === null) placeValue(pairs.at(-1) ?? null, cell, extra);
  }
  for (const pair of pairs) addPair(pair, row, draft);
  if (draft.labels.length > labelsBefore) doubtBesideLabels(row, extra, draft);
  else doubtUnlabelled(extra, draft);
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
  const near = grammar.labels.nearest(cell.text) ?? likeLabel(grammar.labels, cell);
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
    if (reachesFromAbove(label, row))
      draft.doubt('uncertain-borders', label, { pointer: rule.pointer });
    return;
  }
  if (value === null || value.text === draft.rawAt(rule.pointer)) return;
  draft.doubt('unknown-row', value, {
    pointer: rule.pointer,
    details: { label: label.text },
    candidates: textCandidates(rule, value.text, reasons.labelTwice(label.text)),
  });
};

/** The raw text is a value only where values are texts. */
const textCandidates = (rule: ValueRule, value: string, because: Message): readonly Candidate[] =>
  rule.type === 'text' ? [{ value, because }] : [];

const cellRightOf = (label: Cell, row: FormRow): Cell | undefined =>
  row.cells.find((cell) => cell.column === label.column + label.columnSpan);

/** Whether the cell beside a label is one of a row above: what stands in it may be the values of both rows. */
const reachesFromAbove = (label: Cell, { grid, cells }: FormRow): boolean => {
  const right = label.column + label.columnSpan;
  if (grid.borders !== 'known' || cells.some(({ column }) => column >= right)) return false;
  // Rows of a form are counted otherwise than those of its grid.
  const own = grid.cells.find(
    ({ column, source }) => column === label.column && source === label.source,
  );
  return grid.cells.some(
    ({ row, rowSpan, column, columnSpan }) =>
      own !== undefined &&
      row < own.row &&
      row + rowSpan > own.row &&
      column <= right &&
      column + columnSpan > right,
  );
};

/**
 * Texts that follow a value in its row. Where the cells are known, two of them are a label that the grammar
 * does not know and its value; a text alone may belong to the value before it.
 */
const doubtBesideLabels = (row: FormRow, extra: readonly Cell[], draft: Draft): void => {
  const pointer = draft.values.at(-1)?.pointer ?? null;
  if (row.grid.borders !== 'known' || extra.length % 2 === 1) {
    for (const cell of extra) draft.doubt('unknown-row', cell, { pointer });
    return;
  }
  for (let i = 0; i < extra.length; i += 2) {
    const [label, value] = extra.slice(i, i + 2);
    if (!label || !value) continue;
    const text = `${label.text} ${value.text}`;
    draft.doubt('unknown-row', { ...label, text }, { severity: severityOf(label) });
  }
};

/** A label that was recognised may be a known one misread: what it names would be lost. */
const severityOf = ({ readers }: Cell): Severity => (readers ? 'confirm' : 'note');

/**
 * A row without any known label. A text alone may go on with the text above it; several texts are a row
 * that the grammar does not describe, and kept as they are.
 */
const doubtUnlabelled = (cells: readonly Cell[], draft: Draft): void => {
  const [first, ...more] = cells;
  if (!first) return;
  const above = draft.values.at(-1);
  if (more.length > 0 || !above || above.raw === '') {
    const text = cells.map((cell) => cell.text).join(' ');
    draft.doubt('unknown-row', { ...first, text }, { severity: severityOf(first) });
    return;
  }
  draft.doubt('unknown-row', first, {
    pointer: above.pointer,
    candidates: textCandidates(above.rule, above.raw + first.text, reasons.continues()),
  });
};
