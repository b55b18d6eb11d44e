import { access, open } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ImportEntry,
  type ImportSummary,
  type ImportUncertainties,
  importFolder,
} from '../model/import-folder.ts';
import { openImport } from './open-import.ts';
import type { Planned } from './plan.ts';

/** What a run depends on beside its files: digests. */
export type RunState = ImportSummary['state'];

type Listed = ImportUncertainties['uncertainties'][number];

/** What another run may find otherwise though nothing has changed. */
const passing: ReadonlySet<string> = new Set([
  ...['worker-crashed', 'timed-out', 'out-of-memory'],
  // A password may be given, a permission or a whole file come back.
  ...['encrypted-file', 'unreadable-file', 'file-changed'],
]);

/**
 * The summary of the last run, null where there is none to go by. A run that did not come to its end leaves a mark:
 * its files need not fit its summary.
 */
export const lastRun = async (out: string): Promise<ImportSummary | null> => {
  try {
    await access(join(out, importFolder.uncertainties));
    return (await openImport(out)).summary;
  } catch {
    return null;
  }
};

/** Entries of the last run whose files are unchanged and whose documents are still there, by name. */
export const unchangedEntries = async (
  out: string,
  before: ImportSummary | null,
  state: RunState,
  planned: readonly Planned[],
): Promise<Map<string, ImportEntry>> => {
  const same = new Map<string, ImportEntry>();
  if (before?.state.settings !== state.settings || before.state.answers !== state.answers)
    return same;
  const entries = new Map(before.files.map((entry) => [entry.name, entry]));
  for (const file of planned) {
    const entry = entries.get(file.name);
    if (entry && (await isAsBefore(out, file, entry))) same.set(file.name, entry);
  }
  return same;
};

const isAsBefore = async (out: string, file: Planned, entry: ImportEntry): Promise<boolean> => {
  if (entry.path !== file.path || (entry.sha256 ?? null) !== file.sha256) return false;
  if (entry.is !== 'document')
    return file.sameAs === null && !passing.has(entry.code) && file.problem?.code === undefined
      ? entry.sha256 !== undefined
      : file.problem?.code === entry.code;
  if (entry.document !== file.document || (entry.sameAs ?? null) !== file.sameAs) return false;
  return access(join(out, entry.document)).then(
    () => true,
    () => false,
  );
};

/** The uncertainties of one source file as `uncertainties.json` has them. */
export interface LastUncertainties {
  readonly file: string;
  readonly lines: string[];
  /** How many of them ask. */
  questions: number;
}

/** What the last run's `uncertainties.json` says, file by file; one file in memory at a time. */
export async function* lastUncertainties(out: string): AsyncGenerator<LastUncertainties> {
  const handle = await open(join(out, importFolder.uncertainties));
  let last: LastUncertainties | undefined;
  for await (const whole of handle.readLines()) {
    if (!whole.startsWith('{"file"')) continue;
    const line = whole.endsWith(',') ? whole.slice(0, -1) : whole;
    const { file, severity } = JSON.parse(line) as Listed;
    if (last?.file !== file) {
      if (last) yield last;
      last = { file, lines: [], questions: 0 };
    }
    last.lines.push(line);
    if (severity === 'confirm') last.questions++;
  }
  if (last) yield last;
}
