import type { FormBlock } from '../model/form.ts';
import type { Doubt } from '../model/uncertainty.ts';
import { isCutBelow } from './page-break.ts';
import type { DocumentRow } from './rows.ts';
import type { ClassifiedRow } from './segment.ts';

/** Texts that stand side by side, which lines around a form hardly ever have. */
const textsOfARow = 2;

/**
 * The question whether the rows below a form are the rest of it: before any title, texts stand side by side in
 * them. Where ruling lines drew the form, they show its end; but of a scan, those that join it to a table of the next
 * page may be lost. Where they leave cells open at the end of a page, any words at the top of the next may be the rest.
 */
export const restOfForm = (
  { borders, rows, where }: FormBlock,
  below: readonly ClassifiedRow[],
): readonly Doubt[] => {
  const isOpen = rows.some(({ cells }) => cells.some(isCutBelow));
  const title = below.findIndex(({ as }) => as.is === 'title' || isTitleLike(as));
  const rest = title === -1 ? below : below.slice(0, title);
  const isSideBySide = ({ texts }: DocumentRow): boolean => texts.length >= textsOfARow;
  const mayBeRest = (row: DocumentRow): boolean =>
    borders !== 'known'
      ? isSideBySide(row)
      : isScannedAfter(row, where.pages?.[1]) &&
        (isOpen ? hasWords(row) : isSideBySide(row) && isOfTable(row));
  const row = rest.find(({ row }) => mayBeRest(row));
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

const isScannedAfter = ({ grid, filled }: DocumentRow, page = Infinity): boolean =>
  grid.page > page && filled.some(({ readers }) => readers);

const isOfTable = ({ grid }: DocumentRow): boolean => grid.rows > 1 || grid.columns > 1;

const hasWords = ({ texts }: DocumentRow): boolean =>
  texts.some((text) => /\p{Script=Han}{2}/u.test(text));
