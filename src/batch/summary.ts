import { answersByUncertainty } from '../decisions/latest.ts';
import type { Decision } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import {
  type ImportEntry,
  type ImportSummary,
  importSchemaVersion,
  importSummarySchema,
  uncertaintiesSchemaVersion,
} from '../model/import-folder.ts';
import type { Uncertainty } from '../model/uncertainty.ts';

/** What became of every file → the counts. Files of the same content count once. */
export const totalsOf = (entries: readonly ImportEntry[]): ImportSummary['totals'] => {
  const documents = entries.flatMap((entry) => (entry.is === 'document' ? [entry] : []));
  const distinct = documents.filter(({ sameAs }) => sameAs === undefined);
  const sum = (count: (one: (typeof distinct)[number]) => number): number =>
    distinct.reduce((all, one) => all + count(one), 0);
  return {
    files: entries.length,
    documents: distinct.length,
    duplicates: documents.length - distinct.length,
    failures: entries.filter(({ is }) => is === 'failure').length,
    passedOver: entries.filter(({ is }) => is === 'passed-over').length,
    pages: sum(({ pages }) => pages),
    forms: sum(({ forms }) => forms),
    questions: sum(({ questions }) => questions),
  };
};

/** The summary as `import.json` has it. */
export const toSummary = (
  entries: readonly ImportEntry[],
  rest: Omit<ImportSummary, 'schema' | 'totals' | 'files'>,
): ImportSummary =>
  // Through the schema, so that members stand in one order whether an entry is new or was read back.
  importSummarySchema.parse({
    schema: importSchemaVersion,
    ...rest,
    totals: totalsOf(entries),
    files: entries,
  });

/** The text of `failures.ndjson`. */
export const failureLines = (entries: ImportSummary['files']): string =>
  entries
    .filter(({ is }) => is === 'failure')
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('');

/** Uncertainties of one document as `uncertainties.json` has them: a line each, so that the file can be compared. */
export const uncertaintyLines = (
  file: string,
  document: string,
  uncertainties: readonly Uncertainty[],
): readonly string[] => uncertainties.map((one) => JSON.stringify({ file, document, ...one }));

/** The text of `uncertainties.json`, in pieces: there may be more of it than is good to have in memory. */
export function* uncertaintiesText(lines: Iterable<string>): Generator<string> {
  yield `{"schema":${JSON.stringify(uncertaintiesSchemaVersion)},"uncertainties":[`;
  let between = '\n';
  for (const line of lines) {
    yield `${between}${line}`;
    between = ',\n';
  }
  yield `${between === '\n' ? '\n' : ''}\n]}\n`;
}

/** What became of the answers over all documents: one that no document has a use for is refused. */
export const decidedOver = (
  decisions: readonly Decision[],
  documents: readonly NonNullable<Document['decisions']>[],
  noSuchQuestion: { zh: string; en: string },
): NonNullable<Document['decisions']> => {
  const applied = documents.flatMap((one) => one.applied);
  const refused = documents.flatMap((one) => one.refused);
  const heard = new Set(
    [...applied, ...refused.map(({ decision }) => decision)].map(({ uncertainty }) => uncertainty),
  );
  const unheard = [...answersByUncertainty(decisions)].flatMap(([id, answers]) =>
    heard.has(id) ? [] : answers,
  );
  return {
    applied,
    refused: [...refused, ...unheard.map((decision) => ({ decision, reason: noSuchQuestion }))],
  };
};
