import type { MatrixRule, ValueRule } from '../model/grammar.ts';
import type { Field, RecordDraft } from '../model/record.ts';
import type { SourceRegion } from '../model/region.ts';
import type { Doubt } from '../model/uncertainty.ts';
import { isDashLike, saysNone } from '../text/dash.ts';
import { printedName } from './printed-name.ts';

/**
 * A question for everything that the grammar requires, that is not there, and that nothing asks about yet.
 * `lost`: the rows of the form that found no place.
 */
export const findMissing = (
  form: RecordDraft,
  asked: ReadonlySet<string>,
  lost: readonly SourceRegion[],
): readonly Doubt[] => {
  const recognised = isRecognised(form);
  const concluded = recognised || form.block.borders !== 'known';
  const mayBeElsewhere = hasLost(form, lost);
  // Ink in a recognised cell that gave no text is asked about by itself.
  const isBlankSure = (field: Field): boolean =>
    form.block.borders === 'known' && !mayBeElsewhere(field);
  const usual = recognised ? usuallyFilled(form) : none;
  const fields = [...form.fields.values()];
  // Where a text was put elsewhere or overlooked, those beside it may have been too.
  const isOneLost = recognised && fields.some(isLost);
  const isOpen = (field: Field): boolean => {
    const { pointer, rule, raw } = field;
    if (usual.has(columnOf(pointer))) return true;
    const isSure = isNone(raw) || (isBlankSure(field) && !(isOneLost && isInNoTable(pointer)));
    return isSure ? rule.required : isExpected(rule, concluded);
  };
  const blank = fields.filter((field) => field.value === null && isOpen(field));
  const absent = [absentFields, absentColumns, absentCells].flatMap((find) =>
    find(form, concluded),
  );
  return [
    ...(recognised ? wholeRows(blank) : blank).map((field) => missing(form, field.pointer, field)),
    ...absent.map((pointer) => missing(form, pointer, { raw: '', source: firstPlace(form) })),
  ].filter(({ pointer }) => !asked.has(pointer));
};

/**
 * Whether what a blank field lacks may stand in a row that found no place: one of the same part of the form. The
 * first row of a table begins a new part.
 */
const hasLost = (form: RecordDraft, lost: readonly SourceRegion[]): ((field: Field) => boolean) => {
  const fields = [...form.fields.values()];
  const tops = form.grammar.tables.map(({ pointer }) => {
    const own = fields.filter((field) => field.pointer.startsWith(`${pointer}/`));
    return Math.min(...own.map(({ source }) => depthOf(source)));
  });
  const partOf = (place: SourceRegion): number =>
    tops.filter((top) => top <= depthOf(place)).length;
  const parts = new Set(lost.map(partOf));
  return ({ source }) => parts.has(partOf(source));
};

/** In points: no page is as tall. */
const tallestPage = 20_000;

/** How far down in its document a place is, from page to page and from line to line; a sheet does not say. */
const depthOf = (place: SourceRegion): number => {
  if ('page' in place) return place.page * tallestPage + place.bbox[1];
  return 'line' in place ? place.line : 0;
};

/**
 * Where the borders of the cells are a conclusion, or the text was recognised, a blank may as well be a text that
 * was put elsewhere or overlooked: then everything that forms of this kind always have is expected.
 */
const isExpected = (
  { required, optional }: Pick<ValueRule, 'required' | 'optional'>,
  concluded: boolean,
): boolean => required || (!optional && concluded);

/**
 * A recognised row that lacks a required value may have lost a border, and its texts stand in other columns; or it
 * is none of the table. The question is about the row.
 */
const wholeRows = (
  blank: readonly Field[],
): readonly Pick<Field, 'pointer' | 'raw' | 'source'>[] => {
  const byRow = new Map<string, Field[]>();
  for (const field of blank) {
    const row = field.pointer.replace(/(\/\d+)\/[^/]+$/, '$1');
    byRow.set(row, [...(byRow.get(row) ?? []), field]);
  }
  return [...byRow].flatMap(([pointer, [first, ...others]]) => {
    if (!first) return [];
    const lacks = [first, ...others].some(({ rule }) => rule.required);
    return lacks && pointer !== first.pointer
      ? [{ pointer, raw: '', source: first.source }]
      : [first, ...others];
  });
};

const none: ReadonlySet<string> = new Set();
/** A column in which more than this share of the rows is filled has few blanks. */
const mostRows = 0.7;
const fewestRows = 3;

