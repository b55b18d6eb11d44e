import type { Skipped } from '../model/document.ts';
import type { FormKind } from '../model/form.ts';
import type { Cell } from '../model/grid.ts';
import type { Doubt } from '../model/uncertainty.ts';
import type { ClassifiedRow } from './segment.ts';
import { cellsToWhere } from './where.ts';

/** Labels from which on a table without a known title is a form that no grammar describes. */
const labelsOfAnUnknownForm = 4;
/** Labels that were recognised are often misread: half as many will do. */
const recognisedLabels = 2;
/** So many recognised cells may be a form that could not be read, if their mean confidence is below this. */
const cellsOfAPage = 8;
const legible = 0.6;
const longestExcerpt = 60;

/** What was passed over, and the question about it if it looks like a form or could be one. */
export interface Passed {
  readonly skipped: Skipped;
  readonly doubt?: Doubt;
}

/** What stands between the forms, as one entry; nothing where it is only blank rows. */
export const rowsToSkipped = (
  kinds: readonly FormKind[],
  rows: readonly ClassifiedRow[],
): readonly Passed[] => {
  const filled = rows.filter(({ as }) => as.is !== 'blank');
  const cells = filled.flatMap(({ row }) => row.filled);
  const [first] = cells;
  if (!first) return [];
  const { pages, lines, sheet } = cellsToWhere(
    cells,
    filled.map(({ row }) => row.grid.page),
  );
  const unmatched = looksLikeAForm(kinds, filled);
  const illegible = !unmatched && isIllegible(cells);
  const text = excerpt(cells.map((cell) => cell.text).join(' '));
  const skipped: Skipped = {
    pages,
    ...(lines && { lines }),
    ...(sheet !== undefined && { sheet }),
    reason: unmatched ? 'unmatched-form' : 'no-form',
    text,
  };
  if (unmatched) return [{ skipped, doubt: doubtAbout('unmatched-form', text, first) }];
  return [illegible ? { skipped, doubt: doubtAbout('low-confidence', text, first) } : { skipped }];
};

const doubtAbout = (code: Doubt['code'], raw: string, place: Cell): Doubt => ({
  code,
  pointer: null,
  raw,
  source: place.source,
  candidates: [],
  details: {},
});

const looksLikeAForm = (kinds: readonly FormKind[], rows: readonly ClassifiedRow[]): boolean => {
  const texts = rows.flatMap(({ row }) => row.filled.map((cell) => cell.text));
  const labels = texts.filter((text) => kinds.some((kind) => kind.isLabel(text)));
  const isRecognised = rows.some(({ row }) => row.filled.some(({ readers }) => readers));
  return new Set(labels).size >= (isRecognised ? recognisedLabels : labelsOfAnUnknownForm);
};

/** Whether the cells were recognised so badly that nobody can say that there is no form. */
const isIllegible = (cells: readonly Cell[]): boolean => {
  const sure = cells.flatMap(({ text, readers }) =>
    readers?.[0] ? [{ length: text.length, confidence: readers[0].confidence }] : [],
  );
  const length = sure.reduce((sum, cell) => sum + cell.length, 0);
  const confidence = sure.reduce((sum, cell) => sum + cell.length * cell.confidence, 0) / length;
  return sure.length >= cellsOfAPage && confidence < legible;
};

const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt)}…` : line;
};
