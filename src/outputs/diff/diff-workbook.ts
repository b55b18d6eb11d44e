import { WorkbookWriter } from '@cj-tech-master/excelts';
import type { Language } from '../../model/message.ts';
import { type Cell, numberCell, textCell } from '../tables/cell.ts';
import { fileLink } from '../tables/file-link.ts';
import { sayIn, texts } from '../tables/texts.ts';
import { type Book, excelLimits, SheetWriter } from '../tables/workbook/sheet-writer.ts';
import { streamed } from '../tables/workbook/streamed.ts';
import { CellStyles } from '../tables/workbook/styles.ts';
import { writeLegend } from '../tables/workbook/write-legend.ts';
import { type DiffRow, diffRows, diffTotals } from './diff-rows.ts';
import type { Diff } from './diff-schema.ts';
import { diffTexts } from './texts.ts';

/** A comparison as the bytes of a workbook (XLSX): a row for each change, and the totals. */
export const diffToWorkbook = (diff: Diff, language: Language): AsyncIterable<Uint8Array> =>
  streamed(async (stream) => {
    const say = sayIn(language);
    const shared = { useStyles: true, useSharedStrings: true, creator: 'biaojie' };
    const workbook = new WorkbookWriter({ stream, ...shared });
    const styles = new CellStyles();
    const book: Book = { workbook, styles, cutMark: say(texts.cut), limits: excelLimits };
    const sheet = new SheetWriter(book, {
      name: say(diffTexts.sheet),
      headers: columns.map((key) => say(diffTexts[key])),
      frozen: 2,
      wraps: false,
    });
    for (const row of diffRows(diff, say)) sheet.add(cellsOf(row));
    sheet.close();
    const totals = diffTotals(diff, say).map(([name, count]) => ({
      looks: 'row' as const,
      cells: [textCell(name), numberCell(count)],
    }));
    writeLegend(book, say(diffTexts.totals), totals);
    await workbook.commit();
  });

const columns = [
  'what',
  'project',
  'oldName',
  'row',
  'field',
  'old',
  'new',
  'difference',
  'unit',
  'certainty',
  'oldFile',
  'newFile',
] as const;

const cellsOf = (row: DiffRow): readonly Cell[] => [
  row.doubt === null ? textCell(row.what) : { ...textCell(row.what), status: 'uncertain' },
  textCell(row.project),
  textCell(row.oldName),
  textCell(row.row),
  textCell(row.field),
  anyCell(row.old),
  anyCell(row.new),
  numberCell(row.difference),
  textCell(row.unit),
  textCell(row.doubt),
  fileCell(row.oldFile),
  fileCell(row.newFile),
];

const anyCell = (value: string | number | null): Cell =>
  typeof value === 'number' ? numberCell(value) : textCell(value);

const fileCell = (file: DiffRow['oldFile']): Cell => {
  const link = file ? fileLink(file.path) : undefined;
  const cell = textCell(file?.name ?? null);
  return link === undefined ? cell : { ...cell, link };
};
