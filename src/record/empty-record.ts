import type { ColumnRule, Grammar, MatrixRule } from '../model/grammar.ts';
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

const pointersOf = (grammar: Grammar): readonly string[] => [
  ...grammar.headings.map(({ pointer }) => pointer),
  ...grammar.fields.filter(({ optional }) => !optional).map(({ pointer }) => pointer),
  ...grammar.matrices.flatMap(matrixPointers),
];

const matrixPointers = ({ pointer, rows, columns }: MatrixRule): readonly string[] => {
  const kept = rows.filter(({ optional }) => !optional).map(({ key }) => `${pointer}/${key}`);
  const bases = rows.length === 0 ? [pointer] : kept;
  const keys = columns.filter(({ optional }) => !optional).map(({ key }) => key);
  return bases.flatMap((base) => keys.map((key) => `${base}/${key}`));
};
