import { readFile } from 'node:fs/promises';
import { loadGrammars, parseDocument } from 'biaojie';
import { PDFParse } from 'pdf-parse';
import type { FoundTable } from './cells.ts';

/** What a tool made of a PDF. */
export interface Reading {
  readonly pages: number;
  readonly tables: readonly FoundTable[];
  readonly text: string;
}

/** Opens what the tool needs once and gives what reads a file. */
type Tool = () => Promise<(path: string) => Promise<Reading>>;

/** The parts of the built package that are not public: pages and grids, without the forms. */
interface Stages {
  readonly readPdf: (bytes: Uint8Array) => () => Promise<{
    readonly right: { readonly pages: number; readonly parts: readonly unknown[] };
  }>;
  readonly partToGrids: (hints: {
    readonly isLabel: (text: string) => boolean;
    readonly isTitle: (text: string) => boolean;
  }) => (part: unknown) => readonly { readonly columns: number; readonly cells: FoundTable }[];
}

const built = (path: string): Promise<Stages> =>
  import(new URL(`../../../dist/${path}`, import.meta.url).href);

/** From PDF to cells with their spans. */
const cells: Tool = async () => {
  const { readPdf } = await built('sources/pdf/read-pdf.js');
  const { partToGrids } = await built('grid/part-to-grids.js');
  const toGrids = partToGrids({ isLabel: () => false, isTitle: () => false });
  return async (path) => {
    const { right } = await readPdf(await readFile(path))();
    const grids = right.parts.flatMap(toGrids).filter(({ columns }) => columns > 1);
    const tables = grids.map((grid) => grid.cells.filter(({ text }) => text.trim() !== ''));
    return { pages: right.pages, tables, text: '' };
  };
};

/** From PDF to the document as JSON. */
const document: Tool = async () => {
  const grammars = await loadGrammars();
  return async (path) => {
    const found = await parseDocument(path, { grammars });
    JSON.stringify(found);
    return { pages: found.source.pages, tables: [], text: '' };
  };
};

/** `getTable` of the package pdf-parse. */
const pdfParse: Tool = async () => async (path) => {
  const parser = new PDFParse({ data: new Uint8Array(await readFile(path)) });
  const { pages, total } = await parser.getTable();
  await parser.destroy();
  const tables = pages.flatMap((page) => page.tables).map(toFound);
  return { pages: total, tables, text: '' };
};

const toFound = (rows: readonly (readonly string[])[]): FoundTable =>
  rows.flatMap((texts, row) =>
    texts.flatMap((text, column) =>
      text.trim() === '' ? [] : [{ row, column, rowSpan: 1, columnSpan: 1, text }],
    ),
  );

/** The package @gutenye/ocr-node on the image of one page. */
const ocrNode: Tool = async () => {
  // Its runtime is loaded where it is measured alone.
  const { default: Ocr } = await import('@gutenye/ocr-node');
  const ocr = await Ocr.create();
  return async (path) => {
    const lines: readonly { readonly text: string }[] = await ocr.detect(path);
    return { pages: 1, tables: [], text: lines.map(({ text }) => text).join('\n') };
  };
};

export const tools = {
  cells,
  document,
  'pdf-parse': pdfParse,
  'ocr-node': ocrNode,
} satisfies Record<string, Tool>;
export type ToolName = keyof typeof tools;
