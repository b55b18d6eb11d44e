import { printDocx } from '../corpus/print/docx.ts';
import { printHtml } from '../corpus/print/html.ts';
import { layoutText, type PdfPrinter } from '../corpus/print/pdf.ts';
import { printText } from '../corpus/print/text.ts';
import { printXlsx } from '../corpus/print/xlsx.ts';
import type { CorpusDocument } from '../corpus/sheet.ts';

/** One kind of file that the documents are printed to. */
export interface Kind {
  readonly name: string;
  readonly extension: string;
  readonly print: (
    document: CorpusDocument,
    tools: { readonly pdf: PdfPrinter; readonly pdfPath: string },
  ) => Uint8Array | Promise<Uint8Array>;
}

/** The PDF comes before the text that is taken out of it. */
export const kinds: readonly Kind[] = [
  { name: 'text, tabs', extension: 'txt', print: printText },
  { name: 'PDF', extension: 'pdf', print: (document, { pdf }) => pdf.print(document) },
  {
    name: 'text, pdftotext',
    extension: 'layout.txt',
    print: (_, { pdfPath }) => layoutText(pdfPath),
  },
  { name: 'HTML', extension: 'html', print: printHtml },
  { name: 'DOCX', extension: 'docx', print: printDocx },
  { name: 'XLSX', extension: 'xlsx', print: printXlsx },
];
