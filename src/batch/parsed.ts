import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ImportedDocument, importFolder } from '../model/import-folder.ts';
import {
  type Decision,
  type Document,
  decideDocument,
  documentSchema,
  type Grammar,
} from '../parse-document.ts';
import { uncertaintyLines } from './summary.ts';

/** Where the result of parsing this content with these settings is kept, below the import folder. */
export const parsedName = (sha256: string, settings: string): string =>
  `${importFolder.parsed}/${sha256.slice(0, 2)}/${sha256}-${settings.slice(0, 16)}.json`;

/** What was parsed before, as JSON; null where there is nothing, or nothing whole. */
export const readParsed = async (folder: string, name: string): Promise<Document | null> => {
  try {
    const json: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'));
    return documentSchema.safeParse(json).data ?? null;
  } catch {
    return null;
  }
};

/** A document as the import folder shows it. */
export interface Shown {
  readonly document: Document;
  readonly entry: ImportedDocument;
  /** Its lines in `uncertainties.json`. */
  readonly uncertainties: readonly string[];
}

/** A source file with the name of its document. */
interface Named {
  readonly name: string;
  readonly path: string;
  readonly document: string;
}

/** What was parsed → the document under the file's name, with the answers that are for it. */
export const showDocument = (
  file: Named,
  parsed: Document,
  decisions: readonly Decision[],
  grammars: readonly Grammar[],
): Shown => {
  const named = { ...parsed, source: { ...parsed.source, name: file.name } };
  const asked = new Set(named.uncertainties.map(({ id }) => id));
  const own = decisions.filter(({ uncertainty }) => asked.has(uncertainty));
  const document = own.length > 0 ? decideDocument(named, own, grammars) : named;
  return {
    document,
    entry: toEntry(file, document),
    uncertainties: uncertaintyLines(file.name, file.document, document.uncertainties),
  };
};

const toEntry = (file: Named, document: Document): ImportedDocument => ({
  is: 'document',
  name: file.name,
  path: file.path,
  sha256: document.source.sha256,
  document: file.document,
  pages: document.source.pages,
  forms: document.forms.length,
  questions: document.uncertainties.filter(({ severity }) => severity === 'confirm').length,
});
