import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, documentSchema } from '../model/document.ts';
import { BiaojieError } from '../model/error.ts';
import {
  type ImportedDocument,
  type ImportSummary,
  type ImportUncertainties,
  importFolder,
  importSummarySchema,
  importUncertaintiesSchema,
} from '../model/import-folder.ts';

/** A finished import, read back. */
export interface OpenedImport {
  readonly folder: string;
  readonly summary: ImportSummary;
  /** Every distinct document in the order of `summary.files`, one in memory at a time. */
  readonly documents: () => AsyncIterable<{ entry: ImportedDocument; document: Document }>;
}

/**
 * Reads `import.json` and, when they are asked for, the documents. Error: `not-an-import`, also where the last run did
 * not come to its end: its documents need not fit its summary.
 */
export const openImport = async (folder: string): Promise<OpenedImport> => {
  if (await isThere(join(folder, importFolder.unfinished))) throw unfinished(folder);
  const summary = importSummarySchema.safeParse(await readJson(folder, importFolder.summary));
  if (!summary.success) throw notAnImport(folder, importFolder.summary);
  return { folder, summary: summary.data, documents: () => readDocuments(folder, summary.data) };
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const unfinished = (folder: string): BiaojieError =>
  new BiaojieError('not-an-import', {
    zh: `“${folder}”的上次导入没有做完：请再次运行同一 biaojie import 命令。`,
    en: `The last import into “${folder}” is not finished: run the same biaojie import command again.`,
  });

/** The documents of an import, each content once. */
export const distinctDocuments = ({ files }: ImportSummary): readonly ImportedDocument[] =>
  files.flatMap((entry) => (entry.is === 'document' && entry.sameAs === undefined ? [entry] : []));

async function* readDocuments(folder: string, summary: ImportSummary) {
  for (const entry of distinctDocuments(summary))
    yield { entry, document: await readDocument(folder, entry.document) };
}

/** One document of an import, by the `document` of its entry. Error: `not-an-import`. */
export const readDocument = async (folder: string, name: string): Promise<Document> => {
  const outside = name.split('/').some((part) => part === '..') || !name.startsWith(inDocuments);
  if (outside) throw notAnImport(folder, name);
  const document = documentSchema.safeParse(await readJson(folder, name));
  if (!document.success) throw notAnImport(folder, name);
  return document.data;
};

/** Every uncertainty of an import. Error: `not-an-import`. */
export const readUncertainties = async (
  folder: string,
): Promise<ImportUncertainties['uncertainties']> => {
  const json = await readJson(folder, importFolder.uncertainties);
  const all = importUncertaintiesSchema.safeParse(json);
  if (!all.success) throw notAnImport(folder, importFolder.uncertainties);
  return all.data.uncertainties;
};

const inDocuments = `${importFolder.documents}/`;

const readJson = async (folder: string, name: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(join(folder, name), 'utf8'));
  } catch (cause) {
    throw notAnImport(folder, name, cause);
  }
};

const notAnImport = (folder: string, name: string, cause?: unknown): BiaojieError =>
  new BiaojieError(
    'not-an-import',
    {
      zh: `“${join(folder, name)}”读不出来：请先运行 biaojie import … --out ${folder}。`,
      en: `Cannot read “${join(folder, name)}”: run biaojie import … --out ${folder} first.`,
    },
    {},
    cause,
  );
