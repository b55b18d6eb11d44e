import * as TE from 'fp-ts/lib/TaskEither.js';
import { BiaojieError } from '../../model/error.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { openImage } from './decode.ts';
import { aborted, damagedImage, recognitionFailed, unfitImage } from './errors.ts';
import { type RecognitionOptions, recognisePages } from './recognise-pages.ts';

/**
 * Reads the pages of an image file one after the other: the second reader checks what the first one reads. A page
 * that cannot be decoded or is beyond the limits stands in `skipped`.
 *
 * Left: `damaged-file` or `file-too-large` where the only page cannot be read, `aborted`.
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
    throw damagedImage(cause);
  });
  const pages = Array.from({ length: file.pages }, (_, i) => i + 1);
  const results = await recognisePages(pages, file.page, options);
  const parts = results.flatMap(({ page }) => page ?? []);
  const skipped = results.flatMap((result) => result.skipped);
  if (parts.length === 0 && file.pages === 1) throw unfitImage(skipped[0]);
  return { mediaType: file.mediaType, pages: file.pages, parts, skipped };
};
