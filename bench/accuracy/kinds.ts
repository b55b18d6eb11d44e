import { printDocx } from '../corpus/print/docx.ts';
import { printHtml } from '../corpus/print/html.ts';
import { layoutText } from '../corpus/print/pdf.ts';
import { printCellLines, printText } from '../corpus/print/text.ts';
import { printXlsx } from '../corpus/print/xlsx.ts';
import { levels } from '../corpus/scan/levels.ts';
import { scan } from '../corpus/scan/scan.ts';
import type { CorpusDocument } from '../corpus/sheet.ts';
import type { PdfFiles } from './pdf-files.ts';

export interface PrintedFile {
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** One kind of file that the documents are printed to. */
export interface Kind {
  readonly name: string;
  /** What `--kind` calls it. */
  readonly word: string;
  readonly print: (document: CorpusDocument, pdfs: PdfFiles) => Promise<PrintedFile>;
}

type Print = (document: CorpusDocument, pdfs: PdfFiles) => Uint8Array | Promise<Uint8Array>;

const kind = (name: string, extension: string, print: Print): Kind => ({
  name,
  word: extension,
  print: async (document, pdfs) => ({ extension, bytes: await print(document, pdfs) }),
});

/** Scans come as one of several kinds of file. */
const scans = levels.map(
  (level): Kind => ({
    name: `scan, ${level.name}`,
    word: `scan-${level.name}`,
    print: async (document, pdfs) => {
      const { extension, bytes } = await scan(document, await pdfs.bytes(document), level);
      return { extension: `scan-${level.name}.${extension}`, bytes };
    },
  }),
);

const kinds: readonly Kind[] = [
  kind('text, tabs', 'txt', printText),
  kind('PDF', 'pdf', (document, pdfs) => pdfs.bytes(document)),
  kind('text, pdftotext', 'layout.txt', async (document, pdfs) =>
    layoutText(await pdfs.path(document)),
  ),
  kind('text, a cell a line', 'cells.txt', printCellLines),
  kind('HTML', 'html', printHtml),
  kind('DOCX', 'docx', printDocx),
  kind('XLSX', 'xlsx', printXlsx),
  ...scans,
];

/** The kinds with these words, separated by commas; all of them for no word. */
export const kindsNamed = (words: string): readonly Kind[] => {
  if (words === '') return kinds;
  const asked = words.split(',');
  const unknown = asked.filter((word) => kinds.every((one) => one.word !== word));
  if (unknown.length > 0)
    throw new Error(
      `No kind ${unknown.join(', ')}. There are: ${kinds.map(({ word }) => word).join(', ')}.`,
    );
  return kinds.filter(({ word }) => asked.includes(word));
};
