import type { Grammar } from './model/grammar.ts';
import type { Language } from './model/message.ts';
import type { DiffRow } from './outputs/diff/diff-rows.ts';
import type { Diff } from './outputs/diff/diff-schema.ts';
import type { CsvChunk } from './outputs/tables/csv/to-csv.ts';
import type { ExportOptions, ImportSource } from './outputs/tables/import-source.ts';

export type { CsvChunk, DiffRow, ExportOptions, ImportSource };

// What writes workbooks is large, and most callers export nothing: each loads when it is asked for.

/** The bytes of a workbook (XLSX) with the forms of a finished import, as they come. */
export async function* exportWorkbook(
  source: ImportSource,
  options: ExportOptions,
): AsyncGenerator<Uint8Array> {
  const { toWorkbook } = await import('./outputs/tables/workbook/to-workbook.ts');
  yield* toWorkbook(source, options);
}

/** The same tables as CSV that Excel opens, in pieces that name their table. */
export async function* exportCsv(
  source: ImportSource,
  options: ExportOptions,
): AsyncGenerator<CsvChunk> {
  const { toCsv } = await import('./outputs/tables/csv/to-csv.ts');
  yield* toCsv(source, options);
}

/** NDJSON, one line a form: `formLineSchema`. */
export async function* exportFormLines(
  source: ImportSource,
  options: Omit<ExportOptions, 'language'>,
): AsyncGenerator<string> {
  const { toFormLines } = await import('./outputs/tables/lines/to-form-lines.ts');
  yield* toFormLines(source, options);
}

/** What became of the projects of one import in another: `diffSchema`. */
export const diffImports = async (
  old: ImportSource,
  now: ImportSource,
  grammars: readonly Grammar[],
): Promise<Diff> => {
  const diff = await import('./outputs/diff/diff-imports.ts');
  return diff.diffImports(old, now, grammars);
};

/** A comparison for people: its counts, and a line for each change. */
export const describeDiff = async (diff: Diff, language: Language): Promise<DiffDescription> => {
  const [{ diffRows, diffTotals }, { sayIn }] = await Promise.all([
    import('./outputs/diff/diff-rows.ts'),
    import('./outputs/tables/texts.ts'),
  ]);
  const say = sayIn(language);
  return { totals: diffTotals(diff, say), rows: diffRows(diff, say) };
};

export interface DiffDescription {
  readonly totals: readonly (readonly [name: string, count: number])[];
  readonly rows: Iterable<DiffRow>;
}

/** The bytes of a workbook (XLSX) with a comparison. */
export async function* exportDiff(diff: Diff, language: Language): AsyncGenerator<Uint8Array> {
  const { diffToWorkbook } = await import('./outputs/diff/diff-workbook.ts');
  yield* diffToWorkbook(diff, language);
}
