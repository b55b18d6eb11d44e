import { cellText } from './cell-text.ts';
import { cellValue } from './cell-value.ts';
import type { LegendLine } from './legend.ts';
import type { Book } from './sheet-writer.ts';
import { headerStyle, headingStyle } from './styles.ts';

/** Sheet, column, pointer, meaning. */
const widths = [18, 22, 34, 60];

export const writeLegend = (book: Book, name: string, lines: readonly LegendLine[]): void => {
  const sheet = book.workbook.addWorksheet(name, {
    pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = widths.map((width) => ({ width }));
  for (const { looks, cells } of lines) {
    const row = sheet.addRow([]);
    for (const [index, cell] of cells.entries()) {
      const target = row.getCell(index + 1);
      const value = cellValue(cell);
      target.value = typeof value === 'string' ? cellText(value, book.cutMark) : value;
      const styles = { heading: headingStyle, header: headerStyle };
      target.style = looks === 'row' ? book.styles.of(cell, false) : styles[looks];
    }
    row.commit();
  }
  sheet.commit();
};
