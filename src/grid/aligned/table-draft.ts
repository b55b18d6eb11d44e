import type { Message } from '../../model/message.ts';
import { regionOf } from '../region.ts';
import type { LabelColumn, WordLine } from './body.ts';
import { joinLines } from './breaks.ts';
import { keepsAll } from './conserve.ts';
import { limitOf, type Segment } from './divide.ts';
import { alternativesOf, type Draft, type DraftCell } from './draft.ts';
import type { Label } from './labels.ts';
import { because } from './messages.ts';
import type { Piece } from './pieces.ts';
import type { Rows, ValueColumn } from './readings.ts';
import type { AlignmentSettings } from './settings.ts';
import { type Coverage, coverRows, type RowExtent } from './spans.ts';
import type { Table } from './table.ts';

const linesIn = ({ lines }: ValueColumn, { from, to }: Segment): readonly WordLine[] =>
  lines.slice(from, to);

const nothing: Segment = { from: 0, to: 0 };

const textOf = (lines: readonly WordLine[]): string => joinLines(lines.map(({ text }) => text));

type Reading = readonly [string, Message];

const segmentText = (column: ValueColumn, segment: Segment): string =>
  textOf(linesIn(column, segment));

/** What a reading has in a cell, and what else it could have there at hardly more cost. */
const readingsOf = (rows: Rows, index: number, row: number, limit: number): readonly Reading[] => {
  const column = rows.columns[index];
  const best = column?.segmentation.best[row];
  if (column === undefined || best === undefined) return [];
  const others = (column.segmentation.others[row] ?? []).filter(
    ({ total }) => rows.cost + total - column.segmentation.cost <= limit,
  );
  return [best, ...others].map((segment): Reading => [segmentText(column, segment), because.rows]);
};

const valueCell = (
  table: Table,
  index: number,
  row: number,
  settings: AlignmentSettings,
): DraftCell => {
  const { best, rivals } = table;
  const limit = limitOf(best.cost, settings);
  const [own, ...others] = [best, ...rivals].flatMap((rows) => readingsOf(rows, index, row, limit));
  const text = own?.[0] ?? '';
  const column = best.columns[index];
  const lines =
    column === undefined ? [] : linesIn(column, column.segmentation.best[row] ?? nothing);
  return {
    column: column?.column ?? 0,
    rowSpan: 1,
    columnSpan: 1,
    text,
    source: regionOf(
      lines.flatMap(({ words }) => words),
      rowSource(table, row),
    ),
    alternatives: alternativesOf(text, others, settings.alternatives),
  };
};

/** Where an empty cell is said to be: beside the label of its row. */
const rowSource = (table: Table, row: number) => {
  const y = table.anchors[row]?.y ?? 0;
  const pieces = table.best.body.lines.flatMap((line) => line.pieces);
  const nearest = pieces.toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y)).slice(0, 1);
  return regionOf(nearest, table.header.labels[0]?.pieces[0]?.source ?? { line: 1, column: 1 });
};

const labelCell = (
  label: Label,
  column: number,
  rowSpan: number,
  others: readonly Label[],
): DraftCell => ({
  column,
  rowSpan,
  columnSpan: 1,
  text: label.text,
  source: regionOf(label.pieces, { line: 1, column: 1 }),
  alternatives: alternativesOf(
    label.text,
    others.map(({ text }): Reading => [text, because.span]),
    others.length,
  ),
});

/** Rows that a label certainly covers make one cell; where another may, each row has a cell of its own. */
const labelCells = (
  { column, labels }: LabelColumn,
  coverage: Coverage,
): ReadonlyMap<number, DraftCell> => {
  const cells = new Map<number, DraftCell>();
  let row = 0;
  while (row < coverage.rows.length) {
    const [index, ...others] = coverage.rows[row] ?? [];
    const label = index === undefined ? undefined : labels[index];
    let end = row + 1;
    while (
      others.length === 0 &&
      coverage.rows[end]?.length === 1 &&
      coverage.rows[end]?.[0] === index
    )
      end += 1;
    if (label !== undefined) {
      cells.set(
        row,
        labelCell(
          label,
          column,
          end - row,
          others.flatMap((other) => labels[other] ?? []),
        ),
      );
    }
    row = end;
  }
  return cells;
};

/** The lines that a row takes, by its values and by the label that it was found by. */
const extents = (table: Table): readonly RowExtent[] =>
  table.anchors.map((anchor, row) => {
    const cells = table.best.columns.map((column) =>
      linesIn(column, column.segmentation.best[row] ?? nothing),
    );
    const labels = table.labelColumns.at(-1)?.labels ?? [];
    const own = labels.length === table.anchors.length ? (labels[row]?.pieces ?? []) : [];
    const ys = [...cells.flat(), ...own].map(({ y }) => y);
    return {
      top: Math.min(anchor.top, ...ys),
      bottom: Math.max(anchor.y, ...ys),
      lines: Math.max(1, own.length, ...cells.map(({ length }) => length)),
    };
  });

const coverageOf = (
  column: LabelColumn,
  rows: readonly RowExtent[],
  settings: AlignmentSettings,
): Coverage | null => {
  if (column.labels.length === rows.length) {
    return { cost: 0, rows: rows.map((_, row) => [row]) };
  }
  const places = column.labels.map(({ y, pieces }) => ({ y, top: pieces[0]?.y ?? y }));
  return coverRows(places, rows, settings);
};

const headerRow = (table: Table): readonly DraftCell[] =>
  table.header.labels.map((label, column) => labelCell(label, column + table.lead, 1, []));

/** Every label is the likeliest one of some row: a label that is none would be lost. */
const namesAll = ({ labels }: LabelColumn, { rows }: Coverage): boolean =>
  new Set(rows.map(([first]) => first)).size === labels.length;

const labelColumn = (
  column: LabelColumn,
  rows: readonly RowExtent[],
  settings: AlignmentSettings,
): ReadonlyMap<number, DraftCell> | null => {
  if (column.labels.length === 0) return new Map();
  const coverage = coverageOf(column, rows, settings);
  if (coverage === null || !namesAll(column, coverage)) return null;
  return labelCells(column, coverage);
};

/** The words of the best reading that are no labels. */
const valueWords = ({ best }: Table): readonly Piece[] =>
  best.columns.flatMap(({ lines }) => lines.flatMap(({ words }) => words));

/** A table as rows of cells, its header first. `null` where its labels fit no rows. */
export const tableDraft = (table: Table, settings: AlignmentSettings): Draft | null => {
  const rows = extents(table);
  const columns = table.labelColumns.map((column) => labelColumn(column, rows, settings));
  if (!columns.every((column) => column !== null)) return null;
  const values = table.anchors.map((_, row) =>
    table.best.columns.map((_, index) => valueCell(table, index, row, settings)),
  );
  if (!keepsAll(valueWords(table), values.flat())) return null;
  const body = values.map((cells, row) => [
    ...columns.flatMap((column) => column.get(row) ?? []),
    ...cells,
  ]);
  return { rows: [headerRow(table), ...body], columns: table.columns.length };
};
