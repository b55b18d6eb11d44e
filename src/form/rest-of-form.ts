import type { FormBlock } from '../model/form.ts';
import type { Doubt } from '../model/uncertainty.ts';
import type { DocumentRow } from './rows.ts';
import type { ClassifiedRow } from './segment.ts';

/** Texts that stand side by side, which lines around a form hardly ever have. */
const textsOfARow = 2;

/**
 * The question whether the rows below a form are the rest of it: before any title, texts stand side by side in
 * them. Where ruling lines drew the form, they show its end; but of a scan, those that join it to a table of the next
 * page may be lost.
 */
export const restOfForm = (
  { borders, where }: FormBlock,
  below: readonly ClassifiedRow[],
): readonly Doubt[] => {
  const mayBeRest = borders === 'known' ? isScannedTableAfter(where.pages?.[1]) : () => true;
  const title = below.findIndex(({ as }) => as.is === 'title' || isTitleLike(as));
  const rest = title === -1 ? below : below.slice(0, title);
  const row = rest.find(({ row }) => row.texts.length >= textsOfARow && mayBeRest(row));
  const first = row?.row.filled[0];
  if (!row || !first) return [];
  return [
    {
      code: 'split-form',
      pointer: null,
      raw: row.row.filled.map(({ text }) => text).join(' '),
      source: first.source,
      candidates: [],
      details: {},
    },
  ];
};

const isTitleLike = (as: ClassifiedRow['as']): boolean => as.is === 'other' && as.isTitleLike;

const isScannedTableAfter =
  (page = Infinity) =>
  ({ grid, filled }: DocumentRow): boolean =>
    grid.page > page &&
    (grid.rows > 1 || grid.columns > 1) &&
    filled.some(({ readers }) => readers);
