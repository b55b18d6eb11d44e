import type { RecordDraft } from '../model/record.ts';
import type { Doubt } from '../model/uncertainty.ts';

/** A question for every field that the grammar requires, that is null, and that nothing asks about yet. */
export const findMissing = (form: RecordDraft, asked: ReadonlySet<string>): readonly Doubt[] => [
  ...missingFields(form, asked),
  ...missingLabels(form, asked),
];

const missingFields = (form: RecordDraft, asked: ReadonlySet<string>): readonly Doubt[] =>
  [...form.fields.values()]
    .filter(({ rule, value, pointer }) => rule.required && value === null && !asked.has(pointer))
    .map((field) => ({
      code: 'missing-required',
      pointer: field.pointer,
      raw: field.raw,
      source: field.source,
      candidates: [],
      details: { field: field.pointer },
    }));

/** Fields whose very label is missing: they have no place but the form's. */
const missingLabels = (form: RecordDraft, asked: ReadonlySet<string>): readonly Doubt[] =>
  [...form.grammar.headings, ...form.grammar.fields]
    .filter(({ required, pointer }) => required && !form.fields.has(pointer) && !asked.has(pointer))
    .map(({ pointer }) => ({
      code: 'missing-required',
      pointer,
      raw: '',
      source: firstPlace(form),
      candidates: [],
      details: { field: pointer },
    }));

const firstPlace = ({ block }: RecordDraft) =>
  (
    block.title ??
    block.rows[0]?.cells.find((cell) => cell.text.trim() !== '') ??
    block.rows[0]?.cells[0]
  )?.source ?? { line: 1, column: 1 };
