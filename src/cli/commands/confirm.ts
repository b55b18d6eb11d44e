import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { applyDecisionsToImport } from '../../batch/apply-answers.ts';
import { confirmAnswers } from '../../batch/confirm-answers.ts';
import { readAnswerWorkbook } from '../../batch/read-answer-workbook.ts';
import {
  BiaojieError,
  type Decision,
  decisionSchema,
  type Grammar,
  loadGrammars,
} from '../../index.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { forTerminal } from '../terminal.ts';
import { texts } from '../texts.ts';

export interface ConfirmArguments {
  /** The folder of a finished import. */
  readonly folder: string;
  /** The workbook that `report --xlsx` made, filled in; or NDJSON, one decision a line. */
  readonly file: string;
  readonly by: string | undefined;
  readonly grammars: readonly string[] | undefined;
}

/** Takes answers into an import folder and applies them; says which it did not take, and why. */
export const confirmCommand = async (
  { folder, file, by, grammars }: ConfirmArguments,
  context: CommandContext,
): Promise<ExitCode> => {
  const { say } = context;
  const loaded = await loadGrammars(grammars);
  const who = { by: by ?? userInfo().username, at: new Date().toISOString() };
  const bytes = await readWhole(file);
  const { decisions, bad } = isWorkbook(bytes)
    ? await readWorkbook(folder, bytes, who, loaded, context)
    : readLines(bytes.toString('utf8'), who.by, context);
  const { taken, known, refused } = await confirmAnswers(folder, decisions, loaded);
  const applied = await applyDecisionsToImport(folder, grammars);
  context.err(`${say(texts.answersTaken)}: ${taken.length}\n`);
  if (known.length > 0) context.err(`${say(texts.answersKnown)}: ${known.length}\n`);
  for (const problem of bad) context.err(`  · ${forTerminal(problem)}\n`);
  const own = new Set(decisions.map((one) => JSON.stringify(one)));
  const all = [
    ...refused,
    ...applied.refused.filter(({ decision }) => !refused.some((one) => one.decision === decision)),
  ];
  if (all.length > 0) context.err(`${say(texts.refused)} (${all.length}):\n`);
  for (const { decision, reason } of all) {
    const line = `${say(reason)}: ${JSON.stringify(decision)}`;
    context.err(`  · ${forTerminal(line)}\n`);
  }
  const failed = bad.length > 0 || all.some(({ decision }) => own.has(JSON.stringify(decision)));
  return failed ? exitCodes.someInputsFailed : exitCodes.done;
};

/** Answers of a file, and what is to be said of those that cannot be understood. */
interface ReadAnswers {
  readonly decisions: readonly Decision[];
  readonly bad: readonly string[];
}

const readWhole = (file: string): Promise<Buffer> =>
  readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code ?? String(cause);
    const message = { zh: `读不了（${why}）。`, en: `cannot be read (${why}).` };
    throw new BiaojieError('unreadable-file', message, { file }, cause);
  });

const isWorkbook = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString() === 'PK\u0003\u0004';

const readWorkbook = async (
  folder: string,
  bytes: Buffer,
  who: { readonly by: string; readonly at: string },
  grammars: readonly Grammar[],
  { say }: CommandContext,
): Promise<ReadAnswers> => {
  const { decisions, badRows } = await readAnswerWorkbook(folder, bytes, who, grammars);
  const bad = badRows.map(({ row, reason }) => `${say(texts.rowWord)} ${row}: ${say(reason)}`);
  return { decisions, bad };
};

/** An answer that names nobody is of the person who hands it in. */
const readLines = (text: string, by: string, { say }: CommandContext): ReadAnswers => {
  const decisions: Decision[] = [];
  const bad: string[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const decision = toDecision(line);
    if (decision) decisions.push({ ...decision, by: decision.by ?? by });
    else bad.push(`${say(texts.line)} ${index + 1}: ${say(texts.noAnswer)}`);
  }
  return { decisions, bad };
};

const toDecision = (line: string): Decision | null => {
  try {
    return decisionSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
};
