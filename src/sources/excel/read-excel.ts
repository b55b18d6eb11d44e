import * as TE from 'fp-ts/lib/TaskEither.js';
import type { Skipped } from '../../model/document.ts';
import type { BiaojieError } from '../../model/error.ts';
import type { Grid, ReadyGrid } from '../../model/grid.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { asBiaojieError, emptyFile, throwIfAborted } from '../cells/errors.ts';
import { gridLimits } from '../cells/limits.ts';
import { unlessEmpty } from '../cells/unless-empty.ts';
import { damagedContainer } from '../zip/errors.ts';
import { readSheet } from './read-sheet.ts';
import { openWorkbook, type Workbook } from './workbook.ts';

export interface ExcelOptions {
  readonly signal?: AbortSignal | undefined;
}

const readSheets = (book: Workbook, signal: AbortSignal | undefined): SourceDocument => {
  const grids: Grid[] = [];
  const skipped: Skipped[] = [];
  let room: number = gridLimits.cells;
  book.sheets.forEach((sheet, i) => {
    throwIfAborted(signal);
    const reading = readSheet(book, sheet, i + 1, room);
    for (const { cells } of reading.grids) room -= cells.length;
    grids.push(...reading.grids);
    skipped.push(...reading.skipped);
  });
  const parts = grids.map((grid): ReadyGrid => ({ kind: 'grid', grid }));
  return { mediaType: book.mediaType, pages: book.sheets.length, parts, skipped };
};

const read = async (bytes: Uint8Array, { signal }: ExcelOptions): Promise<SourceDocument> => {
  if (bytes.length === 0) throw emptyFile();
  throwIfAborted(signal);
  const book = await openWorkbook(bytes, signal);
  if (book.sheets.every(({ sheet }) => sheet === null)) throw damagedContainer();
  return unlessEmpty(readSheets(book, signal));
};

/**
 * Reads an Excel workbook (.xlsx, .xlsm, .xls): page n is sheet n, and each part of a sheet that stands
 * apart is a ready grid with its real merged cells, cells by their addresses in the sheet. A number is
 * read as its cell shows it, with all its stored digits (see `numberText`). Hidden sheets, rows, columns
 * and cells stand in `skipped`, with rows as `lines`, and so does what is beyond the limits.
 *
 * Left: `empty-file`, `damaged-file`, `file-too-large`, `encrypted-file`, `aborted`.
 */
export const readExcel = (
  bytes: Uint8Array,
  options: ExcelOptions = {},
): TE.TaskEither<BiaojieError, SourceDocument> =>
  TE.tryCatch(() => read(bytes, options), asBiaojieError);
