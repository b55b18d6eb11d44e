import type { Skipped } from '../model/document.ts';
import type { FormKind } from '../model/form.ts';
import type { ClassifiedRow } from './segment.ts';
import { cellsToWhere } from './where.ts';

/** Labels from which on a table without a known title is a form that no grammar describes. */
const labelsOfAnUnknownForm = 4;
const longestExcerpt = 60;

/** What stands between the forms, as one entry; nothing where it is only blank rows. */
export const rowsToSkipped = (
  kinds: readonly FormKind[],
  rows: readonly ClassifiedRow[],
): readonly Skipped[] => {
  const filled = rows.filter(({ as }) => as.is !== 'blank');
  const cells = filled.flatMap(({ row }) => row.filled);
  if (cells.length === 0) return [];
  const { pages, lines, sheet } = cellsToWhere(cells, filled.map(({ row }) => row.grid.page));
  return [
    {
      pages,
      ...(lines && { lines }),
      ...(sheet !== undefined && { sheet }),
      reason: looksLikeAForm(kinds, filled) ? 'unmatched-form' : 'no-form',
      text: excerpt(cells.map((cell) => cell.text).join(' ')),
    },
  ];
};

const looksLikeAForm = (kinds: readonly FormKind[], rows: readonly ClassifiedRow[]): boolean => {
  const texts = rows.flatMap(({ row }) => row.filled.map((cell) => cell.text));
  const labels = texts.filter((text) => kinds.some((kind) => kind.isLabel(text)));
  return new Set(labels).size >= labelsOfAnUnknownForm;
};

const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt)}…` : line;
};
