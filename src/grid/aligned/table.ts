import { type AssignmentContext, type Assignments, assignLine, wordsIn } from './assign.ts';
import { type ColumnLine, joinCost, capacityOf } from './breaks.ts';
import { type Column, growColumns } from './columns.ts';
import type { Header, LabelOf } from './header.ts';
import type { Label } from './labels.ts';
import type { Line, Piece } from './pieces.ts';
import { type Division, limitOf, type Segment } from './divide.ts';
import { type Anchor, segmentColumn, type VerticalAlignment } from './segment.ts';
import type { AlignmentSettings } from './settings.ts';
import { coverRows } from './spans.ts';
import { textWidth } from './text-width.ts';

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

/** A column of values, its lines divided among the rows. */
export interface ValueColumn {
  readonly column: number;
  readonly lines: readonly WordLine[];
  readonly segmentation: Division;
}

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

interface Body {
  readonly lines: readonly Line[];
  readonly assignments: readonly Assignments[];
}

const columnLines = ({ lines, assignments }: Body, column: number): readonly WordLine[] =>
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

/** The columns from the left in which there are labels only. */
const labelColumnsOf = (body: Body, columns: number, labelOf: LabelOf): readonly LabelColumn[] => {
  const found: LabelColumn[] = [];
  for (let column = 0; column < columns; column += 1) {
    const words = columnLines(body, column).flatMap((line) => line.words);
    const labels = words.map(labelOf);
    const known = labels.filter((label) => label !== undefined);
    if (known.length === 0 || known.length < labels.length) break;
    found.push({ column, labels: [...new Set(known)].toSorted((a, b) => a.y - b.y) });
  }
  return found;
};

/** Labels among the values tell that a label further left was not recognised, and rows would be missing. */
const hasLabels = (body: Body, columns: number, from: number, labelOf: LabelOf): boolean =>
  Array.from({ length: columns - from }, (_, i) => columnLines(body, from + i)).some((lines) =>
    lines.some(({ words }) => words.some((word) => labelOf(word) !== undefined)),
  );

const toAnchor = (label: Label): Anchor => ({ y: label.y, top: label.pieces[0]?.y ?? label.y });

const divide = (
  body: Body,
  columns: readonly number[],
  anchors: readonly Anchor[],
  vertical: VerticalAlignment,
  settings: AlignmentSettings,
): readonly ValueColumn[] | null => {
  const divided = columns.map((column) => {
    const lines = columnLines(body, column);
    const segmentation = segmentColumn(lines, anchors, vertical, settings);
    return segmentation === null ? null : { column, lines, segmentation };
  });
  return divided.every((column) => column !== null) ? divided : null;
};

const total = (columns: readonly ValueColumn[]): number =>
  columns.reduce((sum, { segmentation }) => sum + segmentation.cost, 0);

/** One way to read the lines: which words stand in which column, and how far down the table goes. */
interface Variant {
  readonly body: Body;
  /** What it costs more than the likeliest words and the likeliest end. */
  readonly extra: number;
}

/** The columns of values for one choice of rows. */
export interface Rows {
  readonly body: Body;
  readonly columns: readonly ValueColumn[];
  readonly cost: number;
}

const rowsOf = (
  { body, extra }: Variant,
  columns: readonly number[],
  anchors: readonly Anchor[],
  vertical: VerticalAlignment,
  settings: AlignmentSettings,
): readonly Rows[] => {
  const divided = divide(body, columns, anchors, vertical, settings);
  return divided === null ? [] : [{ body, columns: divided, cost: total(divided) + extra }];
};

/** Every way to read the lines and both ways in which cells stand in their rows, the best first. */
const readings = (
  variants: readonly Variant[],
  columns: readonly number[],
  anchors: readonly Anchor[],
  settings: AlignmentSettings,
): readonly Rows[] =>
  variants
    .flatMap((variant) =>
      (['middle', 'top'] as const).flatMap((vertical) =>
        rowsOf(variant, columns, anchors, vertical, settings),
      ),
    )
    .toSorted((a, b) => a.cost - b.cost);

/** The same lines with the words of one of them divided in another way. */
const wordVariants = ({ body, extra }: Variant): readonly Variant[] =>
  body.lines.flatMap((_, at) =>
    (body.assignments[at]?.others ?? []).map(({ assignment, extra: more }) => {
      const assignments = body.assignments.map((known, i) =>
        i === at ? { ...known, best: assignment } : known,
      );
      return { body: { ...body, assignments }, extra: extra + more };
    }),
  );

/** Where a segment breaks although the line was not full: there one cell ends and another begins. */
const parts = ({ lines }: ValueColumn, { from, to }: Segment, settings: AlignmentSettings): readonly Segment[] => {
  const capacity = capacityOf(lines);
  const cuts = [from];
  for (let at = from + 1; at < to; at += 1) {
    const [line, next] = [lines[at - 1], lines[at]];
    if (line !== undefined && next !== undefined && joinCost(line, next, capacity, settings) > 0) cuts.push(at);
  }
  return cuts.map((start, i) => ({ from: start, to: cuts[i + 1] ?? to }));
};

