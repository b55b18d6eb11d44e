import { capacityOf, joinCost, joinLines, tornCost, type ColumnLine } from './breaks.ts';
import { betterOf, type Division, divideLines, type Segment } from './divide.ts';
import type { LabelOf } from './header.ts';
import type { Label } from './labels.ts';
import type { Line, Piece } from './pieces.ts';
import { placeCost, type VerticalAlignment } from './segment.ts';
import type { AlignmentSettings } from './settings.ts';

/** A row that labels with their values to the right make up, from left to right. */
export interface PairRow {
  readonly labels: readonly Label[];
}

/** The words of one value on one line. */
export interface SlotLine extends ColumnLine {
  readonly words: readonly Piece[];
}

/** Rows of labels and values; between and around them lines that belong to none. */
export interface Pairs {
  readonly rows: readonly PairRow[];
  /** Labels beside several rows: each with the first of them and how many there are. */
  readonly tall: readonly { readonly label: Label; readonly row: number; readonly rows: number }[];
  readonly lines: readonly Line[];
  /** No header follows, so that the rows may be the rest of a table that began on another page. */
  readonly isOpen: boolean;
  /** Segments at even indices are lines between rows, at odd ones rows. */
  readonly division: Division;
}

const linesOfLabel = (label: Label): ReadonlySet<number> => new Set(label.pieces.map(({ line }) => line));

/** A label beside several rows has their labels to the right of its lines. */
const isTall = (label: Label, labels: readonly Label[]): boolean => {
  const beside = labels.filter(
    (other) => other !== label && other.firstLine >= label.firstLine && other.lastLine <= label.lastLine,
  );
  return new Set(beside.map(({ firstLine }) => firstLine)).size > 1;
};

/** A label with something to its left on its line, other than a tall label, goes on a row. */
const isInner = (label: Label, lines: readonly Line[], tall: ReadonlySet<Label>, labelOf: LabelOf, offset: number): boolean => {
  const first = label.pieces[0];
  const line = first === undefined ? undefined : lines[first.line - offset];
  return (line?.pieces ?? []).some((piece) => {
    const owner = labelOf(piece);
    return first !== undefined && piece.x0 < first.x0 && (owner === undefined || !tall.has(owner));
  });
};

const nearest = (label: Label, leads: readonly Label[]): Label | undefined =>
  leads
    .filter((lead) => lead.x0 < label.x0)
    .toSorted((a, b) => Math.abs(a.y - label.y) - Math.abs(b.y - label.y))[0];

const groupRows = (leads: readonly Label[], inner: readonly Label[]): readonly PairRow[] => {
  const rows = new Map<Label, Label[]>(leads.map((lead) => [lead, [lead]]));
  for (const label of inner) {
    const lead = nearest(label, leads);
    if (lead !== undefined) rows.get(lead)?.push(label);
  }
  return [...rows.values()].map((labels) => ({ labels: labels.toSorted((a, b) => a.x0 - b.x0) }));
};

/**
 * For each label of a row, the words of its value on a line; `null` where a word stands under a label.
 * A word goes with the label or word before it in its token, and else with the last label to its left.
 */
const slotsOnLine = (
  row: PairRow,
  line: Line,
  labelOf: LabelOf,
): readonly (readonly Piece[])[] | null => {
  const slots: Piece[][] = row.labels.map(() => []);
  const owners = line.pieces.map(labelOf);
  let at = -1;
  for (const [i, piece] of line.pieces.entries()) {
    const owner = owners[i];
    if (owner !== undefined) {
      at = Math.max(at, row.labels.indexOf(owner));
      continue;
    }
    if (piece.first || at === -1) at = Math.max(at, row.labels.findLastIndex(({ x0 }) => x0 <= piece.x0));
    const label = row.labels[at];
    if (label === undefined || (piece.x0 < label.x1 && !owners.includes(label))) return null;
    slots[at]?.push(piece);
  }
  return slots;
};

const toSlotLine = (words: readonly Piece[]): readonly SlotLine[] =>
  words[0] === undefined ? [] : [{ text: words.map(({ text }) => text).join(' '), y: words[0].y, words }];

/** For each label of a row, the lines of its value. */
export const slotLines = (row: PairRow, lines: readonly Line[], labelOf: LabelOf): readonly (readonly SlotLine[])[] | null => {
  const slots = lines.map((line) => slotsOnLine(row, line, labelOf));
  if (!slots.every((slot) => slot !== null)) return null;
  return row.labels.map((_, index) => slots.flatMap((slot) => toSlotLine(slot[index] ?? [])));
};

const slotCost = (lines: readonly SlotLine[], settings: AlignmentSettings): number => {
  const capacity = capacityOf(lines);
  const joins = lines.reduce((sum, next, i) => {
    const line = lines[i - 1];
    return line === undefined ? sum : sum + joinCost(line, next, capacity, settings);
  }, 0);
  const text = joinLines(lines.map((line) => line.text));
  return joins + tornCost(text, settings);
};

