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
  if (block.borders === 'known') return [];
  return grammar.tables.flatMap(({ pointer }) => {
    const inside = found.filter((doubt) => doubt.pointer?.startsWith(`${pointer}/`));
    const misfit = inside.find(({ code }) => misfits.has(code));
    if (!misfit || found.some((doubt) => doubt.pointer === pointer)) return [];
    const { raw, source } = misfit;
    return [{ code: 'uncertain-borders', pointer, raw, source, candidates: [], details: {} }];
  });
};

/** What a value hardly says of itself: that it is none of its type, or stands in another column. */
const misfits: ReadonlySet<Doubt['code']> = new Set(['unparsed-value', 'misplaced-cell']);
