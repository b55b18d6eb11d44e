import type { Grammar, ValueRule } from '../model/grammar.ts';
import type { JsonValue } from '../model/json.ts';
import { valueTypes } from './values/registry.ts';

/** Whether a record of the grammar may have the value at the pointer: null, or what the field's type reads. */
export const fitsField = (grammar: Grammar, pointer: string, value: JsonValue): boolean => {
  const rule = ruleAt(grammar, pointer);
  if (rule === null) return false;
  return value === null || valueTypes.get(rule.type)?.schema.safeParse(value).success === true;
};

/** What the grammar says of the value at the pointer of a record; null where it has none there. */
export const ruleAt = (
  grammar: Grammar,
  pointer: string,
): Pick<ValueRule, 'type' | 'vocabulary'> | null => {
  if (pointer === '/title') return text;
  for (const [place, rule] of placesOf(grammar)) {
    if (matches(place, pointer)) return rule;
    const { bracket } = rule;
    if (bracket !== undefined && matches(place.replace(/[^/]+$/, bracket), pointer)) return text;
  }
  return null;
};

const text = { type: 'text' } as const;

/** Every pointer of the record, `*` for the rows of tables. */
function* placesOf(grammar: Grammar): Iterable<readonly [string, ValueRule]> {
  for (const rule of [...grammar.headings, ...grammar.fields]) yield [rule.pointer, rule];
  for (const { pointer, rows, columns } of grammar.matrices) {
    const bases = rows.length === 0 ? [pointer] : rows.map(({ key }) => `${pointer}/${key}`);
    for (const base of bases) for (const rule of columns) yield [`${base}/${rule.key}`, rule];
  }
  for (const { pointer, columns } of grammar.tables) {
    for (const rule of columns)
      if (rule.part === undefined) yield [`${pointer}/*/${rule.key}`, rule];
  }
}

const matches = (place: string, pointer: string): boolean => {
  const [wanted, given] = [place.split('/'), pointer.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, i) => part === given[i] || (part === '*' && /^\d+$/.test(given[i] ?? '')))
  );
};
