import { doubted, type Outcome } from '../model/outcome.ts';
import type { Doubt } from '../model/uncertainty.ts';
import type { ClassifiedRow } from './segment.ts';

/**
 * The rows without titles that are printed again at the top of a page on which the form goes on: the text of
 * the title before it, and below it rows of which none opens a form. What follows could also be a form whose
 * top is lost, so each is asked about.
 */
export const withoutRepeatedTitles = (
  rows: readonly ClassifiedRow[],
): Outcome<readonly ClassifiedRow[]> => {
  const filled = rows.filter(({ as }) => as.is !== 'blank');
  const repeated = new Set<ClassifiedRow>();
  let title: ClassifiedRow | undefined;
  for (const [index, row] of filled.entries()) {
    if (row.as.is !== 'title') continue;
    if (title && isRepeated(title, filled, index)) repeated.add(row);
    else title = row;
  }
  return doubted(
    rows.filter((row) => !repeated.has(row)),
    [...repeated].flatMap(splitForm),
  );
};

const isRepeated = (
  title: ClassifiedRow,
  filled: readonly ClassifiedRow[],
  index: number,
): boolean => {
  const [before, row, after] = [filled[index - 1], filled[index], filled[index + 1]];
  return (
    row !== undefined &&
    row.row.grid.page === (before?.row.grid.page ?? 0) + 1 &&
    textOf(row) === textOf(title) &&
    after !== undefined &&
    after.as.is !== 'heading' &&
    !opensForm(filled, index + 1)
  );
};

/** Whether a row opens a form before the next title. */
const opensForm = (filled: readonly ClassifiedRow[], from: number): boolean => {
  for (let at = from; at < filled.length; at += 1) {
    const as = filled[at]?.as;
    if (as?.is === 'title') return false;
    if (as?.is === 'labels' && as.opens.length > 0) return true;
  }
  return false;
};

const textOf = ({ row }: ClassifiedRow): string =>
  row.filled.map(({ text }) => text.trim()).join(' ');

const splitForm = ({ row }: ClassifiedRow): readonly Doubt[] =>
  row.filled.slice(0, 1).map(({ text, source }) => ({
    code: 'split-form',
    pointer: null,
    raw: text,
    source,
    candidates: [],
    details: {},
  }));
