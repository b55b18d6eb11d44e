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

/**
 * Columns left of those that the header names: none, or one that has labels beside several rows. `null`
 * where the columns do not fit the header.
 */
const leadOf = (columns: readonly Column[], { labels }: Header): number | null => {
  const lead = columns.length - labels.length;
  if (lead !== 0 && lead !== 1) return null;
  const first = labels[0]?.x0 ?? 0;
  return lead === 0 || (columns[0]?.x1 ?? Infinity) <= first ? lead : null;
};

/** What was found under a header. */
export interface Table {
  readonly header: Header;
  /** Columns left of the header's first label. */
  readonly lead: number;
  readonly columns: readonly Column[];
  readonly anchors: readonly Anchor[];
  readonly labelColumns: readonly LabelColumn[];
  /** The likeliest reading, and others that are nearly as likely. */
  readonly best: Rows;
  readonly rivals: readonly Rows[];
  /** Index of the line after the last. */
  readonly end: number;
}

/**
 * Whether a line stands in the columns of values as their cells do: not too wide, and beside other cells or
 * at the left edge of its own.
 */
const standsInColumns = (
  line: Line,
  assignment: Assignments | undefined,
  columns: readonly Column[],
  labelColumns: number,
  settings: AlignmentSettings,
): boolean => {
  const cells = columns.map((_, column) => wordsIn(line, assignment?.best ?? [], column));
  const isRow = cells.filter(([first]) => first !== undefined).length > 1;
  return columns.every(({ x0, width }, column) => {
    const words = cells[column] ?? [];
    const [first, text] = [words[0], words.map((word) => word.text).join(' ')];
    if (first === undefined) return true;
    if (column < labelColumns || textWidth(text) > width + settings.overhang) return false;
    return isRow || Math.abs(first.x0 - x0) <= settings.overhang;
  });
};

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

/** A reading that so much speaks against is none, however much more speaks against the others. */
const isStrained = ({ cost }: Rows, rows: number, settings: AlignmentSettings): boolean =>
  cost > settings.strainOfTable + rows * settings.strainOfRow;

/** What of a table cannot be told: what its columns are, or only what its rows hold. */
export type Unknown = 'columns' | 'rows';

/** The table under a header, or what of it cannot be told. */
export const tableUnder = (
  lines: readonly Line[],
  header: Header,
  isEnd: (line: number) => boolean,
  labelOf: LabelOf,
  settings: AlignmentSettings,
): Table | Unknown => {
  const { columns: grown, end } = growColumns(lines, header, isEnd, labelOf, settings);
  if (end === header.lastLine + 1 || grown.length < header.labels.length) return 'rows';
  const lead = leadOf(grown, header);
  if (lead === null || end - header.firstLine > settings.tableLines) return 'columns';
  const under = lines.slice(header.lastLine + 1, end);
  const { columns, assignments } = assignAll(under, grown, labelOf, settings);
  const whole: Body = { lines: under.slice(0, assignments.length), assignments };
  const labelColumns = labelColumnsOf(whole, columns.length, labelOf);
  const rowLabels = labelColumns.at(-1)?.labels ?? [];
  if (labelColumns.length <= lead || rowLabels.length === 0) return 'columns';
  const labelEnd = Math.max(
    ...labelColumns.flatMap(({ labels }) => labels.map((label) => label.lastLine)),
  );
  if (under.slice(assignments.length).some(({ pieces }) => pieces.some((piece) => labelOf(piece))))
    return 'columns';
  const named = columns.map((_, column) => header.labels[column - lead]);
  if (hasLabels(whole, named, labelColumns.length, labelOf)) return 'columns';
  const values = columns.map((_, column) => column).slice(labelColumns.length);
  const ends = endings(whole, labelEnd, columns, labelColumns.length, settings);
  const variants = [...ends, ...ends.flatMap(wordVariants)].slice(0, settings.variants);
  const rows = labelledRows(variants, values, rowLabels, settings);
  const [best, ...rivals] = rows?.readings ?? [];
  if (rows === null || best === undefined || isStrained(best, rows.anchors.length, settings))
    return 'rows';
  return {
    header,
    lead,
    columns,
    anchors: rows.anchors,
    labelColumns,
    best,
    rivals: rivals.filter(({ cost }) => cost <= limitOf(best.cost, settings)),
    end: header.lastLine + 1 + best.body.lines.length,
  };
};
