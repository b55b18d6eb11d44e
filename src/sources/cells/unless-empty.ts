import type { SourceDocument } from '../../model/source-document.ts';
import { emptyFile } from './errors.ts';

/** Throws `empty-file` for a document that says nothing and hides nothing. */
export const unlessEmpty = (document: SourceDocument): SourceDocument => {
  if (document.parts.length === 0 && document.skipped.length === 0) throw emptyFile();
  return document;
};
