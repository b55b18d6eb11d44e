import { type AssignmentContext, type Assignments, assignLine, wordsIn } from './assign.ts';
import { type ColumnLine, capacityOf } from './breaks.ts';
import type { Column } from './columns.ts';
import type { LabelOf } from './header.ts';
import type { Label } from './labels.ts';
import type { Line, Piece } from './pieces.ts';
import type { AlignmentSettings } from './settings.ts';

/** A line of a column with its words. */
export interface WordLine extends ColumnLine {
  readonly line: number;
  readonly words: readonly Piece[];
}

/** A column whose cells are known because each is a label. */
export interface LabelColumn {
  readonly column: number;
  readonly labels: readonly Label[];
}

export interface Body {
  readonly lines: readonly Line[];
  readonly assignments: readonly Assignments[];
}

export const columnLines = ({ lines, assignments }: Body, column: number): readonly WordLine[] =>
  lines.flatMap((line, i) => {
    const words = wordsIn(line, assignments[i]?.best ?? [], column);
    const text = words.map((word) => word.text).join(' ');
    return words[0] === undefined ? [] : [{ text, y: line.y, line: words[0].line, words }];
  });

/** Labels found by the columns in which a word of theirs was measured. */
const columnOfLabels = (
  lines: readonly Line[],
  columns: readonly Column[],
  labelOf: LabelOf,
): ReadonlyMap<Label, number> => {
  const found = new Map<Label, number>();
  for (const piece of lines.flatMap(({ pieces }) => pieces)) {
    const label = labelOf(piece);
    if (label === undefined || !piece.first || found.has(label)) continue;
    const column = columns.findIndex(({ x0, x1 }) => piece.x0 < x1 && x0 < piece.x1);
    if (column !== -1) found.set(label, column);
  }
  return found;
};

/** The columns from the left in which there are labels only; the first may be empty under its header. */
export const labelColumnsOf = (
  body: Body,
  columns: number,
  labelOf: LabelOf,
): readonly LabelColumn[] => {
  const found: LabelColumn[] = [];
  for (let column = 0; column < columns; column += 1) {
    const words = columnLines(body, column).flatMap((line) => line.words);
    const labels = words.map(labelOf);
    const known = labels.filter((label) => label !== undefined);
    if (known.length < labels.length || (known.length === 0 && column > 0)) break;
    found.push({ column, labels: [...new Set(known)].toSorted((a, b) => a.y - b.y) });
  }
  return found;
};

/**
 * Whether a label stands in its column as a value does, in one line and under the column's own label: the
 * words of some values are labels elsewhere.
 */
const isValue = (label: Label, { x0, x1 }: Label): boolean =>
  label.firstLine === label.lastLine &&
  label.pieces[0]?.first === true &&
  label.x0 < x1 &&
  x0 < label.x1;

/**
 * Labels among the values tell that a label further left was not recognised, and rows would be missing.
 * `named`: the labels of the header, by column.
 */
export const hasLabels = (
  body: Body,
  named: readonly (Label | undefined)[],
  from: number,
  labelOf: LabelOf,
): boolean =>
  named.slice(from).some((header, i) =>
    columnLines(body, from + i).some(({ words }) =>
      words.some((word) => {
        const label = labelOf(word);
        return label !== undefined && !(header !== undefined && isValue(label, header));
      }),
    ),
  );

/** Assigns line after line, to the first that cannot be. */
const assignLines = (
  lines: readonly Line[],
  context: AssignmentContext,
): readonly Assignments[] => {
  const assigned: Assignments[] = [];
  for (const line of lines) {
    const assignment = assignLine(line, context);
    if (assignment === null) break;
    assigned.push(assignment);
  }
  return assigned;
};

/** The longest word of each column: words that stand alone between spaces are not in doubt. */
const widenByWords = (body: Body, columns: readonly Column[]): readonly Column[] =>
  columns.map((column, index) => {
    const words = columnLines(body, index).filter((line) => line.words.length === 1);
    return { ...column, width: Math.max(column.width, capacityOf(words)) };
  });

/** Assigns twice: only after the first time it is known how wide the columns are. */
export const assignAll = (
  lines: readonly Line[],
  columns: readonly Column[],
  labelOf: LabelOf,
  settings: AlignmentSettings,
): { readonly columns: readonly Column[]; readonly assignments: readonly Assignments[] } => {
  const columnOfLabel = columnOfLabels(lines, columns, labelOf);
  const unbounded = columns.map((column) => ({ ...column, width: Infinity }));
  const first = assignLines(lines, { columns: unbounded, labelOf, columnOfLabel, settings });
  const widened = widenByWords(
    { lines: lines.slice(0, first.length), assignments: first },
    columns,
  );
  const context = { columns: widened, labelOf, columnOfLabel, settings };
  return { columns: widened, assignments: assignLines(lines, context) };
};
