import { z } from 'zod';
import type { RecordDraft } from '../../model/record.ts';
import type { SourceRegion } from '../../model/region.ts';
import { type CheckRuleKind, fieldsAt } from '../rule.ts';

const attributes = z.strictObject({ at: z.string(), terms: z.string().min(1) });
type Attributes = z.infer<typeof attributes>;

/** Each of the `terms` (divided by spaces) stands in some row at `at`. Of a table without rows, that is missing. */
export const needs: CheckRuleKind<Attributes> = {
  name: 'needs',
  attributes,
  pointers: ({ at }) => [at],
  run: ({ at, terms }, { form, severity }) => {
    const present = new Set(fieldsAt(form, at).map(({ value }) => value));
    const table = at.replace(/\/\*.*$/, '');
    // What is only worth a note goes without saying where all of it is missing.
    if (present.size === 0 && severity === 'note') return [];
    const wanted = present.size === 0 ? [table] : terms.split(/\s+/);
    return wanted
      .filter((term) => !present.has(term))
      .map((term) => ({
        is: 'doubt' as const,
        doubt: {
          code: 'missing-required' as const,
          pointer: table,
          raw: '',
          source: endOf(form),
          candidates: [],
          details: { field: term },
          ...(severity && { severity }),
        },
      }));
  },
};

/** What is missing has no place of its own: the last cell of the form stands for it. */
const endOf = (form: RecordDraft): SourceRegion => {
  const cells = form.block.rows.at(-1)?.cells ?? [];
  const place = cells.find((cell) => cell.text.trim() !== '') ?? cells[0] ?? form.block.title;
  return place?.source ?? { line: 1, column: 1 };
};
