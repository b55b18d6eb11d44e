import { WorkbookWriter } from '@cj-tech-master/excelts';
import { exportTables } from '../export-tables.ts';
import { type ExportOptions, type ImportSource, itemsOf } from '../import-source.ts';
import { grammarsInUse } from '../survey.ts';
import { sayIn, texts } from '../texts.ts';
import { legendLines } from './legend.ts';
import { ownSheetNames } from './sheet-name.ts';
import { type Book, excelLimits, type SheetLimits, SheetWriter } from './sheet-writer.ts';
import { streamed } from './streamed.ts';
import { CellStyles } from './styles.ts';
import { writeLegend } from './write-legend.ts';

/**
 * A finished import → the bytes of a workbook (XLSX), as they come: one sheet a table, and one that explains
 * them. The import is gone through twice, one document in memory at a time.
 * Errors: those of the import; `invalid-options` where a grammar is missing.
 */
export const toWorkbook = (
  source: ImportSource,
  options: ExportOptions,
  limits: SheetLimits = excelLimits,
): AsyncIterable<Uint8Array> =>
  streamed(async (stream) => {
    const grammars = await grammarsInUse(source, options.grammars);
    const tables = exportTables(grammars, options);
    const say = sayIn(options.language);
    const workbook = new WorkbookWriter({
      stream,
      useStyles: true,
      useSharedStrings: true,
      creator: 'biaojie',
    });
    const book: Book = { workbook, styles: new CellStyles(), cutMark: say(texts.cut), limits };
    const names = ownSheetNames([...tables.map(({ name }) => name), say(texts.legend)]);
    const sheets = tables.map((table, index) => ({
      table,
      writer: new SheetWriter(book, {
        name: names[index] ?? table.name,
        headers: table.columns.map(({ header }) => header),
        frozen: table.frozen,
        wraps: table.wraps,
      }),
    }));
    for await (const item of itemsOf(source, grammars)) {
      for (const { table, writer } of sheets) {
        for (const row of table.rowsOf(item)) writer.add(row);
      }
    }
    for (const { writer } of sheets) writer.close();
    const { confirmedOnly } = options;
    const matter = { summary: source.summary, tables, confirmedOnly, links: limits.links };
    writeLegend(book, names.at(-1) ?? '', legendLines(matter, say));
    await workbook.commit();
  });
