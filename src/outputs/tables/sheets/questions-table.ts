import type { Grammar } from '../../../model/grammar.ts';
import type { Uncertainty } from '../../../model/uncertainty.ts';
import { type Cell, numberCell, textCell } from '../cell.ts';
import type { FieldName } from '../columns/field-name.ts';
import { formName } from '../form-name.ts';
import type { ExportItem } from '../import-source.ts';
import { placeOfRegion } from '../place.ts';
import { type CellStyle, candidateText } from '../record-cell.ts';
import { showValue } from '../show-value.ts';
import type { Table } from '../table.ts';
import { type Say, texts } from '../texts.ts';
import { fileCell, ownColumn } from './source-cells.ts';

type DocumentItem = Extract<ExportItem, { kind: 'document' }>;

/** One row for everything that is asked or noted. */
export const questionsTable = (
  nameIn: (grammar: Grammar) => FieldName,
  style: CellStyle,
): Table => ({
  id: 'questions',
  name: style.say(texts.questions),
  columns: headers.map((header) => ownColumn(header, style.say)),
  frozen: 2,
  wraps: true,
  rowsOf: (item) =>
    item.kind === 'document'
      ? item.document.uncertainties.map((one) => questionRow(one, item, nameIn, style.say))
      : [],
});

const headers = [
  'severity',
  'formNumber',
  'formName',
  'field',
  'question',
  'raw',
  'value',
  'candidates',
  'code',
  'file',
  'pages',
  'place',
  'id',
] as const;

const questionRow = (
  question: Uncertainty,
  { entry, document, forms }: DocumentItem,
  nameIn: (grammar: Grammar) => FieldName,
  say: Say,
): readonly Cell[] => {
  const item = forms.find(({ form }) => form.id === question.form);
  const { page, place } = placeOfRegion(question.source, say);
  const { pointer } = question;
  const value = question.value === '' ? null : question.value;
  return [
    severityCell(question, say),
    numberCell(item?.number ?? null),
    textCell(item ? formName(item.form, item.grammar) : null),
    textCell(item && pointer !== null ? nameIn(item.grammar)(pointer) : pointer),
    textCell(say(question.message)),
    textCell(question.raw || null),
    textCell(value === null ? null : showValue(value, say)),
    textCell(candidateText(question.candidates, say, question.candidates.length) || null),
    textCell(question.code),
    fileCell(entry, document, page ?? undefined),
    numberCell(page),
    textCell(place),
    { value: question.id, format: 'code' },
  ];
};

const severityCell = ({ severity }: Uncertainty, say: Say): Cell =>
  severity === 'confirm'
    ? { ...textCell(say(texts.open)), status: 'uncertain' }
    : textCell(say(texts.note));
