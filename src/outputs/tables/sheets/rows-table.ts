import type { Grammar } from '../../../model/grammar.ts';
import { valueAt } from '../../../text/json-pointer.ts';
import { type Cell, numberCell } from '../cell.ts';
import { columnsOf, formValues, type RecordColumn, rowValues } from '../columns/record-columns.ts';
import { tableName } from '../columns/table-name.ts';
import type { FormItem } from '../import-source.ts';
import { type CellStyle, recordCell } from '../record-cell.ts';
import type { Column, Table } from '../table.ts';
import type { Say } from '../texts.ts';
import { fieldColumn } from './forms-table.ts';
import { ownColumn, sourceCells, sourceColumns } from './source-cells.ts';
import { statusCell } from './status-cell.ts';

/** One row for each row of the forms' table at the pointer. */
export const rowsTable = (
  pointer: string,
  grammars: readonly Grammar[],
  style: CellStyle,
): Table => {
  const { say } = style;
  const fields = columnsOf(grammars, rowValues(pointer, say), say);
  const names = columnsOf(grammars, formValues(say), say).slice(0, 1);
  return {
    id: pointer.slice(1).replaceAll('/', '-'),
    name: tableName(pointer, grammars, say),
    columns: [
      ...leading(say, names),
      ...fields.map((field) => fieldColumn(field, `${pointer}/*`, say)),
      ...sourceColumns(say),
    ],
    // The number of the form, the status and the name of the project.
    frozen: 3,
    wraps: false,
    rowsOf: (item) =>
      item.kind === 'document'
        ? item.forms.flatMap((form) => formRows(form, pointer, { names, fields }, style))
        : [],
  };
};

const leading = (say: Say, names: readonly RecordColumn[]): readonly Column[] => [
  ...(['formNumber', 'status'] as const).map((key) => ownColumn(key, say)),
  ...names.map((name) => fieldColumn(name, '', say)),
  ownColumn('row', say),
];

const formRows = (
  item: FormItem,
  pointer: string,
  columns: { readonly names: readonly RecordColumn[]; readonly fields: readonly RecordColumn[] },
  style: CellStyle,
): readonly (readonly Cell[])[] => {
  const rows = valueAt(item.form.record, pointer);
  if (!Array.isArray(rows)) return [];
  return rows.map((_, index) => {
    const above = `${pointer}/${index}`;
    return [
      numberCell(item.number),
      statusCell(item.doubts.statusBelow(above), style.say),
      ...columns.names.map((name) => withoutNote(recordCell(item, '', name, style))),
      numberCell(index + 1),
      ...columns.fields.map((field) => recordCell(item, above, field, style)),
      ...sourceCells(item, style.say),
    ];
  });
};

/** What is to be said of the project's name is said once, in the table of forms. */
const withoutNote = ({ note, ...cell }: Cell): Cell => cell;
