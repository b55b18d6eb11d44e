import type { Grammar } from '../../../model/grammar.ts';
import { type Cell, numberCell, textCell } from '../cell.ts';
import type { FieldName } from '../columns/field-name.ts';
import { columnsOf, formValues, type RecordColumn } from '../columns/record-columns.ts';
import type { FormItem } from '../import-source.ts';
import { type CellStyle, recordCell } from '../record-cell.ts';
import type { Column, Table } from '../table.ts';
import { type Say, texts } from '../texts.ts';
import { ownColumn, sourceCells, sourceColumns } from './source-cells.ts';
import { statusCell } from './status-cell.ts';

/** One row a form. */
export const formsTable = (
  grammars: readonly Grammar[],
  nameIn: (grammar: Grammar) => FieldName,
  style: CellStyle,
): Table => {
  const { say } = style;
  const fields = columnsOf(grammars, formValues(say), say);
  return {
    id: 'forms',
    name: say(texts.forms),
    columns: [
      ...leading(say),
      ...fields.map((field) => fieldColumn(field, '', say)),
      ...trailing(say),
    ],
    // The number, the status and the name of the project.
    frozen: 3,
    wraps: false,
    rowsOf: (item) =>
      item.kind === 'document'
        ? item.forms.map((form) => formRow(form, fields, nameIn(form.grammar), style))
        : [],
  };
};

export const fieldColumn = (
  { pointer, part, header }: RecordColumn,
  above: string,
  say: Say,
): Column => ({
  header,
  pointer: `${above}${pointer}${part.key === null ? '' : `/${part.key}`}`,
  about: say(part.about),
});

const leading = (say: Say): readonly Column[] =>
  (['number', 'status'] as const).map((key) => ownColumn(key, say));

const trailing = (say: Say): readonly Column[] => [
  ...(['openCount', 'openFields', 'formType'] as const).map((key) => ownColumn(key, say)),
  ...sourceColumns(say),
  ...(['formId', 'document'] as const).map((key) => ownColumn(key, say)),
];

const formRow = (
  item: FormItem,
  fields: readonly RecordColumn[],
  nameOf: FieldName,
  style: CellStyle,
): readonly Cell[] => {
  const { number, entry, form, grammar, doubts } = item;
  const { say } = style;
  const open = doubts.questions.flatMap(({ pointer }) => (pointer === null ? [] : [pointer]));
  return [
    numberCell(number),
    statusCell(doubts.statusBelow(''), say),
    ...fields.map((field) => recordCell(item, '', field, style)),
    numberCell(doubts.questions.length),
    textCell([...new Set(open.map(nameOf))].join(say(texts.semicolon)) || null),
    textCell(grammar.name),
    ...sourceCells(item, say),
    { value: form.id, format: 'code' },
    textCell(entry.document),
  ];
};
