import { type Grammar, vocabularyNamed } from './model/grammar.ts';
import type { JsonValue } from './model/json.ts';
import { fitsField, ruleAt } from './record/fits-field.ts';
import { valueTypes } from './record/values/registry.ts';
import { valueAt } from './text/json-pointer.ts';

export { fitsField };

/** What a text means as the value of a field. */
export interface FieldReading {
  readonly value: JsonValue;
  /** False where the text can be read otherwise too, or not at all (then `value` is null). */
  readonly certain: boolean;
}

/**
 * Reads a text as the form would have it printed at the pointer: `≥95%` becomes a target. Year and unit are
 * those of the record. Null where the grammar has no value at the pointer.
 */
export const readFieldText = (
  grammar: Grammar,
  record: Readonly<Record<string, JsonValue>>,
  pointer: string,
  text: string,
): FieldReading | null => {
  const rule = ruleAt(grammar, pointer);
  const type = rule && valueTypes.get(rule.type);
  if (!type) return null;
  const vocabulary = vocabularyNamed(grammar, rule.vocabulary);
  const context = { ...contextOf(grammar, record), vocabulary };
  const { value, doubts } = type.read(text, context);
  return { value, certain: doubts.length === 0 && (value !== null || text.trim() === '') };
};

/** The value as the form would print it, so that `readFieldText` gives it back; '' for null. */
export const printField = (grammar: Grammar, pointer: string, value: JsonValue): string => {
  const rule = ruleAt(grammar, pointer);
  const type = rule && valueTypes.get(rule.type);
  return type && value !== null && fitsField(grammar, pointer, value) ? type.print(value) : '';
};

const contextOf = (grammar: Grammar, record: Readonly<Record<string, JsonValue>>) => {
  const first = (type: string): JsonValue | undefined => {
    const heading = grammar.headings.find((rule) => rule.type === type);
    return heading && valueAt(record, heading.pointer);
  };
  const [year, unit] = [first('year'), first('money-unit')];
  return {
    year: typeof year === 'number' ? year : null,
    unit: typeof unit === 'string' ? unit : null,
  };
};
