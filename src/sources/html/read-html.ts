import * as TE from 'fp-ts/lib/TaskEither.js';
import type { BiaojieError } from '../../model/error.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { asBiaojieError, emptyFile, throwIfAborted } from '../cells/errors.ts';
import { toSourceDocument } from '../cells/flowing-document.ts';
import { unlessEmpty } from '../cells/unless-empty.ts';
import { decodeHtml } from './decode.ts';
import { tooLarge } from './errors.ts';
import { htmlLimits } from './limits.ts';

export interface HtmlOptions {
  readonly signal?: AbortSignal | undefined;
}

const read = async (bytes: Uint8Array, { signal }: HtmlOptions): Promise<SourceDocument> => {
  if (bytes.length === 0) throw emptyFile();
  if (bytes.length > htmlLimits.bytes) throw tooLarge();
  const { readPage } = await import('./reader.ts');
  throwIfAborted(signal);
  const page = readPage(decodeHtml(bytes));
  throwIfAborted(signal);
  return unlessEmpty(toSourceDocument('text/html', page));
};

/**
 * Reads a web page, also one that bears another name (`.xls`, `.doc`): its tables as ready grids with
 * their real spans, each line between them as a grid of one cell. A table within a cell is a grid of its
 * own, behind the outer one. What the page hides stands in `skipped`.
 *
 * Left: `empty-file`, `file-too-large`, `aborted`.
 */
export const readHtml = (
  bytes: Uint8Array,
  options: HtmlOptions = {},
): TE.TaskEither<BiaojieError, SourceDocument> =>
  TE.tryCatch(() => read(bytes, options), asBiaojieError);
