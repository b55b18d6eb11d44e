import type { Skipped } from '../model/document.ts';
import type { FormBlock, FormKind, FormRow } from '../model/form.ts';
import type { Cell, Grid } from '../model/grid.ts';
import type { Doubt } from '../model/uncertainty.ts';
import { dropLayoutSpace } from '../text/layout-space.ts';
import { classify, type RowClass } from './classify.ts';
import { divideLabels } from './divide-labels.ts';
import { joinPages } from './join-pages.ts';
import { withoutRepeatedTitles } from './repeated-titles.ts';
import { restOfForm } from './rest-of-form.ts';
import { type DocumentRow, gridsToRows } from './rows.ts';
import {
  type ClassifiedRow,
  isLineOfText,
  labelsOfAForm,
  type Segment,
  segment,
} from './segment.ts';
import { rowsToSkipped } from './skipped.ts';
import { cellsToWhere } from './where.ts';
import { doubtsWithinForms } from './within-forms.ts';

/** What a document holds: its heading, its forms, and the rest with the reason why it is none. */
export interface FoundForms {
  /** The heading line above the first form, without the white space of its layout. */
  readonly title: string | null;
  readonly blocks: readonly FormBlock[];
  readonly skipped: readonly Skipped[];
  /** About parts that look like a form of no known kind, and joins over page breaks that are in no form. */
  readonly doubts: readonly Doubt[];
}

/** The longest line that can be a heading above a form; longer ones are prose. */
const longestHeading = 60;
/** So is what ends like a sentence. */
const endOfSentence = /[。；;！!？?，,]$/;

/** Grids → forms. Every row of the document is in a form, is its heading, or is in `skipped`. */
export const findForms = (kinds: readonly FormKind[], grids: readonly Grid[]): FoundForms => {
  const joined = joinPages(kinds, grids);
  const classified = gridsToRows(joined.value.map(divideLabels(kinds))).map((row) => ({
    row,
    as: classify(kinds)(row),
  }));
  const rows = withoutRepeatedTitles(classified);
  const segments = segment(rows.value).map((part) => asForm(kinds, part));
  const heading = headingAbove(segments);
  const rest = segments.flatMap((part) =>
    'block' in part
      ? []
      : rowsToSkipped(
          kinds,
          part.rows.filter((row) => row !== heading),
        ),
  );
  const title = heading?.row.filled[0]?.text;
  const blocks = segments.flatMap((part, i) =>
    'block' in part ? [withDoubts(part.block, rowsBelow(segments.slice(i + 1)))] : [],
  );
  const within = doubtsWithinForms(blocks, [...joined.doubts, ...rows.doubts]);
  return {
    title: title === undefined ? null : dropLayoutSpace(title),
    blocks: within.blocks,
    skipped: rest.map(({ skipped }) => skipped),
    doubts: [...within.doubts, ...rest.flatMap(({ doubt }) => (doubt ? [doubt] : []))],
  };
};

type Judged = { readonly block: FormBlock } | { readonly rows: readonly ClassifiedRow[] };

const withDoubts = (block: FormBlock, below: readonly ClassifiedRow[]): FormBlock => ({
  ...block,
  doubts: restOfForm(block, below),
});

/** What stands before the next form: a part that opens like one and is none may be among it. */
const rowsBelow = (segments: readonly Judged[]): readonly ClassifiedRow[] => {
  const next = segments.findIndex((part) => 'block' in part);
  const between = next === -1 ? segments : segments.slice(0, next);
  return between.flatMap((part) => ('rows' in part ? part.rows : []));
};

/** A segment that has too few labels of any kind is no form after all. */
const asForm = (kinds: readonly FormKind[], part: Segment): Judged => {
  if (part.is === 'between') return { rows: part.rows };
  const kind = kindOf(kinds, part.rows);
  return kind ? { block: toBlock(kind, part.rows) } : { rows: part.rows };
};

