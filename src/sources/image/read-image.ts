import * as TE from 'fp-ts/lib/TaskEither.js';
import { BiaojieError } from '../../model/error.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { beyondLimit } from '../beyond-limit.ts';
import { openImage } from './decode.ts';
import { aborted, damagedImage, recognitionFailed, unfitImage } from './errors.ts';
import { type PageResult, type RecognitionOptions, recognisePages } from './recognise-pages.ts';

/**
 * Reads the pages of an image file one after the other: the second reader checks what the first one reads. A page
 * that cannot be decoded or read, or is beyond the limits, stands in `skipped`.
 *
 * Left: `unsupported-format`; `damaged-file`, `file-too-large` or `internal` where the only page cannot be read;
 * `internal` where an engine does not work; `aborted`.
 */
export const readImage = (
  bytes: Uint8Array,
  options: RecognitionOptions,
): TE.TaskEither<BiaojieError, SourceDocument> =>
  TE.tryCatch(
    () => read(bytes, options),
    (cause) => {
      if (cause instanceof BiaojieError) return cause;
      return options.signal?.aborted ? aborted(cause) : recognitionFailed(cause);
    },
  );

const read = async (bytes: Uint8Array, options: RecognitionOptions): Promise<SourceDocument> => {
  const file = await openImage(bytes).catch((cause) => {
    throw cause instanceof BiaojieError ? cause : damagedImage(cause);
  });
  const pages = Array.from({ length: file.readable }, (_, i) => i + 1);
  const results = await recognisePages(pages, file.page, options);
  const parts = results.flatMap(({ page }) => page ?? []);
  const skipped = results.flatMap((result) => result.skipped);
  if (parts.length === 0 && file.pages === 1) throw whyNot(results[0]);
  return {
    mediaType: file.mediaType,
    pages: file.pages,
    parts,
    skipped: [...skipped, ...beyondLimit(file.readable, file.pages)],
  };
};

const whyNot = (result: PageResult | undefined): BiaojieError =>
  result?.cause === undefined ? unfitImage(result?.skipped[0]) : recognitionFailed(result.cause);
