import type { ImportEntry } from '../model/import-folder.ts';
import type { Planned } from './plan.ts';
import type { JobFailure } from './worker/messages.ts';

/** What the parser says of files that are none of its business. */
const noDocuments: ReadonlySet<string> = new Set(['not-a-document', 'empty-file']);

/** What stands in the way of reading the file, as an entry of the summary; null where nothing does. */
export const problemOf = ({ name, path, problem }: Planned): ImportEntry | null =>
  problem ? { ...problem, name, path } : null;

/** A file that gave no document, as an entry of the summary. */
export const toFailure = ({ name, path, sha256 }: Planned, failure: JobFailure): ImportEntry => {
  const { code, message, page, line } = failure;
  const known = { name, path, ...(sha256 !== null && { sha256 }), code, message };
  if (noDocuments.has(code)) return { is: 'passed-over', ...known };
  return {
    is: 'failure',
    ...known,
    ...(page !== undefined && { page }),
    ...(line !== undefined && { line }),
  };
};

/** The entry of a file whose content another one has too, from that one's. */
export const toTwin = ({ name, path }: Planned, first: ImportEntry): ImportEntry =>
  first.is === 'document' ? { ...first, name, path, sameAs: first.name } : { ...first, name, path };
