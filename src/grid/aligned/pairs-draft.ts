import type { Message } from '../../model/message.ts';
import { regionOf } from '../region.ts';
import { joinLines } from './breaks.ts';
import type { Segment } from './divide.ts';
import { alternativesOf, type DraftCell } from './draft.ts';
import type { LabelOf } from './header.ts';
import type { Label } from './labels.ts';
import { because } from './messages.ts';
import { linesOf, type Pairs } from './pairs.ts';
import type { Line } from './pieces.ts';
import { plainRow } from './plain.ts';
import type { AlignmentSettings } from './settings.ts';
import { type PairRow, type SlotLine, slotLines } from './slots.ts';

type Slots = readonly (readonly SlotLine[])[];
type Reading = readonly [string, Message];
type Row = readonly DraftCell[];

const textOf = (lines: readonly SlotLine[]): string => joinLines(lines.map(({ text }) => text));

/** Where a line may have a border: at a wide gap, and at any space where no header tells the columns. */
const possibleBorder = ({ words }: SlotLine, isOpen: boolean): number =>
  words.findIndex(({ first }, i) => i > 0 && (first || isOpen));

/** The cell may be what stands on one side of a possible border. */
const borderReadings = (lines: readonly SlotLine[], isOpen: boolean): readonly Reading[] =>
  lines.flatMap((line, at) => {
    const border = possibleBorder(line, isOpen);
    if (border === -1) return [];
    return [line.words.slice(0, border), line.words.slice(border)].map((part): Reading => {
      const text = part.map((word) => word.text).join(' ');
      return [joinLines(lines.map((other, i) => (i === at ? text : other.text))), because.gap];
    });
  });

const labelCell = (label: Label, column: number, rowSpan: number): DraftCell => ({
  column,
  rowSpan,
  columnSpan: 1,
  text: label.text,
  source: regionOf(label.pieces, { line: 1, column: 1 }),
  alternatives: [],
});

const slotsOf = (pairs: Pairs, row: PairRow, segment: Segment, labelOf: LabelOf): Slots =>
  slotLines(row, linesOf(pairs, segment), labelOf) ?? [];

/** Whether a value stands on other lines than its label: it may have been printed too far up or down. */
const isApart = (lines: readonly SlotLine[], label: Label): boolean =>
  lines.length > 0 &&
  !lines.some(({ words }) =>
    words.some((word) => label.pieces.some((piece) => piece.line === word.line)),
  );

/** A row without a value beside one with several lines, or with one that stands apart: it may belong here. */
const neighbourReadings = (
  pairs: Pairs,
  index: number,
  slot: number,
  labelOf: LabelOf,
): readonly Reading[] =>
  [index - 1, index + 1].flatMap((near): readonly Reading[] => {
    const [row, segment] = [pairs.rows[near], pairs.division.best[near * 2 + 1]];
    const label = row?.labels[slot];
    if (row === undefined || segment === undefined || label === undefined) return [];
    const lines = slotsOf(pairs, row, segment, labelOf)[slot] ?? [];
    const line = near < index ? lines.at(-1) : lines[0];
    if (line === undefined || (lines.length < 2 && !isApart(lines, label))) return [];
    return [[line.text, because.rows]];
  });

/** A value apart from its label may be another row's; of two numbers on two lines one may be. */
const strayReadings = (lines: readonly SlotLine[], label: Label): readonly Reading[] => {
  const apart = isApart(lines, label) ? [''] : [];
  const numbers = lines.filter(({ text }) => /^[-\d.,]+$/.test(text)).map(({ text }) => text);
  return [...apart, ...(lines.length > 1 ? numbers : [])].map((text) => [text, because.rows]);
};

/** Lines that are nearer than this stand right below each other; a page's lines are 1 apart. */
const adjoining = 1.5;

/** Lines without a label right above or below a row may be its first or last. */
const strandedReadings = (
  pairs: Pairs,
  index: number,
  lines: readonly SlotLine[],
): readonly Reading[] => {
  const { best } = pairs.division;
  const row = linesOf(pairs, best[index * 2 + 1] ?? nothing);
  const before = index === 0 ? [] : linesOf(pairs, best[index * 2] ?? nothing);
  const after = linesOf(pairs, best[index * 2 + 2] ?? nothing);
  const own = lines.map(({ text }) => text);
  const readings: Reading[] = [];
  if (adjoin(before.at(-1), row[0]))
    readings.push([joinLines([...before.map(lineText), ...own]), because.rows]);
  if (adjoin(row.at(-1), after[0]))
    readings.push([joinLines([...own, ...after.map(lineText)]), because.rows]);
  return readings;
};

const nothing: Segment = { from: 0, to: 0 };

const adjoin = (above: Line | undefined, below: Line | undefined): boolean =>
  above !== undefined && below !== undefined && below.y - above.y < adjoining;

const lineText = ({ pieces }: Line): string => pieces.map(({ text }) => text).join(' ');

/** Adjoining labels leave no room for a cell between them. */
const room = 3;

const pairCells = (
  pairs: Pairs,
  index: number,
  start: number,
  labelOf: LabelOf,
  settings: AlignmentSettings,
): Row => {
  const row = pairs.rows[index] ?? { labels: [] };
  const segment = pairs.division.best[index * 2 + 1] ?? { from: 0, to: 0 };
  const slots = slotsOf(pairs, row, segment, labelOf);
  const rivals = (pairs.division.others[index * 2 + 1] ?? []).map((other) =>
    slotsOf(pairs, row, other, labelOf),
  );
  const cells: DraftCell[] = [];
  for (const [i, label] of row.labels.entries()) {
    cells.push(labelCell(label, start + cells.length, 1));
    const lines = slots[i] ?? [];
    const next = row.labels[i + 1];
    if (lines.length === 0 && next !== undefined && next.x0 - label.x1 <= room) continue;
    const text = textOf(lines);
    const others = rivals.map((rival): Reading => [textOf(rival[i] ?? []), because.rows]);
    if (lines.length === 0) others.push(...neighbourReadings(pairs, index, i, labelOf));
    others.push(...strayReadings(lines, label), ...strandedReadings(pairs, index, lines));
    cells.push({
      column: start + cells.length,
      rowSpan: 1,
      columnSpan: 1,
      text,
      source: regionOf(
        lines.flatMap(({ words }) => words),
        cells.at(-1)?.source ?? { line: 1, column: 1 },
      ),
      alternatives: alternativesOf(
        text,
        [...others, ...borderReadings(lines, pairs.isOpen)],
        settings.alternatives,
      ),
    });
  }
  return cells;
};

/** Rows of labels and values, and the lines between them, each a row of its own. */
export const pairsRows = (
  pairs: Pairs,
  labelOf: LabelOf,
  settings: AlignmentSettings,
): { readonly rows: readonly Row[]; readonly inner: Segment } => {
  const { best } = pairs.division;
  const rows = pairs.rows.flatMap((_, index): readonly Row[] => {
    const tall = pairs.tall.find(({ row, rows: count }) => index >= row && index < row + count);
    const start = tall === undefined ? 0 : 1;
    const cells = pairCells(pairs, index, start, labelOf, settings);
    const own = tall?.row === index ? [labelCell(tall.label, 0, tall.rows), ...cells] : cells;
    const gap = index === 0 ? { from: 0, to: 0 } : (best[index * 2] ?? { from: 0, to: 0 });
    return [...linesOf(pairs, gap).map(plainRow), own];
  });
  return { rows, inner: { from: best[0]?.to ?? 0, to: best.at(-1)?.from ?? 0 } };
};