const owns = (row: PairRow, lines: readonly Line[]): boolean => {
  const numbers = new Set(lines.flatMap(({ pieces }) => pieces.map(({ line }) => line)));
  return row.labels.every((label) => [...linesOfLabel(label)].every((line) => numbers.has(line)));
};

/** Labels side by side without room for values are the header or the body of a table, and no pairs. */
const isCrowded = ({ labels }: PairRow, labelOf: LabelOf, lines: readonly Line[]): boolean => {
  const numbers = new Set(labels.flatMap((label) => [...linesOfLabel(label)]));
  const words = lines.flatMap(({ pieces }) => pieces).filter((piece) => numbers.has(piece.line));
  return words.filter((piece) => labelOf(piece) === undefined).length < labels.length - 1;
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const rowCost = (
  row: PairRow,
  lines: readonly Line[],
  vertical: VerticalAlignment,
  labelOf: LabelOf,
  settings: AlignmentSettings,
): number => {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || !owns(row, lines)) return Infinity;
  const slots = slotLines(row, lines, labelOf);
  if (slots === null) return Infinity;
  const away =
    vertical === 'middle'
      ? Math.abs((first.y + last.y) / 2 - mean(row.labels.map(({ y }) => y)))
      : Math.abs(first.y - Math.min(...row.labels.map(({ y, pieces }) => pieces[0]?.y ?? y)));
  return placeCost(away) + slots.reduce((sum, slot) => sum + slotCost(slot, settings), 0);
};

/** Lines before the first row and after the last are text around the table and cost nothing. */
const gapCost = (lines: readonly Line[], isOuter: boolean, rowLabels: ReadonlySet<Label>, labelOf: LabelOf, settings: AlignmentSettings): number => {
  const labelled = lines.some(({ pieces }) =>
    pieces.some((piece) => {
      const label = labelOf(piece);
      return label !== undefined && rowLabels.has(label);
    }),
  );
  if (labelled) return Infinity;
  return isOuter ? 0 : lines.length * settings.costOfUnlabelledRow;
};

const tallRows = (tall: ReadonlySet<Label>, rows: readonly PairRow[]): Pairs['tall'] =>
  [...tall].flatMap((label) => {
    const beside = rows.flatMap(({ labels }, row) => {
      const lead = labels[0];
      const isBeside = lead !== undefined && lead.firstLine >= label.firstLine && lead.lastLine <= label.lastLine;
      return isBeside ? [row] : [];
    });
    const first = beside[0];
    return first === undefined ? [] : [{ label, row: first, rows: beside.length }];
  });

const hasGap = (slot: readonly SlotLine[]): boolean =>
  slot.some(({ words }) => words.some(({ first }, i) => i > 0 && first));

/** Rows with a wide gap inside a value. One may be chance; several are a table with more columns. */
const gappedRows = (pairs: Pairs, labelOf: LabelOf): number =>
  pairs.rows.filter((row, i) => {
    const segment = pairs.division.best[i * 2 + 1];
    const lines = segment === undefined ? [] : linesOf(pairs, segment);
    return (slotLines(row, lines, labelOf) ?? []).some(hasGap);
  }).length;

/**
 * Labels and values side by side, row under row; where `isOpen`, other text may follow the last row.
 * `null` where the rows cannot be told.
 */
export const pairsIn = (lines: readonly Line[], isOpen: boolean, labelOf: LabelOf, settings: AlignmentSettings): Pairs | null => {
  const labels = [...new Set(lines.flatMap(({ pieces }) => pieces.flatMap((piece) => labelOf(piece) ?? [])))];
  const offset = lines[0]?.pieces[0]?.line ?? 0;
  const tall = new Set(labels.filter((label) => isTall(label, labels)));
  const low = labels.filter((label) => !tall.has(label));
  const inner = low.filter((label) => isInner(label, lines, tall, labelOf, offset));
  const leads = low.filter((label) => !inner.includes(label)).toSorted((a, b) => a.y - b.y);
  const rows = groupRows(leads, inner);
  if (rows.some((row) => row.labels.length >= settings.headerLabels && isCrowded(row, labelOf, lines))) return null;
  const rowLabels = new Set(low);
  const costs = (vertical: VerticalAlignment) => (index: number, from: number, to: number): number => {
    const segment = lines.slice(from, to);
    const row = rows[(index - 1) / 2];
    if (index % 2 === 1) return row === undefined ? Infinity : rowCost(row, segment, vertical, labelOf, settings);
    return gapCost(segment, index === 0 || (isOpen && index === rows.length * 2), rowLabels, labelOf, settings);
  };
  const [middle, top] = (['middle', 'top'] as const).map((vertical) =>
    divideLines(rows.length * 2 + 1, lines.length, costs(vertical), settings),
  );
  if (!middle || !top) return null;
  const division = betterOf(middle, top, settings);
  const pairs = { rows, tall: tallRows(tall, rows), lines, isOpen, division };
  return gappedRows(pairs, labelOf) > 1 ? null : pairs;
};

/** The lines of a segment. */
export const linesOf = ({ lines }: Pairs, { from, to }: Segment): readonly Line[] => lines.slice(from, to);
