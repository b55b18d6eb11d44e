import { yearHeading } from '../model/grammar.ts';
import type { Field, RecordDraft } from '../model/record.ts';
import type { Candidate, Doubt } from '../model/uncertainty.ts';
import { reasons } from './reasons.ts';

/** A question where a form does not say that it is of the year that its reader was told. */
export const findOtherYear = (
  { grammar, fields, block }: RecordDraft,
  year: number | undefined,
): readonly Doubt[] => {
  const rule = yearHeading(grammar);
  if (!rule || year === undefined) return [];
  const field = fields.get(rule.pointer);
  if (field?.value === year) return [];
  const place = field ?? block.title ?? block.rows[0]?.cells[0];
  if (!place) return [];
  const given: Candidate = { value: year, because: reasons.givenYear() };
  const printed: Candidate = { value: field?.value ?? null, because: becauseOf(field) };
  return [
    {
      code: 'other-year',
      pointer: rule.pointer,
      raw: field?.raw ?? '',
      source: place.source,
      candidates: [printed, given],
      details: { year: String(year), ...(field && { found: field.raw }) },
    },
  ];
};

const becauseOf = (field: Field | undefined) => (field ? reasons.asPrinted() : reasons.leftBlank());