const anchorOf = ({ lines }: ValueColumn, { from, to }: Segment): Anchor => {
  const [first, last] = [lines[from]?.y ?? 0, lines[to - 1]?.y ?? 0];
  return { y: (first + last) / 2, top: first };
};

/** Rows as a column shows them where its cells end at lines that are not full. */
const anchorsByShortLines = (
  column: ValueColumn,
  anchors: readonly Anchor[],
  settings: AlignmentSettings,
): readonly Anchor[] =>
  column.segmentation.best.flatMap((segment, row) => {
    const anchor = anchors[row];
    if (segment.from === segment.to) return anchor === undefined ? [] : [anchor];
    return parts(column, segment, settings).map((part) => anchorOf(column, part));
  });

/** Rows as a column shows them if each of its lines is a cell. */
const anchorsByLines = ({ lines }: ValueColumn): readonly Anchor[] =>
  lines.map(({ y }) => ({ y, top: y }));

/** A choice of rows with its readings, the best first. */
interface Choice {
  readonly anchors: readonly Anchor[];
  readonly readings: readonly Rows[];
  readonly cost: number;
}

/**
 * A label may have several rows beside it: the rows that the labels show against those that the values
 * show. `null` where both explain the lines.
 */
const chooseRows = (
  variants: readonly Variant[],
  values: readonly number[],
  labels: readonly Label[],
  settings: AlignmentSettings,
): Choice | null => {
  const own = labels.map(toAnchor);
  const choice = (anchors: readonly Anchor[]): Choice => {
    const read = readings(variants, values, anchors, settings);
    const extents = anchors.map(({ y }) => ({ top: y, bottom: y }));
    const cover = anchors.length > own.length ? (coverRows(own, extents, settings)?.cost ?? 0) : 0;
    return { anchors, readings: read, cost: (read[0]?.cost ?? Infinity) + cover };
  };
  const labelled = choice(own);
  const columns = labelled.readings[0]?.columns ?? [];
  const finer = columns
    .flatMap((column) => [anchorsByShortLines(column, own, settings), anchorsByLines(column)])
    .filter((anchors) => anchors.length > own.length)
    .map(choice)
    .toSorted((a, b) => a.cost - b.cost);
  const [best] = [labelled, ...finer].toSorted((a, b) => a.cost - b.cost);
  if (best === undefined) return null;
  // Were each label's row the only one beside it, some column would hardly have more lines than labels.
  const isPlain = columns.some(({ lines }) => lines.length <= own.length);
  const limit = best.cost + (isPlain ? settings.margin : settings.widestMargin);
  const rival = [labelled, ...finer].find(
    ({ anchors, cost }) => anchors.length !== best.anchors.length && cost <= limit,
  );
  return rival === undefined ? best : null;
};

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

/** Assigns line after line, to the first that cannot be. */
const assignLines = (lines: readonly Line[], context: AssignmentContext): readonly Assignments[] => {
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
const assignAll = (
  lines: readonly Line[],
  columns: readonly Column[],
  labelOf: LabelOf,
  settings: AlignmentSettings,
): { readonly columns: readonly Column[]; readonly assignments: readonly Assignments[] } => {
  const columnOfLabel = columnOfLabels(lines, columns, labelOf);
  const unbounded = columns.map((column) => ({ ...column, width: Infinity }));
  const first = assignLines(lines, { columns: unbounded, labelOf, columnOfLabel, settings });
  const widened = widenByWords({ lines: lines.slice(0, first.length), assignments: first }, columns);
  const context = { columns: widened, labelOf, columnOfLabel, settings };
  return { columns: widened, assignments: assignLines(lines, context) };
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
  if (grown.length !== header.labels.length || end - header.firstLine > settings.tableLines) return null;
  const under = lines.slice(header.lastLine + 1, end);
  const { columns, assignments } = assignAll(under, grown, labelOf, settings);
  const whole: Body = { lines: under.slice(0, assignments.length), assignments };
  const labelColumns = labelColumnsOf(whole, columns.length, labelOf);
  if (labelColumns.length === 0) return null;
  const labelEnd = Math.max(...labelColumns.flatMap(({ labels }) => labels.map((label) => label.lastLine)));
  if (under.slice(assignments.length).some(({ pieces }) => pieces.some((piece) => labelOf(piece)))) return null;
  if (hasLabels(whole, columns.length, labelColumns.length, labelOf)) return null;
  const values = columns.map((_, column) => column).slice(labelColumns.length);
  const ends = endings(whole, labelEnd, columns, labelColumns.length, settings);
  const variants = [...ends, ...ends.flatMap(wordVariants)].slice(0, settings.variants);
  const choice = chooseRows(variants, values, labelColumns.at(-1)?.labels ?? [], settings);
  const [best, ...rivals] = choice?.readings ?? [];
  if (choice === null || best === undefined) return null;
  return {
    header,
    columns,
    anchors: choice.anchors,
    labelColumns,
    best,
    rivals: rivals.filter(({ cost }) => cost <= limitOf(best.cost, settings)),
    end: header.lastLine + 1 + best.body.lines.length,
  };
};
