import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Skipped } from '../../model/document.ts';
import { BiaojieError } from '../../model/error.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { drawnLines, drawnPages } from './aligned.ts';
import { decodeText } from './decode.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import { type Counted, limited } from './limited.ts';
import { textLimits } from './limits.ts';
import { isBlank, lastPlace, linesOf } from './lines.ts';
import { withoutPageNumbers } from './page-numbers.ts';
import { readyGrids, type TextRow } from './ready-grids.ts';
import { withoutRepeatedHeads } from './repeated.ts';
import { sequenceRow } from './sequence.ts';
import { tabbedRows } from './tabbed.ts';
import { widthMeasure } from './width.ts';

type Parts = SourceDocument['parts'];
type Limit = <A extends Counted>(rows: Iterable<A>, size: (row: A) => number) => Iterable<A>;
type Reader = (text: string, limit: Limit, skipped: Skipped[]) => Parts;

function* sequenceRows(text: string): Generator<TextRow> {
  for (const line of linesOf(text)) yield sequenceRow(line);
}

const cellCount = ({ cells }: TextRow): number => cells.length;

const readers: Readonly<Record<Dialect, Reader>> = {
  tabbed: (text, limit) => readyGrids(limit(tabbedRows(text), cellCount), 'known'),
  aligned: (text, limit, skipped) =>
    pipe(
      limit(drawnLines(text, widthMeasure(text)), ({ tokens }) => tokens.length),
      (lines) => withoutPageNumbers(lines, skipped),
      (lines) => withoutRepeatedHeads(lines, skipped),
      drawnPages,
    ),
  sequence: (text, limit) => readyGrids(limit(sequenceRows(text), cellCount), 'sequence'),
};

const toDocument = (text: string): SourceDocument => {
  const skipped: Skipped[] = [];
  const end = lastPlace(text);
  const limit: Limit = (rows, size) => limited(rows, size, skipped, end);
  const parts = readers[dialectOf(text)](text, limit, skipped);
  return { mediaType: 'text/plain', pages: end.page, parts, skipped };
};

const tooLarge = (): BiaojieError =>
  new BiaojieError('file-too-large', {
    zh: `文本文件超过 ${textLimits.bytes} 字节的上限。`,
    en: `The text file is larger than the limit of ${textLimits.bytes} bytes.`,
  });

const empty = (): BiaojieError =>
  new BiaojieError('empty-file', { zh: '文件是空的。', en: 'The file is empty.' });

const withinLimits = (bytes: Uint8Array): E.Either<BiaojieError, Uint8Array> => {
  if (bytes.length === 0) return E.left(empty());
  return bytes.length > textLimits.bytes ? E.left(tooLarge()) : E.right(bytes);
};

/**
 * Reads a text file of any dialect (see `Dialect`) and encoding (see `decodeText`). Tabbed text and
 * one-cell-a-line text come as ready grids, one for each block between blank lines, rows in the order
 * of the lines; text aligned by spaces comes as drawn pages (6 pt a half-width place, 12 pt a line).
 * Every cell and token has its line and column. Errors: `empty-file` (white space alone is empty too),
 * `file-too-large`, `not-a-document`. What is beyond `textLimits` is listed in `skipped`.
 */
export const readText = (bytes: Uint8Array): E.Either<BiaojieError, SourceDocument> =>
  pipe(
    withinLimits(bytes),
    E.flatMap(decodeText),
    E.filterOrElse((text) => !isBlank(text), empty),
    E.map(toDocument),
  );
