import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Document } from '../../src/index.ts';
import {
  type ImportEntry,
  type ImportedDocument,
  type ImportSummary,
  importFolder,
  importSchemaVersion,
  importSummarySchema,
} from '../../src/model/import-folder.ts';

/** A document with the path that its file was read from. */
export interface ImportedFile {
  readonly document: Document;
  readonly path?: string;
}

/** What `import.json` says of these files, documents and others. */
export const summaryOf = (
  files: readonly ImportedFile[],
  others: readonly ImportEntry[] = [],
): ImportSummary => {
  const entries = [...files.map(entryOf), ...others];
  const sum = (key: 'pages' | 'forms' | 'questions') =>
    files.map(entryOf).reduce((total, entry) => total + entry[key], 0);
  const count = (is: ImportEntry['is']) => entries.filter((entry) => entry.is === is).length;
  const first = files[0]?.document.parser ?? { version: '0.1.0', grammars: {} };
  return importSummarySchema.parse({
    schema: importSchemaVersion,
    parser: first,
    options: {},
    state: { settings: 'test', answers: null },
    totals: {
      files: entries.length,
      documents: files.length,
      duplicates: count('document') - files.length,
      failures: count('failure'),
      passedOver: count('passed-over'),
      pages: sum('pages'),
      forms: sum('forms'),
      questions: sum('questions'),
    },
    files: entries,
  });
};

const entryOf = ({ document, path }: ImportedFile, index: number): ImportedDocument => ({
  is: 'document',
  name: document.source.name,
  path: path ?? `/data/${document.source.name}`,
  sha256: document.source.sha256,
  document: `${importFolder.documents}/${index + 1}.json`,
  pages: document.source.pages,
  forms: document.forms.length,
  questions: document.uncertainties.filter(({ severity }) => severity === 'confirm').length,
});

/** An import as the exporting functions take it. */
export const importOf = (files: readonly ImportedFile[], others: readonly ImportEntry[] = []) => {
  const summary = summaryOf(files, others);
  const documents = async function* () {
    for (const entry of summary.files) {
      if (entry.is !== 'document' || entry.sameAs !== undefined) continue;
      const file = files.find(({ document }) => document.source.sha256 === entry.sha256);
      if (file) yield { entry, document: file.document };
    }
  };
  return { summary, documents };
};

/** Writes these files as a finished import below the folder. */
export const writeImportFolder = async (
  folder: string,
  files: readonly ImportedFile[],
  others: readonly ImportEntry[] = [],
): Promise<void> => {
  const summary = summaryOf(files, others);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, importFolder.summary), JSON.stringify(summary, null, 2));
  for (const [index, { document }] of files.entries()) {
    const path = join(folder, importFolder.documents, `${index + 1}.json`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(document));
  }
};
