import type { Skipped } from '../model/document.ts';
import type { FormKind } from '../model/form.ts';
import type { Cell } from '../model/grid.ts';
import type { Doubt } from '../model/uncertainty.ts';
import type { ClassifiedRow } from './segment.ts';
import { cellsToWhere } from './where.ts';

/** Labels from which on a table without a known title is a form that no grammar describes. */
const labelsOfAnUnknownForm = 4;
const longestExcerpt = 60;

/** What was passed over, and the question about it if it looks like a form. */
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
  const text = excerpt(cells.map((cell) => cell.text).join(' '));
  const skipped: Skipped = {
    pages,
    ...(lines && { lines }),
    ...(sheet !== undefined && { sheet }),
    reason: unmatched ? 'unmatched-form' : 'no-form',
    text,
  };
  return [unmatched ? { skipped, doubt: unmatchedForm(text, first) } : { skipped }];
};

const unmatchedForm = (raw: string, place: Cell): Doubt => ({
  code: 'unmatched-form',
  pointer: null,
  raw,
  source: place.source,
  candidates: [],
  details: {},
});

const looksLikeAForm = (kinds: readonly FormKind[], rows: readonly ClassifiedRow[]): boolean => {
  const texts = rows.flatMap(({ row }) => row.filled.map((cell) => cell.text));
  const labels = texts.filter((text) => kinds.some((kind) => kind.isLabel(text)));
  return new Set(labels).size >= labelsOfAnUnknownForm;
};

const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt)}…` : line;
};
