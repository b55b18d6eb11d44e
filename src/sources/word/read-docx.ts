import * as TE from 'fp-ts/lib/TaskEither.js';
import type { BiaojieError } from '../../model/error.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { asBiaojieError, emptyFile, throwIfAborted } from '../cells/errors.ts';
import { toSourceDocument } from '../cells/flowing-document.ts';
import { unlessEmpty } from '../cells/unless-empty.ts';

export interface DocxOptions {
  readonly signal?: AbortSignal | undefined;
}

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const read = async (bytes: Uint8Array, { signal }: DocxOptions): Promise<SourceDocument> => {
  if (bytes.length === 0) throw emptyFile();
  throwIfAborted(signal);
  const { readParts } = await import('./parts.ts');
  const document = await readParts(bytes, signal);
  throwIfAborted(signal);
  return unlessEmpty(toSourceDocument(mediaType, document));
};

/**
 * Reads a Word document: its tables as ready grids with their real merged cells, in the columns of each
 * table's own column grid, and each line between them as a grid of one cell. Numbers that Word gives
 * paragraphs stand before their text. Tables in cells and text boxes follow what they are anchored in.
 * Hidden and deleted text, the text of headers, footers and notes, and pictures stand in `skipped`.
 *
 * Left: `empty-file`, `damaged-file`, `file-too-large`, `encrypted-file`, `aborted`.
 */
export const readDocx = (
  bytes: Uint8Array,
  options: DocxOptions = {},
): TE.TaskEither<BiaojieError, SourceDocument> =>
  TE.tryCatch(() => read(bytes, options), asBiaojieError);