/** The columns of tables that nearly all rows have a value in, with `*` for the row. */
const usuallyFilled = (form: RecordDraft): ReadonlySet<string> => {
  const counts = new Map<string, { filled: number; all: number }>();
  for (const { pointer, value } of form.fields.values()) {
    const column = columnOf(pointer);
    if (column === pointer) continue;
    const count = counts.get(column) ?? { filled: 0, all: 0 };
    counts.set(column, count);
    count.all++;
    if (value !== null) count.filled++;
  }
  const usual = [...counts].filter(
    ([, { filled, all }]) => all >= fewestRows && filled > mostRows * all,
  );
  return new Set(usual.map(([column]) => column));
};

const columnOf = (pointer: string): string => pointer.replace(/\/\d+\//g, '/*/');

/** Whether a field that stands in no table is blank though it is required. */
const isLost = ({ pointer, rule, value }: Field): boolean =>
  value === null && rule.required && isInNoTable(pointer);

const isInNoTable = (pointer: string): boolean => columnOf(pointer) === pointer;

/** A dash says that there is no value; what else it may be has been asked about where the text was read. */
const isNone = (raw: string): boolean => saysNone(raw) || isDashLike(raw);

const isRecognised = ({ block }: RecordDraft): boolean =>
  block.rows.some(({ cells }) => cells.some(({ readers }) => readers));

const missing = (
  { grammar }: RecordDraft,
  pointer: string,
  { raw, source }: Pick<Field, 'raw' | 'source'>,
) => ({
  code: 'missing-required' as const,
  pointer,
  raw,
  source,
  candidates: [],
  details: { field: pointer, ...printedName(grammar, pointer) },
});

/** Every record has a title; a form may have none. */
const titleRule = { pointer: '/title', type: 'text', required: false, optional: false };

/** Fields whose very label is missing: they have no place but the form's. */
const absentFields = (form: RecordDraft, concluded: boolean): readonly string[] =>
  [titleRule, ...form.grammar.headings, ...form.grammar.fields]
    .filter((rule) => isExpected(rule, concluded) && !form.fields.has(rule.pointer))
    .map(({ pointer }) => pointer);

/** Columns that the table's header lacks, by their first row; the table itself where it has no rows. */
const absentColumns = (form: RecordDraft, concluded: boolean): readonly string[] =>
  form.grammar.tables.flatMap(({ pointer, columns }) => {
    const required = new Set(columns.filter((rule) => rule.required).map(({ key }) => key));
    if (required.size > 0 && !hasAny(form, `${pointer}/0`)) return [pointer];
    const absent = [...required].filter((key) => !form.fields.has(`${pointer}/0/${key}`));
    // A column that was overlooked is missing in every row: the question is about the table.
    if (absent.length > 0 && concluded) return [pointer];
    return absent.map((key) => `${pointer}/0/${key}`);
  });

const absentCells = (form: RecordDraft, concluded: boolean): readonly string[] =>
  form.grammar.matrices.flatMap((matrix) => [
    ...absentRows(form, matrix, concluded),
    ...absentOf(form, matrix),
  ]);

/** A row that is expected has a value in one of its columns at least. */
const absentRows = (
  form: RecordDraft,
  { pointer, rows, columns }: MatrixRule,
  concluded: boolean,
): readonly string[] =>
  rows
    .filter((row) => isExpected(row, concluded))
    .map(({ key }) => `${pointer}/${key}`)
    .filter((row) =>
      columns.every(({ key }) => (form.fields.get(`${row}/${key}`)?.value ?? null) === null),
    );

/** Of a matrix without row labels: the columns that its header lacks. */
const absentOf = (form: RecordDraft, { pointer, rows, columns }: MatrixRule): readonly string[] =>
  columns
    .filter(({ required }) => required && rows.length === 0)
    .map(({ key }) => `${pointer}/${key}`)
    .filter((at) => !form.fields.has(at));

const hasAny = (form: RecordDraft, row: string): boolean => {
  for (const pointer of form.fields.keys()) if (pointer.startsWith(`${row}/`)) return true;
  return false;
};

const firstPlace = ({ block }: RecordDraft) =>
  (
    block.title ??
    block.rows[0]?.cells.find((cell) => cell.text.trim() !== '') ??
    block.rows[0]?.cells[0]
  )?.source ?? { line: 1, column: 1 };
