import { openImport } from '../../batch/open-import.ts';
import {
  type Diff,
  describeDiff,
  diffImports,
  exportDiff,
  type Language,
  loadGrammars,
} from '../../index.ts';
import type { CommandContext } from '../context.ts';
import { summarizeDiff } from '../diff-summary.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { heeding } from '../heeding.ts';
import { forTerminal } from '../terminal.ts';
import { texts } from '../texts.ts';
import { type FileChunk, writeStream } from '../write-stream.ts';

export interface DiffArguments {
  /** Folders of finished imports. */
  readonly old: string;
  readonly new: string;
  readonly format: 'table' | 'json' | 'xlsx';
  readonly out: string | undefined;
  /** Of the workbook. */
  readonly language: Language;
  readonly grammars: readonly string[] | undefined;
}

/** Says what changed between two imports: to standard output, or to the file that is named. */
export const diffCommand = async (
  args: DiffArguments,
  context: CommandContext,
): Promise<ExitCode> => {
  const [old, now] = [await openImport(args.old), await openImport(args.new)];
  const grammars = await loadGrammars(args.grammars);
  const { signal } = context;
  const diff = await diffImports(heeding(old, signal), heeding(now, signal), grammars);
  if (args.format !== 'xlsx' && args.out === undefined) {
    context.out(await render(diff, args.format, context));
    return exitCodes.done;
  }
  const paths = await writeStream(chunks(diff, args, context));
  for (const path of paths) context.err(`${context.say(texts.written)} ${forTerminal(path)}\n`);
  return exitCodes.done;
};

const render = async (
  diff: Diff,
  format: 'table' | 'json',
  { language, say }: CommandContext,
): Promise<string> =>
  format === 'json'
    ? `${JSON.stringify(diff, null, 2)}\n`
    : `${summarizeDiff(await describeDiff(diff, language), say)}\n`;

async function* chunks(
  diff: Diff,
  { format, out: path = '', language }: DiffArguments,
  context: CommandContext,
): AsyncGenerator<FileChunk> {
  if (format !== 'xlsx') yield { path, data: await render(diff, format, context) };
  else for await (const data of exportDiff(diff, language)) yield { path, data };
}
