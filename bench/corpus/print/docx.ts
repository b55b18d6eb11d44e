import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { CorpusDocument, PrintStyle, Sheet, SheetCell } from '../sheet.ts';

/** A Word document whose tables have real merged cells. */
export const printDocx = ({ blocks, style }: CorpusDocument): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          properties: {
            page: {
              size: {
                orientation: style.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
              },
            },
          },
          children: blocks.flatMap((block) =>
            block.kind === 'prose'
              ? [paragraph(block.text, style)]
              : [...sheetBlocks(block.form.sheet, style), new Paragraph('')],
          ),
        },
      ],
    }),
  );

const sheetBlocks = (sheet: Sheet, style: PrintStyle): readonly (Paragraph | Table)[] => {
  const lines = [sheet.title, ...sheet.headings];
  const whole = sheet.widths.reduce((a, b) => a + b, 0);
  const inside = lines.map((line): readonly SheetCell[] => [
    { text: line, columns: sheet.widths.length, rows: 1, role: 'label' },
  ]);
  const rows = [...(style.titleInTable ? inside : []), ...sheet.rows];
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: sheet.widths.map((w) => Math.round((9000 * w) / whole)),
    rows: rows.map((row, i) => tableRow(row, style, i === 0 && style.repeatHeader)),
  });
  return [...(style.titleInTable ? [] : lines.map((line) => paragraph(line, style))), table];
};

const tableRow = (row: readonly SheetCell[], style: PrintStyle, tableHeader: boolean): TableRow =>
  new TableRow({
    tableHeader,
    cantSplit: !style.mayCutRows,
    children: row.map(
      ({ text, columns, rows }) =>
        new TableCell({ columnSpan: columns, rowSpan: rows, children: [paragraph(text, style)] }),
    ),
  });

const paragraph = (text: string, style: PrintStyle): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, font: style.font, size: Math.round(style.size * 2) })],
  });
