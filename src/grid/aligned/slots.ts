import { type ColumnLine, capacityOf, joinCost, joinLines, tornCost } from './breaks.ts';
import type { LabelOf } from './header.ts';
import type { Label } from './labels.ts';
import type { Line, Piece } from './pieces.ts';
import type { AlignmentSettings } from './settings.ts';

/** A row that labels with their values to the right make up, from left to right. */
export interface PairRow {
  readonly labels: readonly Label[];
}

/** The words of one value on one line. */
export interface SlotLine extends ColumnLine {
  readonly words: readonly Piece[];
}

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
    if (piece.first || at === -1)
      at = Math.max(
        at,
        row.labels.findLastIndex(({ x0 }) => x0 <= piece.x0),
      );
    const label = row.labels[at];
    if (label === undefined || (piece.x0 < label.x1 && !owners.includes(label))) return null;
    slots[at]?.push(piece);
  }
  return slots;
};

const toSlotLine = (words: readonly Piece[]): readonly SlotLine[] =>
  words[0] === undefined
    ? []
    : [{ text: words.map(({ text }) => text).join(' '), y: words[0].y, words }];

/** For each label of a row, the lines of its value. */
export const slotLines = (
  row: PairRow,
  lines: readonly Line[],
  labelOf: LabelOf,
): readonly (readonly SlotLine[])[] | null => {
  const slots = lines.map((line) => slotsOnLine(row, line, labelOf));
  if (!slots.every((slot) => slot !== null)) return null;
  return row.labels.map((_, index) => slots.flatMap((slot) => toSlotLine(slot[index] ?? [])));
};

/** Lines of one text follow each other, at most with lines of cells beside it between them. */
const farBelow = 3;

/** What speaks against the lines of a value being one text. */
export const slotCost = (lines: readonly SlotLine[], settings: AlignmentSettings): number => {
  const capacity = capacityOf(lines);
  const joins = lines.reduce((sum, next, i) => {
    const line = lines[i - 1];
    if (line === undefined) return sum;
    const torn = next.y - line.y > farBelow ? settings.costOfMisplacedWord : 0;
    return sum + torn + joinCost(line, next, capacity, settings);
  }, 0);
  const text = joinLines(lines.map((line) => line.text));
  return joins + tornCost(text, settings);
};

/** Whether words of a value stand far apart, as words of two cells do. */
export const hasGap = (slot: readonly SlotLine[]): boolean =>
  slot.some(({ words }) => words.some(({ first }, i) => i > 0 && first));
