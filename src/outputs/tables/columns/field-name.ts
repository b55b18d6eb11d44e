import type { Grammar } from '../../../model/grammar.ts';
import { pointerParts } from '../../../text/json-pointer.ts';
import { type Say, texts } from '../texts.ts';
import { columnsOf, formValues, rowValues, tablesOf } from './record-columns.ts';
import { tableName } from './table-name.ts';

/** Names a pointer of a form as its columns are named: the label, and the row within a table. */
export type FieldName = (pointer: string) => string;

export const fieldNames = (grammar: Grammar, say: Say): FieldName => {
  const names = new Map([
    ...tablesOf([grammar]).map((table) => [table, tableName(table, [grammar], say)] as const),
    ...namesOf(columnsOf([grammar], formValues(say), say), ''),
    ...tablesOf([grammar]).flatMap((table) =>
      namesOf(columnsOf([grammar], rowValues(table, say), say), `${table}/*`),
    ),
  ]);
  return (pointer) => nameOf(pointer, names, say);
};

/** A value of several columns bears the name of the first. */
const namesOf = (columns: ReturnType<typeof columnsOf>, above: string) =>
  columns.map(({ pointer, header }) => [`${above}${pointer}`, header] as const).reverse();

const nameOf = (pointer: string, names: ReadonlyMap<string, string>, say: Say): string => {
  const parts = pointerParts(pointer);
  const row = parts.find((part) => /^\d+$/.test(part));
  const general = `/${parts.map((part) => (part === row ? '*' : part)).join('/')}`;
  const name = names.get(general) ?? names.get(general.slice(0, general.lastIndexOf('/')));
  if (name === undefined) return pointer;
  return row === undefined ? name : say(texts.fieldInRow, name, String(Number(row) + 1));
};
