import type { RecordDraft } from '../model/record.ts';
import type { Doubt } from '../model/uncertainty.ts';

/**
 * A question for each table in which something does not fit where the borders of its cells are a conclusion:
 * one row that is read wrong shows that its neighbours may be, which hold what it lacks.
 */
export const findStrainedBorders = (
  { block, grammar }: RecordDraft,
  found: readonly Doubt[],
): readonly Doubt[] => {
  // Of lines without columns the order of the lines says which tables are in question.
  if (block.borders !== 'aligned') return [];
  return grammar.tables.flatMap(({ pointer }) => {
    const questions = found.filter(({ severity }) => severity !== 'note');
    const misfit = questions.find(
      (doubt) => misfits.has(doubt.code) && doubt.pointer?.startsWith(`${pointer}/`),
    );
    if (!misfit || questions.some((doubt) => doubt.pointer === pointer)) return [];
    const { raw, source } = misfit;
    return [{ code: 'uncertain-borders', pointer, raw, source, candidates: [], details: {} }];
  });
};

/** A value that is none of its type or stands in another column, and a cell that has none. */
const misfits: ReadonlySet<Doubt['code']> = new Set([
  'unparsed-value',
  'misplaced-cell',
  'missing-required',
]);