/** The kind whose labels fit best, among those that the title allows. */
const kindOf = (kinds: readonly FormKind[], rows: readonly ClassifiedRow[]): FormKind | null => {
  const titled = rows.flatMap(({ as }) => (as.is === 'title' ? [as.kinds] : []));
  const possible =
    titled.length > 0
      ? kinds.filter((kind) => titled.some((known) => known.includes(kind)))
      : kinds;
  const scores = possible.map((kind) => ({ kind, labels: countDistinctLabels(kind, rows) }));
  const best = scores.reduce<(typeof scores)[number] | null>(
    (a, b) => (a && a.labels >= b.labels ? a : b),
    null,
  );
  return best && best.labels >= labelsOfAForm ? best.kind : null;
};

const countDistinctLabels = (kind: FormKind, rows: readonly ClassifiedRow[]): number => {
  const texts = rows.flatMap(({ row }) => row.texts);
  return new Set(texts.filter((text) => kind.isLabel(text))).size;
};

const toBlock = (kind: FormKind, rows: readonly ClassifiedRow[]): FormBlock => {
  const bodyStart = startOfBody(rows);
  const above = rows.slice(0, bodyStart);
  const body = withoutBlank(rows.slice(bodyStart));
  const cells = rows.flatMap(({ row }) => row.filled);
  return {
    kind: kind.id,
    title: above.find(isTitle)?.row.filled[0] ?? null,
    headings: above.flatMap((line) => line.row.filled.slice(isTitle(line) ? 1 : 0)),
    rows: body.map(toFormRow),
    // A form that is readable on one page and not on the next is as certain as its least certain rows.
    borders: body.some(({ grid }) => grid.borders === 'sequence')
      ? 'sequence'
      : (body[0]?.grid.borders ?? 'known'),
    where: cellsToWhere(
      cells,
      rows.map(({ row }) => row.grid.page),
    ),
    doubts: [],
  };
};

/** The first row with a label; or one above it in the same table, whose label was recognised and may be misread. */
const startOfBody = (rows: readonly ClassifiedRow[]): number => {
  const first = rows.find(({ as }) => as.is === 'labels');
  const isMisread = ({ row, as }: ClassifiedRow): boolean =>
    as.is === 'other' &&
    row.grid === first?.row.grid &&
    !isLineOfText(row) &&
    row.filled.some(({ readers }) => readers);
  return rows.findIndex((row) => row === first || isMisread(row));
};

const isTitle = ({ as }: { as: RowClass }): boolean => as.is === 'title';

/** A cell that reaches over a blank row takes up one row less without it. */
const withoutBlank = (rows: readonly ClassifiedRow[]): readonly DocumentRow[] => {
  let filled = 0;
  const filledBefore = [0, ...rows.map(({ as }) => (as.is === 'blank' ? filled : ++filled))];
  const spanOf = (index: number, { rowSpan }: Cell): number => {
    const beyond = Math.max(0, index + rowSpan - rows.length);
    const end = filledBefore[Math.min(index + rowSpan, rows.length)] ?? filled;
    return end - (filledBefore[index] ?? 0) + beyond;
  };
  return rows.flatMap(({ row, as }, index) => {
    if (as.is === 'blank') return [];
    return [
      { ...row, cells: row.cells.map((cell) => ({ ...cell, rowSpan: spanOf(index, cell) })) },
    ];
  });
};

const toFormRow = (row: DocumentRow, index: number): FormRow => ({
  grid: row.grid,
  cells: row.cells.map((cell): Cell => ({ ...cell, row: index })),
});

/** The line directly above the first form, if it is short enough to be its heading. */
const headingAbove = (segments: readonly Judged[]): ClassifiedRow | null => {
  const first = segments.findIndex((part) => 'block' in part);
  const before = segments[first - 1];
  if (!before || 'block' in before) return null;
  const line = before.rows.findLast(({ as }) => as.is !== 'blank');
  const text = line?.row.filled[0]?.text ?? '';
  const isProse = text.length > longestHeading || endOfSentence.test(text.trim());
  const isHeading = line && line.row.filled.length === 1 && !isProse;
  return isHeading && (isLineOfText(line.row) || line.as.is === 'title') ? line : null;
};
