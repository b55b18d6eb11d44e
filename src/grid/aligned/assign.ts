import type { Column } from './columns.ts';
import type { LabelOf } from './header.ts';
import type { Label } from './labels.ts';
import type { Line, Piece } from './pieces.ts';
import type { AlignmentSettings } from './settings.ts';
import { textWidth } from './text-width.ts';

/** For each word of a line, the index of its column. */
export type Assignment = readonly number[];

/** The cheapest assignments of a line, best first; those that cost too much more are left out. */
export interface Assignments {
  readonly best: Assignment;
  /** Each with what it costs more than the best. */
  readonly others: readonly { readonly assignment: Assignment; readonly extra: number }[];
}

/** Full-width digits and letters are written like half-width ones, spaces and all. */
const isHan = (character: string | undefined): boolean =>
  character !== undefined &&
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(character) &&
  !/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(character);

/** Between two Chinese characters stands a space only where a border was; beside a number it may be typed. */
const isTypedSpace = (left: Piece, right: Piece): boolean =>
  !(isHan(left.text.at(-1)) && isHan(right.text[0]));

/** Number before its unit: `2024 年底`, `65 人`. */
const isNumberBefore = (left: Piece, right: Piece): boolean =>
  /[\d.%\uff05\uff0e\uff10-\uff19]$/.test(left.text) && isHan(right.text[0]);

/** What is known of the table when a line is assigned. */
export interface AssignmentContext {
  readonly columns: readonly Column[];
  readonly labelOf: LabelOf;
  readonly columnOfLabel: ReadonlyMap<Label, number>;
  readonly settings: AlignmentSettings;
}

const placeCost = (
  piece: Piece,
  column: number,
  same: boolean,
  { columns, labelOf, columnOfLabel, settings }: AssignmentContext,
): number => {
  const { x0, x1 } = columns[column] ?? { x0: Infinity, x1: -Infinity };
  const label = labelOf(piece);
  if (label !== undefined && (columnOfLabel.get(label) ?? column) !== column) return Infinity;
  if (piece.first) return piece.x0 < x1 && x0 < piece.x1 ? 0 : settings.costOfMisplacedWord;
  // A word inside a token is drawn too far left where the columns before it took more room than they got.
  return same || piece.x0 < x1 ? 0 : settings.costOfMisplacedWord;
};

const spaceCost = (
  left: Piece,
  right: Piece,
  same: boolean,
  { labelOf, settings }: AssignmentContext,
): number => {
  if (right.first) return same ? settings.costOfMisplacedWord : 0;
  const [a, b] = [labelOf(left), labelOf(right)];
  if (a !== undefined || b !== undefined) return (a === b) === same ? 0 : Infinity;
  if (!isTypedSpace(left, right)) return same ? settings.costOfMisplacedWord : 0;
  if (same) return isNumberBefore(left, right) ? 0 : 1;
  return isNumberBefore(left, right) ? 2 : 0.5;
};

/** Words of one column on one line, in order. */
export const wordsIn = (line: Line, assignment: Assignment, column: number): readonly Piece[] =>
  line.pieces.filter((_, i) => assignment[i] === column);

const overflowCost = (
  line: Line,
  assignment: Assignment,
  { columns, settings }: AssignmentContext,
): number =>
  columns.reduce((sum, { width }, column) => {
    const words = wordsIn(line, assignment, column);
    if (words.length < 2) return sum;
    const excess = textWidth(words.map(({ text }) => text).join(' ')) - width - settings.overhang;
    return excess > 0 ? sum + 2 + excess / 2 : sum;
  }, 0);

interface Costed {
  readonly assignment: Assignment;
  readonly cost: number;
}

/** Readings that are followed up at each word; words of a table line are few. */
const beam = 64;

const extend =
  (context: AssignmentContext, piece: Piece, left: Piece | undefined) =>
  ({ assignment, cost }: Costed): readonly Costed[] => {
    const before = assignment.at(-1) ?? 0;
    return context.columns.flatMap((_, column) => {
      if (column < before) return [];
      const space = left === undefined ? 0 : spaceCost(left, piece, column === before, context);
      const skip = piece.first
        ? 0
        : Math.max(0, column - before - 1) * context.settings.costOfSkippedColumn;
      const total =
        cost +
        space +
        skip +
        placeCost(piece, column, left !== undefined && column === before, context);
      return total < Infinity ? [{ assignment: [...assignment, column], cost: total }] : [];
    });
  };

/** Assigns the words of a line to columns, from left to right. `null` where no assignment is possible. */
export const assignLine = (line: Line, context: AssignmentContext): Assignments | null => {
  let readings: readonly Costed[] = [{ assignment: [], cost: 0 }];
  for (const [i, piece] of line.pieces.entries()) {
    readings = readings
      .flatMap(extend(context, piece, line.pieces[i - 1]))
      .toSorted((a, b) => a.cost - b.cost)
      .slice(0, beam);
  }
  const ranked = readings
    .filter(({ cost }) => cost < context.settings.costOfMisplacedWord)
    .map(({ assignment, cost }) => ({
      assignment,
      cost: cost + overflowCost(line, assignment, context),
    }))
    .toSorted((a, b) => a.cost - b.cost);
  const best = ranked[0];
  if (best === undefined) return null;
  const others = ranked.slice(1).filter(({ cost }) => cost <= best.cost + context.settings.margin);
  return {
    best: best.assignment,
    others: others.map(({ assignment, cost }) => ({ assignment, extra: cost - best.cost })),
  };
};
