import type { Skipped } from '../../../model/document.ts';
import type { ImportEntry } from '../../../model/import-folder.ts';
import type { Message } from '../../../model/message.ts';
import { type Cell, numberCell, textCell } from '../cell.ts';
import type { ExportItem } from '../import-source.ts';
import { interval, pagesCell } from '../place.ts';
import type { CellStyle } from '../record-cell.ts';
import type { Table } from '../table.ts';
import { lostReasons, type Say, texts } from '../texts.ts';
import { fileCell, ownColumn } from './source-cells.ts';

type DocumentItem = Extract<ExportItem, { kind: 'document' }>;

/**
 * One row for each file of the import that is in no other table, and for each part of a document that was
 * lost: whoever misses something finds it here.
 */
export const failuresTable = ({ say }: CellStyle): Table => ({
  id: 'failures',
  name: say(texts.failures),
  columns: (['kind', 'file', 'reason', 'code', 'pages', 'place', 'path'] as const).map((header) =>
    ownColumn(header, say),
  ),
  frozen: 2,
  wraps: true,
  rowsOf: (item) => (item.kind === 'file' ? [fileRow(item.entry, say)] : documentRows(item, say)),
});

const row = (
  kind: Message,
  file: Cell,
  reason: string,
  { code, page, place, path }: { code?: string; page?: Cell; place?: string | null; path: string },
  say: Say,
): readonly Cell[] => [
  textCell(say(kind)),
  file,
  textCell(reason),
  textCell(code ?? null),
  page ?? numberCell(null),
  textCell(place ?? null),
  textCell(path),
];

const fileRow = (entry: ImportEntry, say: Say): readonly Cell[] => {
  const { path } = entry;
  const file = fileCell(entry);
  if (entry.is === 'document') {
    return row(texts.duplicate, file, say(texts.sameAs, entry.sameAs ?? ''), { path }, say);
  }
  const { code, message } = entry;
  if (entry.is === 'passed-over')
    return row(texts.passedOver, file, say(message), { code, path }, say);
  const place = entry.line === undefined ? null : say(texts.lines, entry.line);
  const page = numberCell(entry.page ?? null);
  return row(texts.failure, file, say(message), { code, page, place, path }, say);
};

const documentRows = (
  { entry, document, forms }: DocumentItem,
  say: Say,
): readonly (readonly Cell[])[] => {
  const { path } = entry;
  const file = fileCell(entry, document);
  const none =
    forms.length === 0 ? [row(texts.noForm, file, say(texts.noFormFound), { path }, say)] : [];
  const lost = document.skipped.flatMap((skipped) => {
    const why = lostReasons[skipped.reason];
    if (!why) return [];
    const { page, place } = placeOf(skipped, say);
    return [row(texts.lostPart, file, say(why), { code: skipped.reason, page, place, path }, say)];
  });
  return [...none, ...lost];
};

const placeOf = ({ pages, lines, sheet }: Skipped, say: Say) => ({
  page: pages ? pagesCell({ pages }) : numberCell(null),
  place: lines ? say(texts.lines, interval(lines)) : (sheet ?? null),
});
