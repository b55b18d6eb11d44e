import { type Language, languages, type Message } from '../../model/message.ts';
import { type Say, texts } from '../tables/texts.ts';

/** The columns of the sheet for answers, in their order, with their widths in characters. */
export const answerColumns = [
  { key: 'picture', header: texts.picture, width: 42 },
  { key: 'file', header: texts.file, width: 24 },
  { key: 'form', header: texts.formName, width: 22 },
  { key: 'field', header: texts.field, width: 16 },
  { key: 'question', header: texts.question, width: 30 },
  { key: 'raw', header: texts.raw, width: 24 },
  { key: 'value', header: texts.value, width: 22 },
  { key: 'candidates', header: texts.candidates, width: 38 },
  { key: 'answer', header: texts.answer, width: 32 },
  { key: 'note', header: texts.remark, width: 18 },
  { key: 'id', header: texts.id, width: 12 },
] as const satisfies readonly { key: string; header: Message; width: number }[];
export type AnswerColumn = (typeof answerColumns)[number]['key'];

/** The number of a column, from 1. */
export const columnOf = (key: AnswerColumn): number =>
  answerColumns.findIndex((column) => column.key === key) + 1;

/** The column that a header names, in any language. */
export const columnNamed = (header: string): AnswerColumn | null =>
  answerColumns.find((column) => languages.some((lang: Language) => column.header[lang] === header))
    ?.key ?? null;

export const headersOf = (say: Say): readonly string[] =>
  answerColumns.map(({ header }) => say(header));
