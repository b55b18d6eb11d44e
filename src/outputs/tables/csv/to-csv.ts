import { stringify } from 'csv-stringify/sync';
import { exportTables } from '../export-tables.ts';
import { type ExportOptions, type ImportSource, itemsOf } from '../import-source.ts';
import { grammarsInUse } from '../survey.ts';
import { csvValue } from './csv-value.ts';

/** A piece of one of the tables. */
export interface CsvChunk {
  /** What its file is to be called by. */
  readonly table: string;
  readonly text: string;
}

/**
 * A finished import → its tables as CSV (RFC 4180) that Excel opens: UTF-8 with a byte order mark, for without
 * one Excel takes Chinese for another encoding. The chunks of several tables come mixed; every table has at
 * least its header. Errors as of `toWorkbook`.
 */
export async function* toCsv(
  source: ImportSource,
  options: ExportOptions,
): AsyncGenerator<CsvChunk> {
  const grammars = await grammarsInUse(source, options.grammars);
  const tables = exportTables(grammars, options);
  for (const { name, columns } of tables) {
    yield { table: name, text: `\ufeff${toLines([columns.map(({ header }) => header)])}` };
  }
  for await (const item of itemsOf(source, grammars)) {
    for (const { name, rowsOf } of tables) {
      const rows = [...rowsOf(item)].map((row) => row.map(csvValue));
      if (rows.length > 0) yield { table: name, text: toLines(rows) };
    }
  }
}

const toLines = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { record_delimiter: 'windows' });
