import type { Decision } from '../model/decision.ts';
import { BiaojieError } from '../model/error.ts';
import { languages, type Message } from '../model/message.ts';
import type { Uncertainty } from '../model/uncertainty.ts';
import { columnNamed } from '../outputs/answers/answer-columns.ts';
import { choicesOf } from '../outputs/answers/choices.ts';
import { sayIn } from '../outputs/tables/texts.ts';
import { cellText } from '../outputs/tables/workbook/cell-text.ts';
import {
  type Document,
  type Grammar,
  readFieldText,
  readWorkbookTexts,
} from '../parse-document.ts';
import { openDecisions } from './answers.ts';
import { openImport } from './open-import.ts';
import { parsedName, readParsed } from './parsed.ts';

/** What a person wrote beside a question. */
interface AnswerRow {
  readonly row: number;
  readonly id: string;
  readonly answer: string;
  readonly note: string;
}

/** The answers of a workbook, and the rows that hold none that can be understood. */
export interface WorkbookAnswers {
  readonly decisions: readonly Decision[];
  readonly badRows: readonly { readonly row: number; readonly reason: Message }[];
}

/**
 * Reads the workbook that `writeAnswerWorkbook` made and a person filled in. A text of the list chooses; any other
 * is read as the form would print it at that place. Rows without an answer are left open, and an answer
 * that the folder has from that person already is left out: a workbook can be handed in again.
 * Errors: `not-an-import`, `unsupported-format` where the workbook has no such columns, `damaged-file`,
 * `file-too-large`.
 */
export const readAnswerWorkbook = async (
  folder: string,
  bytes: Uint8Array,
  who: { readonly by: string; readonly at: string },
  grammars: readonly Grammar[],
): Promise<WorkbookAnswers> => {
  const rows = await rowsOf(bytes);
  const questions = await questionsOf(folder, new Set(rows.map(({ id }) => id)));
  const known = new Set((await openDecisions(folder)).all.map(withoutTime));
  const decisions: Decision[] = [];
  const badRows: WorkbookAnswers['badRows'][number][] = [];
  for (const row of rows) {
    const answer = readAnswer(row, questions.get(row.id), grammars);
    if ('reason' in answer) badRows.push({ row: row.row, reason: answer.reason });
    else {
      const note = row.note === '' ? {} : { note: row.note };
      const decision: Decision = { uncertainty: row.id, ...answer, ...who, ...note };
      if (!known.has(withoutTime(decision))) decisions.push(decision);
    }
  }
  return { decisions, badRows };
};

const withoutTime = ({ uncertainty, action, value, also, by, note }: Decision): string =>
  JSON.stringify([uncertainty, action, value, also, by, note]);

const rowsOf = async (bytes: Uint8Array): Promise<readonly AnswerRow[]> => {
  for (const [header, ...rows] of await readWorkbookTexts(bytes)) {
    const columns = (header?.texts ?? []).map(columnNamed);
    const [id, answer, note] = (['id', 'answer', 'note'] as const).map((key) =>
      columns.indexOf(key),
    );
    if (id === undefined || answer === undefined || id < 0 || answer < 0) continue;
    return rows.flatMap(({ row, texts }) => {
      const at = (column: number | undefined): string => texts[column ?? -1] ?? '';
      const read = { row, id: at(id), answer: at(answer), note: at(note) };
      return read.id === '' || read.answer === '' ? [] : [read];
    });
  }
  throw new BiaojieError('unsupported-format', notForAnswers);
};

interface Asked {
  readonly one: Uncertainty;
  readonly document: Document;
}

/** The questions with these ids, as they were before anybody answered. */
const questionsOf = async (
  folder: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Asked>> => {
  const questions = new Map<string, Asked>();
  const opened = await openImport(folder);
  for await (const { entry, document } of opened.documents()) {
    const name = parsedName(entry.sha256, opened.summary.state.settings);
    const parsed = (await readParsed(folder, name)) ?? document;
    for (const one of parsed.uncertainties)
      if (ids.has(one.id)) questions.set(one.id, { one, document: parsed });
  }
  return questions;
};

type Answer = Pick<Decision, 'action' | 'value' | 'also'> | { readonly reason: Message };

const readAnswer = (
  { answer }: AnswerRow,
  asked: Asked | undefined,
  grammars: readonly Grammar[],
): Answer => {
  if (!asked) return { reason: unknownQuestion };
  const { one, document } = asked;
  const chosen = languages
    .flatMap((language) => choicesOf(one, sayIn(language)))
    .find(({ text }) => text === answer || cellText(text, '…') === answer);
  if (chosen) return chosen.answer;
  const form = document.forms.find(({ id }) => id === one.form);
  const grammar = grammars.find(({ id }) => id === form?.grammar);
  if (one.pointer === null || !form || !grammar) return { reason: noField };
  const reading = readFieldText(grammar, form.record, one.pointer, answer);
  if (!reading?.certain) return { reason: notUnderstood(answer) };
  return { action: 'edit', value: reading.value };
};

const notForAnswers: Message = {
  zh: '工作簿里没有“问题编号”和“答案”两列。请用 biaojie report OUT --xlsx 生成的工作簿。',
  en: 'The workbook has no columns “Question id” and “Answer”. Use the one that biaojie report OUT --xlsx makes.',
};
const unknownQuestion: Message = {
  zh: '没有这个编号的问题',
  en: 'there is no question of this id',
};
const noField: Message = {
  zh: '这个问题不属于某一个值，只能选列表中的一项',
  en: 'the question is about no single value: choose from the list',
};
const notUnderstood = (answer: string): Message => ({
  zh: `“${answer}”不是这一栏的值`,
  en: `“${answer}” is no value of this field`,
});
