import { type Assignments, wordsIn } from './assign.ts';
import { assignAll, type Body, hasLabels, type LabelColumn, labelColumnsOf } from './body.ts';
import { type Column, growColumns } from './columns.ts';
import { limitOf } from './divide.ts';
import type { Header, LabelOf } from './header.ts';
import type { Line } from './pieces.ts';
import { type Rows, type Variant, wordVariants } from './readings.ts';
import { labelledRows } from './rows.ts';
import type { Anchor } from './segment.ts';
import type { AlignmentSettings } from './settings.ts';
import { textWidth } from './text-width.ts';

/** What was found under a header. */
export interface Table {
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly anchors: readonly Anchor[];
  readonly labelColumns: readonly LabelColumn[];
  /** The likeliest reading, and others that are nearly as likely. */
  readonly best: Rows;
  readonly rivals: readonly Rows[];
  /** Index of the line after the last. */
  readonly end: number;
}

/** Whether a line stands in the columns of values as their cells do: at the left edge, and not too wide. */
const standsInColumns = (
  line: Line,
  assignment: Assignments | undefined,
  columns: readonly Column[],
  labelColumns: number,
  settings: AlignmentSettings,
): boolean =>
  columns.every(({ x0, width }, column) => {
    const words = wordsIn(line, assignment?.best ?? [], column);
    const [first, text] = [words[0], words.map((word) => word.text).join(' ')];
    if (first === undefined) return true;
    if (column < labelColumns) return false;
    return (
      Math.abs(first.x0 - x0) <= settings.overhang && textWidth(text) <= width + settings.overhang
    );
  });

/** Lines below the last label may go on its row: every ending, with what speaks against it. */
const endings = (
  whole: Body,
  labelEnd: number,
  columns: readonly Column[],
  labelColumns: number,
  settings: AlignmentSettings,
): readonly Variant[] => {
  const below = whole.lines.flatMap((line, i) => {
    if ((line.pieces[0]?.line ?? 0) <= labelEnd) return [];
    return [standsInColumns(line, whole.assignments[i], columns, labelColumns, settings)];
  });
  const least = whole.lines.length - below.length;
  return Array.from({ length: Math.min(below.length, settings.cellLines) + 1 }, (_, more) => {
    const misfits = below.filter((stands, i) => stands !== i < more).length;
    const body = { ...whole, lines: whole.lines.slice(0, least + more) };
    return { body, extra: misfits * settings.costOfMisplacedLine };
  });
};

/** The table under a header, or `null` where its columns or rows cannot be told. */
export const tableUnder = (
  lines: readonly Line[],
  header: Header,
  isEnd: (line: number) => boolean,
  labelOf: LabelOf,
  settings: AlignmentSettings,
): Table | null => {
  const { columns: grown, end } = growColumns(lines, header, isEnd, labelOf, settings);
  if (grown.length !== header.labels.length || end - header.firstLine > settings.tableLines)
    return null;
  const under = lines.slice(header.lastLine + 1, end);
  const { columns, assignments } = assignAll(under, grown, labelOf, settings);
  const whole: Body = { lines: under.slice(0, assignments.length), assignments };
  const labelColumns = labelColumnsOf(whole, columns.length, labelOf);
  if (labelColumns.length === 0) return null;
  const labelEnd = Math.max(
    ...labelColumns.flatMap(({ labels }) => labels.map((label) => label.lastLine)),
  );
  if (under.slice(assignments.length).some(({ pieces }) => pieces.some((piece) => labelOf(piece))))
    return null;
  if (hasLabels(whole, columns.length, labelColumns.length, labelOf)) return null;
  const values = columns.map((_, column) => column).slice(labelColumns.length);
  const ends = endings(whole, labelEnd, columns, labelColumns.length, settings);
  const variants = [...ends, ...ends.flatMap(wordVariants)].slice(0, settings.variants);
  const rows = labelledRows(variants, values, labelColumns.at(-1)?.labels ?? [], settings);
  const [best, ...rivals] = rows?.readings ?? [];
  if (rows === null || best === undefined) return null;
  return {
    header,
    columns,
    anchors: rows.anchors,
    labelColumns,
    best,
    rivals: rivals.filter(({ cost }) => cost <= limitOf(best.cost, settings)),
    end: header.lastLine + 1 + best.body.lines.length,
  };
};
