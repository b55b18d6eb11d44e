import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { applyDecisionsToImport } from '../../batch/apply-answers.ts';
import { confirmAnswers } from '../../batch/confirm-answers.ts';
import { BiaojieError, type Decision, decisionSchema, loadGrammars } from '../../index.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { forTerminal } from '../terminal.ts';
import { texts } from '../texts.ts';

export interface ConfirmArguments {
  /** The folder of a finished import. */
  readonly folder: string;
  /** NDJSON, one decision a line. */
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
  const { decisions, badLines } = await readAnswerLines(file, by ?? userInfo().username);
  const { taken, known, refused } = await confirmAnswers(
    folder,
    decisions,
    await loadGrammars(grammars),
  );
  const applied = await applyDecisionsToImport(folder, grammars);
  context.err(`${say(texts.answersTaken)}: ${taken.length}\n`);
  if (known.length > 0) context.err(`${say(texts.answersKnown)}: ${known.length}\n`);
  for (const line of badLines)
    context.err(`  · ${say(texts.line)} ${line}: ${say(texts.noAnswer)}\n`);
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
  const failed =
    badLines.length > 0 || all.some(({ decision }) => own.has(JSON.stringify(decision)));
  return failed ? exitCodes.someInputsFailed : exitCodes.done;
};

/** An answer that names nobody is of the person who hands it in. */
const readAnswerLines = async (
  file: string,
  by: string,
): Promise<{ readonly decisions: readonly Decision[]; readonly badLines: readonly number[] }> => {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code ?? String(cause);
    const message = { zh: `读不了（${why}）。`, en: `cannot be read (${why}).` };
    throw new BiaojieError('unreadable-file', message, { file }, cause);
  });
  if (text.startsWith('PK\u0003\u0004'))
    throw new BiaojieError('unsupported-format', texts.noWorkbook, { file });
  const decisions: Decision[] = [];
  const badLines: number[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const decision = toDecision(line);
    if (decision) decisions.push({ ...decision, by: decision.by ?? by });
    else badLines.push(index + 1);
  }
  return { decisions, badLines };
};

const toDecision = (line: string): Decision | null => {
  try {
    return decisionSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
};
