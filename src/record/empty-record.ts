import type { ColumnRule, Grammar } from '../model/grammar.ts';
import { type JsonTree, setAt } from '../text/json-pointer.ts';

/** Every key that a record of this grammar always has, in the grammar's order, all null. */
export const emptyRecord = (grammar: Grammar): JsonTree => {
  const record: JsonTree = { title: null };
  for (const pointer of pointersOf(grammar)) setAt(record, pointer, null);
  return record;
};

/** One row of a table, all null. */
export const emptyRow = (columns: readonly ColumnRule[]): JsonTree => {
  const row: JsonTree = {};
  for (const { key, bracket, optional } of columns) {
    if (optional) continue;
    row[key] = null;
    if (bracket !== undefined) row[bracket] = null;
  }
  return row;
};

function* pointersOf(grammar: Grammar): Iterable<string> {
  for (const rule of grammar.headings) yield rule.pointer;
  for (const rule of grammar.fields) if (!rule.optional) yield rule.pointer;
  for (const { pointer, rows, columns } of grammar.matrices) {
    const bases =
      rows.length === 0
        ? [pointer]
        : rows.filter((r) => !r.optional).map((r) => `${pointer}/${r.key}`);
    for (const base of bases)
      for (const { key, optional } of columns) if (!optional) yield `${base}/${key}`;
  }
}
