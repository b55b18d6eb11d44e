import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from '../corpus/generate.ts';
import { openPdfPrinter } from '../corpus/print/pdf.ts';
import type { CorpusDocument } from '../corpus/sheet.ts';
import { median } from '../statistics.ts';
import { countExact, filledCells } from './cells.ts';
import { type Child, pdftotext, startTool } from './children.ts';
import { scanSpeed } from './scans.ts';
import { seedDocument, seedSheets } from './seed-document.ts';

const out = fileURLToPath(new URL('../../out/speed/', import.meta.url));
const corpusSeed = 1;
const corpusDocuments = 20;
/** The engine compiles what runs often: after so many readings the times stay the same. */
const warmUps = 10;
const repeats = 7;
const bookPages = [50, 250, 500];

const starters: Readonly<Record<string, () => Child>> = {
  'pdftotext -layout': () => pdftotext,
  'Biaojie, cells': () => startTool('cells'),
  'Biaojie, JSON': () => startTool('document'),
  'pdf-parse getTable': () => startTool('pdf-parse'),
};

/** Pages a second and memory beside a tool that gives text alone and one that gives tables. */
export const speed = async (args: readonly string[]): Promise<void> => {
  const { scans } = settings(args);
  const { seed, corpus, books } = await printFiles();
  await cellsFound(seed);
  await pagesASecond({ 'seed, 11 forms': [seed], 'corpus, seed 1': corpus });
  await peakMemory(books);
  await scanSpeed(scans);
};

const settings = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: { scans: { type: 'string', default: '18' } },
  });
  return { scans: Number(values.scans) };
};

interface Files {
  readonly seed: PrintedFile;
  readonly corpus: readonly PrintedFile[];
  readonly books: readonly PrintedFile[];
}

interface PrintedFile {
  readonly path: string;
  readonly pages: number;
}

const printFiles = async (): Promise<Files> => {
  mkdirSync(out, { recursive: true });
  const printer = await openPdfPrinter();
  const print = async (document: CorpusDocument): Promise<PrintedFile> => {
    const path = join(out, `${document.name}.pdf`);
    writeFileSync(path, await printer.print(document));
    return { path, pages: pagesOf(path) };
  };
  const printAll = async (documents: readonly CorpusDocument[]): Promise<PrintedFile[]> => {
    const files: PrintedFile[] = [];
    for (const document of documents) files.push(await print(document));
    return files;
  };
  const seed = await print(seedDocument(seedSheets().length));
  const corpus = await printAll(generate(corpusDocuments, corpusSeed));
  const books = await printAll(bookPages.map(seedDocument));
  await printer.close();
  return { seed, corpus, books };
};

const pagesOf = (path: string): number =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1]);

const cellsFound = async ({ path }: PrintedFile): Promise<void> => {
  const sheets = seedSheets();
  const filled = sheets.flatMap(filledCells).length;
  for (const [name, start] of Object.entries(starters).slice(1)) {
    if (name === 'Biaojie, JSON') continue;
    const child = start();
    const { tables } = await child.read(path);
    child.close();
    console.log(
      `${name}: ${countExact(sheets, tables)} of ${filled} filled cells exact, with their spans`,
    );
  }
};

const pagesASecond = async (
  sets: Readonly<Record<string, readonly PrintedFile[]>>,
): Promise<void> => {
  for (const [set, files] of Object.entries(sets)) {
    const pages = files.reduce((sum, file) => sum + file.pages, 0);
    const { first, warm } = await readings(files);
    console.log(`\n${set}: ${pages} pages; pages/s at first, warm (median of ${repeats})`);
    const rates = warm.map((seconds) => pages / seconds);
    for (const [tool, name] of Object.keys(starters).entries())
      console.log(rateRow(name, pages / (first[tool] ?? 0), rates[tool] ?? 0, rates.at(-1) ?? 0));
  }
};

/** Seconds of each tool for the files: in a new process, and when it has read them often. */
const readings = async (
  files: readonly PrintedFile[],
): Promise<Readonly<Record<'first' | 'warm', readonly number[]>>> => {
  const children = Object.values(starters).map((start) => start());
  const first = await inTurns(children, files);
  for (let run = 1; run < warmUps; run++) await inTurns(children, files);
  const runs: (readonly number[])[] = [];
  for (let run = 0; run < repeats; run++) runs.push(await inTurns(children, files));
  for (const child of children) child.close();
  return { first, warm: children.map((_, tool) => median(runs.map((run) => run[tool] ?? 0))) };
};

/** Seconds of each tool for all files. They take turns, so that what else the machine does hits all of them. */
const inTurns = async (
  children: readonly Child[],
  files: readonly PrintedFile[],
): Promise<readonly number[]> => {
  const sums = children.map(() => 0);
  for (const { path } of files)
    for (const [tool, child] of children.entries())
      sums[tool] = (sums[tool] ?? 0) + (await child.read(path)).seconds;
  return sums;
};

const rateRow = (name: string, first: number, warm: number, other: number): string =>
  `${name.padEnd(20)} ${first.toFixed(1).padStart(7)} ${warm.toFixed(1).padStart(7)}  ${(warm / other).toFixed(2)} of pdf-parse`;

/** A new process for every file. */
const peakMemory = async (books: readonly PrintedFile[]): Promise<void> => {
  console.log(
    `\n${'peak memory, MB'.padEnd(20)}${books.map(({ pages }) => `${pages} p`.padStart(7)).join('')}`,
  );
  for (const [name, start] of Object.entries(starters)) {
    const peaks: number[] = [];
    for (const { path } of books) {
      const child = start();
      peaks.push((await child.read(path)).megabytes);
      child.close();
    }
    const cells = peaks.map((peak) => peak.toFixed(0).padStart(7));
    console.log(`${name.padEnd(20)}${cells.join('')}`.trimEnd());
  }
};
