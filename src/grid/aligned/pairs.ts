import { betterOf, type Division, divideLines, type Segment } from './divide.ts';
import type { LabelOf } from './header.ts';
import type { Label } from './labels.ts';
import type { Line } from './pieces.ts';
import { placeCost, type VerticalAlignment } from './segment.ts';
import type { AlignmentSettings } from './settings.ts';
import { hasGap, type PairRow, slotCost, slotLines } from './slots.ts';

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

const linesOfLabel = (label: Label): ReadonlySet<number> =>
  new Set(label.pieces.map(({ line }) => line));

/** A label beside several rows has their labels to the right of its lines. */
const isTall = (label: Label, labels: readonly Label[]): boolean => {
  const beside = labels.filter(
    (other) =>
      other !== label && other.firstLine >= label.firstLine && other.lastLine <= label.lastLine,
  );
  return new Set(beside.map(({ firstLine }) => firstLine)).size > 1;
};

/** A label with something to its left on its line, other than a tall label, goes on a row. */
const isInner = (
  label: Label,
  lines: readonly Line[],
  tall: ReadonlySet<Label>,
  labelOf: LabelOf,
  offset: number,
): boolean => {
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
const gapCost = (
  lines: readonly Line[],
  isOuter: boolean,
  labelOf: LabelOf,
  settings: AlignmentSettings,
): number => {
  if (lines.some(({ pieces }) => pieces.some((piece) => labelOf(piece)))) return Infinity;
  return isOuter ? 0 : lines.length * settings.costOfUnlabelledRow;
};

const tallRows = (tall: ReadonlySet<Label>, rows: readonly PairRow[]): Pairs['tall'] =>
  [...tall].flatMap((label) => {
    const beside = rows.flatMap(({ labels }, row) => {
      const lead = labels[0];
      const isBeside =
        lead !== undefined && lead.firstLine >= label.firstLine && lead.lastLine <= label.lastLine;
      return isBeside ? [row] : [];
    });
    const first = beside[0];
    return first === undefined ? [] : [{ label, row: first, rows: beside.length }];
  });

/** Rows with a wide gap inside a value. One may be chance; several are a table with more columns. */
const gappedRows = (pairs: Pairs, labelOf: LabelOf): number =>
  pairs.rows.filter((row, i) => {
    const segment = pairs.division.best[i * 2 + 1];
    const lines = segment === undefined ? [] : linesOf(pairs, segment);
    return (slotLines(row, lines, labelOf) ?? []).some(hasGap);
  }).length;

/** The labels of some lines, sorted out: `null` where one of them has no place. */
interface Arrangement {
  readonly rows: readonly PairRow[];
  readonly tall: Pairs['tall'];
}

const arrange = (lines: readonly Line[], labelOf: LabelOf): Arrangement | null => {
  const pieces = lines.flatMap((line) => line.pieces);
  const labels = [...new Set(pieces.flatMap((piece) => labelOf(piece) ?? []))];
  const tall = new Set(labels.filter((label) => isTall(label, labels)));
  const low = labels.filter((label) => !tall.has(label));
  const offset = pieces[0]?.line ?? 0;
  const inner = low.filter((label) => isInner(label, lines, tall, labelOf, offset));
  const leads = low.filter((label) => !inner.includes(label)).toSorted((a, b) => a.y - b.y);
  const rows = groupRows(leads, inner);
  const placed = { rows, tall: tallRows(tall, rows) };
  const count = rows.reduce((sum, row) => sum + row.labels.length, placed.tall.length);
  return count === labels.length ? placed : null;
};

const divideRows = (
  rows: readonly PairRow[],
  lines: readonly Line[],
  isOpen: boolean,
  labelOf: LabelOf,
  settings: AlignmentSettings,
): Division | null => {
  const last = rows.length * 2;
  const divide = (vertical: VerticalAlignment): Division | null =>
    divideLines(
      last + 1,
      lines.length,
      (index, from, to) => {
        const segment = lines.slice(from, to);
        const row = rows[(index - 1) / 2];
        if (row !== undefined) return rowCost(row, segment, vertical, labelOf, settings);
        return gapCost(segment, index === 0 || (isOpen && index === last), labelOf, settings);
      },
      settings,
    );
  const [middle, top] = [divide('middle'), divide('top')];
  return middle === null || top === null ? (middle ?? top) : betterOf(middle, top, settings);
};

/**
 * Labels and values side by side, row under row; where `isOpen`, other text may follow the last row.
 * `null` where the rows cannot be told.
 */
export const pairsIn = (
  lines: readonly Line[],
  isOpen: boolean,
  labelOf: LabelOf,
  settings: AlignmentSettings,
): Pairs | null => {
  const arrangement = arrange(lines, labelOf);
  if (arrangement === null) return null;
  const { rows } = arrangement;
  const isTable = ({ labels }: PairRow): boolean => labels.length >= settings.headerLabels;
  if (rows.some((row) => isTable(row) && isCrowded(row, labelOf, lines))) return null;
  const division = divideRows(rows, lines, isOpen, labelOf, settings);
  if (division === null) return null;
  const pairs = { ...arrangement, lines, isOpen, division };
  return gappedRows(pairs, labelOf) > 1 ? null : pairs;
};

/** The lines of a segment. */
export const linesOf = ({ lines }: Pairs, { from, to }: Segment): readonly Line[] =>
  lines.slice(from, to);
