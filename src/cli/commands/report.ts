import { writeAnswerWorkbook } from '../../batch/write-answer-workbook.ts';
import { writeReport } from '../../batch/write-report.ts';
import { loadGrammars } from '../../index.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { forTerminal } from '../terminal.ts';
import { texts } from '../texts.ts';

export interface ReportArguments {
  /** The folder of a finished import. */
  readonly folder: string;
  /** Pictures at most. */
  readonly pictures: number;
  readonly password: string | undefined;
  readonly grammars: readonly string[] | undefined;
  /** Where the workbook for answers goes; none without it. */
  readonly xlsx: string | undefined;
}

/** Writes the report of an import folder and says where it is. */
export const reportCommand = async (
  { folder, pictures, password, grammars, xlsx }: ReportArguments,
  { say, err, language, signal }: CommandContext,
): Promise<ExitCode> => {
  const options = { password, language, signal, mostPictures: pictures };
  const { path, report, notDrawn } = await writeReport(folder, {
    ...options,
    grammars: await loadGrammars(grammars),
  });
  const { questions, documents, forms } = report.totals;
  err(
    `${say(texts.documentsWord)} ${documents}, ${say(texts.formsWord)} ${forms}, ${say(texts.questions)} ${questions}\n`,
  );
  if (notDrawn > 0) err(`${say(texts.notDrawn)}: ${notDrawn}\n`);
  err(`${say(texts.written)} ${forTerminal(path)}\n`);
  if (xlsx !== undefined) {
    await writeAnswerWorkbook(folder, xlsx, report, language);
    err(`${say(texts.written)} ${forTerminal(xlsx)}\n${say(texts.howToHandIn)}\n`);
  }
  return exitCodes.done;
};
