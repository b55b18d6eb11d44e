import { extname } from 'node:path';
import { type OpenedImport, openImport } from '../../batch/open-import.ts';
import {
  type ExportOptions,
  exportCsv,
  exportFormLines,
  exportWorkbook,
  type Language,
  loadGrammars,
} from '../../index.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { heeding } from '../heeding.ts';
import { forTerminal } from '../terminal.ts';
import { texts } from '../texts.ts';
import { type FileChunk, writeStream } from '../write-stream.ts';

export const exportFormats = ['xlsx', 'csv', 'ndjson'] as const;
type ExportFormat = (typeof exportFormats)[number];

export interface ExportArguments {
  /** The folder of a finished import. */
  readonly folder: string;
  readonly format: ExportFormat;
  readonly out: string | undefined;
  readonly confirmedOnly: boolean;
  /** Of the tables, which may be another than that of the messages. */
  readonly language: Language;
  readonly grammars: readonly string[] | undefined;
}

/** Writes the forms of an import as tables. NDJSON goes to standard output unless a file is named. */
export const exportCommand = async (
  args: ExportArguments,
  context: CommandContext,
): Promise<ExitCode> => {
  const opened = heeding(await openImport(args.folder), context.signal);
  const grammars = await loadGrammars(args.grammars);
  const { language, confirmedOnly } = args;
  const options = { grammars, language, confirmedOnly };
  if (args.format === 'ndjson' && args.out === undefined) {
    for await (const text of exportFormLines(opened, options)) context.out(text);
    return exitCodes.done;
  }
  const out = args.out ?? `${args.folder.replace(/[\\/]+$/, '')}.${args.format}`;
  const paths = await writeStream(chunksOf[args.format](opened, options, out));
  for (const path of paths) context.err(`${context.say(texts.written)} ${forTerminal(path)}\n`);
  return exitCodes.done;
};

type ToChunks = (
  source: OpenedImport,
  options: ExportOptions,
  out: string,
) => AsyncIterable<FileChunk>;

const chunksOf: Readonly<Record<ExportFormat, ToChunks>> = {
  async *xlsx(source, options, path) {
    for await (const data of exportWorkbook(source, options)) yield { path, data };
  },
  async *csv(source, options, out) {
    for await (const { table, text } of exportCsv(source, options)) {
      yield { path: besideName(out, table), data: text };
    }
  },
  async *ndjson(source, options, path) {
    yield { path, data: '' };
    for await (const data of exportFormLines(source, options)) yield { path, data };
  },
};

/** CSV has no sheets: `tables.csv` and the table 项目 → `tables.项目.csv`. */
const besideName = (out: string, table: string): string => {
  const extension = extname(out);
  const base = extension === '' ? out : out.slice(0, -extension.length);
  return `${base}.${table.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')}${extension || '.csv'}`;
};
