import type { Grammar } from '../../model/grammar.ts';
import { type FieldName, fieldNames } from './columns/field-name.ts';
import { tablesOf } from './columns/record-columns.ts';
import type { ExportOptions } from './import-source.ts';
import { failuresTable } from './sheets/failures-table.ts';
import { formsTable } from './sheets/forms-table.ts';
import { questionsTable } from './sheets/questions-table.ts';
import { rowsTable } from './sheets/rows-table.ts';
import type { Table } from './table.ts';
import { sayIn } from './texts.ts';

/** The tables of an export whose forms are of these grammars, in the order in which they are shown. */
export const exportTables = (
  grammars: readonly Grammar[],
  { language, confirmedOnly }: Omit<ExportOptions, 'grammars'>,
): readonly Table[] => {
  const say = sayIn(language);
  const style = { say, confirmedOnly };
  const names = new Map(grammars.map((grammar) => [grammar, fieldNames(grammar, say)]));
  const nameIn = (grammar: Grammar): FieldName => names.get(grammar) ?? fieldNames(grammar, say);
  return [
    formsTable(grammars, nameIn, style),
    ...tablesOf(grammars).map((pointer) => rowsTable(pointer, grammars, style)),
    questionsTable(nameIn, style),
    failuresTable(style),
  ];
};
