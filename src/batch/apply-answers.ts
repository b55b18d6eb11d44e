import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasons } from '../decisions/reasons.ts';
import { type ImportEntry, type ImportSummary, importFolder } from '../model/import-folder.ts';
import {
  type Decision,
  type Document,
  type Grammar,
  loadGrammars,
  toJson,
} from '../parse-document.ts';
import { readAnswers } from './answers-file.ts';
import { writeWhole } from './folder-writer.ts';
import { lockFolder } from './lock.ts';
import { openImport, readUncertainties } from './open-import.ts';
import { parsedName, readParsed, showDocument } from './parsed.ts';
import { decidedOver, toSummary, uncertaintiesText } from './summary.ts';

/**
 * Applies `decisions.ndjson` to the documents of an import folder, from what was parsed before any answer: a later
 * answer takes the place of an earlier one. Writes the documents concerned, `uncertainties.json` and `import.json`;
 * gives what became of each answer. No source file is read.
 *
 * Throws `not-an-import`, `folder-in-use`, `invalid-decisions`, `cannot-write`, `invalid-grammar`.
 */
export const applyDecisionsToImport = async (
  folder: string,
  grammarFiles?: readonly string[],
): Promise<NonNullable<Document['decisions']>> => {
  const unlock = await lockFolder(folder);
  try {
    const { summary } = await openImport(folder);
    const answers = await readAnswers(folder);
    const run = new Applying(folder, summary, await loadGrammars(grammarFiles), answers.decisions);
    await run.documents();
    const decided = decidedOver(answers.decisions, run.decided, reasons.noSuchQuestion());
    await writeWhole(folder, importFolder.uncertainties, uncertaintiesText(run.lines));
    await writeWhole(
      folder,
      importFolder.summary,
      withAnswers(summary, run.entries, answers.digest, decided),
    );
    return decided;
  } finally {
    await unlock();
  }
};

const withAnswers = (
  { parser, options, state, secondLook }: ImportSummary,
  entries: readonly ImportEntry[],
  digest: string | null,
  decisions: NonNullable<Document['decisions']>,
): string => {
  const summary = toSummary(entries, {
    parser,
    options,
    state: { ...state, answers: digest },
    decisions,
    ...(secondLook && { secondLook }),
  });
  return `${JSON.stringify(summary, null, 1)}\n`;
};

class Applying {
  readonly entries: ImportEntry[] = [];
  readonly lines: string[] = [];
  readonly decided: NonNullable<Document['decisions']>[] = [];
  private readonly folder: string;
  private readonly summary: ImportSummary;
  private readonly grammars: readonly Grammar[];
  private readonly decisions: readonly Decision[];
  private readonly answered: ReadonlySet<string>;

  constructor(
    folder: string,
    summary: ImportSummary,
    grammars: readonly Grammar[],
    decisions: readonly Decision[],
  ) {
    this.folder = folder;
    this.summary = summary;
    this.grammars = grammars;
    this.decisions = decisions;
    this.answered = new Set(decisions.map(({ uncertainty }) => uncertainty));
  }

  async documents(): Promise<void> {
    const linesBefore = await linesByDocument(this.folder);
    const shown = new Map<string, ImportEntry>();
    for (const entry of this.summary.files) {
      const first = entry.is === 'document' && entry.sameAs ? shown.get(entry.sameAs) : undefined;
      const now = first ? { ...entry, ...questionsOf(first) } : await this.show(entry, linesBefore);
      shown.set(entry.name, now);
      this.entries.push(now);
    }
  }

  private async show(
    entry: ImportEntry,
    linesBefore: ReadonlyMap<string, readonly string[]>,
  ): Promise<ImportEntry> {
    if (entry.is !== 'document') return entry;
    const name = parsedName(entry.sha256, this.summary.state.settings);
    if (!(await this.concerns(name))) {
      this.lines.push(...(linesBefore.get(entry.document) ?? []));
      return entry;
    }
    // A folder whose parsed documents were taken away keeps what it shows.
    const parsed = await readParsed(this.folder, name);
    if (!parsed) throw new Error(`${name} is gone: run the import again`);
    const shown = showDocument(entry, parsed, this.decisions, this.grammars);
    await writeWhole(this.folder, entry.document, toJson(shown.document));
    this.lines.push(...shown.uncertainties);
    if (shown.document.decisions) this.decided.push(shown.document.decisions);
    return shown.entry;
  }

  /** Looks for the ids in the text of the file: most documents have none, and need not be understood. */
  private async concerns(parsedFile: string): Promise<boolean> {
    const text = await readFile(join(this.folder, parsedFile), 'utf8').catch(() => '');
    return [...text.matchAll(/"id":\s*"([^"]+)"/g)].some(([, id = '']) => this.answered.has(id));
  }
}

const questionsOf = (entry: ImportEntry) =>
  entry.is === 'document' ? { questions: entry.questions } : {};

const linesByDocument = async (folder: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const lines = new Map<string, string[]>();
  for (const one of await readUncertainties(folder)) {
    const known = lines.get(one.document) ?? [];
    known.push(JSON.stringify(one));
    lines.set(one.document, known);
  }
  return lines;
};
