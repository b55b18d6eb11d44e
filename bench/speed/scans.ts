import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from 'biaojie';
import { generate } from '../corpus/generate.ts';
import { openPdfPrinter } from '../corpus/print/pdf.ts';
import { levels } from '../corpus/scan/levels.ts';
import type { Raster } from '../corpus/scan/raster.ts';
import { scanPages } from '../corpus/scan/scan.ts';
import { type ScanFormat, writeScan } from '../corpus/scan/write-scan.ts';
import type { CorpusDocument } from '../corpus/sheet.ts';
import { type Child, startTool, tesseract } from './children.ts';

const corpusSeed = 2;
const level = 'office';
const workers = 2;

/** A document as a scanned PDF for who reads documents, and as single images for who reads pages. */
interface ScannedDocument {
  readonly pdf: string;
  readonly pages: readonly string[];
  /** The texts that stand in its cells of values. */
  readonly values: readonly string[];
}

/** What a tool made of the documents: a text for each. */
interface ScanReading {
  readonly seconds: number;
  /** Of the largest process. */
  readonly megabytes: number;
  readonly texts: readonly string[];
}

type ReadScans = (documents: readonly ScannedDocument[], folder: string) => Promise<ScanReading>;

/** ocr-node takes a thread for each core by itself. */
const tools: Readonly<Record<string, ReadScans>> = {
  'tesseract -l chi_sim': (documents) => pageByPage(documents, Array(workers).fill(tesseract)),
  'ocr-node': (documents) => pageByPage(documents, [startTool('ocr-node')]),
  'Biaojie, one reader': (documents, folder) => withImport(documents, folder, 'one'),
  'Biaojie, both readers': (documents, folder) => withImport(documents, folder, 'both'),
};

/** Pages a second on two workers, memory, and how many values are whole in what comes out, on the same scanned pages. */
export const scanSpeed = async (documents: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'biaojie-bench-scans-'));
  try {
    const scanned = await writeScans(documents, folder);
    const pages = scanned.reduce((sum, one) => sum + one.pages.length, 0);
    console.log(`\n${pages} scanned pages (${level}); two workers`);
    console.log('                      pages/s  time of tesseract       MB  values whole');
    let unit = 0;
    for (const [name, read] of Object.entries(tools)) {
      const reading = await read(scanned, folder);
      unit ||= reading.seconds;
      console.log(row(name, reading, pages, unit, scanned));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const row = (
  name: string,
  { seconds, megabytes, texts }: ScanReading,
  pages: number,
  unit: number,
  documents: readonly ScannedDocument[],
): string => {
  const all = documents.flatMap(({ values }) => values).length;
  const whole = documents.reduce((sum, one, i) => sum + countWhole(one.values, texts[i] ?? ''), 0);
  return [
    name.padEnd(22),
    (pages / seconds).toFixed(2).padStart(6),
    (seconds / unit).toFixed(2).padStart(18),
    megabytes.toFixed(0).padStart(8),
    `${whole} of ${all}`.padStart(13),
  ].join(' ');
};

const writeScans = async (count: number, folder: string): Promise<readonly ScannedDocument[]> => {
  const printer = await openPdfPrinter();
  const scanned: ScannedDocument[] = [];
  mkdirSync(join(folder, 'pdf'));
  for (const document of generate(count, corpusSeed))
    scanned.push(await writeScanned(document, await printer.print(document), folder));
  await printer.close();
  return scanned;
};

const writeScanned = async (
  document: CorpusDocument,
  printed: Uint8Array,
  folder: string,
): Promise<ScannedDocument> => {
  const how = levels.find(({ name }) => name === level);
  if (!how) throw new Error(`no level ${level}`);
  const { pages, format } = await scanPages(document, printed, how);
  const write = async (name: string, rasters: readonly Raster[], as: ScanFormat['extension']) => {
    const path = join(folder, `${name}.${as}`);
    writeFileSync(path, await writeScan(rasters, { ...format, extension: as }));
    return path;
  };
  const pdf = await write(join('pdf', document.name), pages, 'pdf');
  const images: string[] = [];
  // Black and white stays so; the others are as they are inside the PDF.
  const extension = format.threshold === null ? 'jpg' : 'png';
  for (const [i, page] of pages.entries())
    images.push(await write(`${document.name}-${i}`, [page], extension));
  return { pdf, pages: images, values: valuesOf(document) };
};

/** Shorter texts are found by chance. */
const shortest = 4;

const valuesOf = ({ forms }: CorpusDocument): readonly string[] =>
  forms.flatMap(({ sheet }) =>
    sheet.rows
      .flat()
      .filter(({ role, text }) => role === 'value' && plain(text).length >= shortest)
      .map(({ text }) => text),
  );

/** White space, the width of characters, how long a dash is, and how many strokes ≥ and ≧ have say nothing. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\p{Dash}+/gu, '-')
    .replaceAll('≧', '≥')
    .replaceAll('≦', '≤');

const countWhole = (values: readonly string[], text: string): number => {
  const whole = plain(text);
  return values.filter((value) => whole.includes(plain(value))).length;
};

/** Each reader takes the next page when it is ready. */
const pageByPage = async (
  documents: readonly ScannedDocument[],
  readers: readonly Child[],
): Promise<ScanReading> => {
  const pages = documents.flatMap((document, index) =>
    document.pages.map((path) => ({ path, index })),
  );
  const texts = documents.map(() => '');
  const began = performance.now();
  let megabytes = 0;
  const queue = pages.values();
  const work = async ({ read }: Child): Promise<void> => {
    for (const { path, index } of queue) {
      const answer = await read(path);
      texts[index] += `\n${answer.text}`;
      megabytes = Math.max(megabytes, answer.megabytes);
    }
  };
  await Promise.all(readers.map(work));
  const seconds = (performance.now() - began) / 1000;
  for (const reader of readers) reader.close();
  return { seconds, megabytes, texts };
};

const withImport = async (
  documents: readonly ScannedDocument[],
  folder: string,
  readers: 'one' | 'both',
): Promise<ScanReading> => {
  const out = join(folder, readers);
  const began = performance.now();
  const found = new Map<string, string>();
  let memory = 0;
  for await (const event of importFiles([join(folder, 'pdf')], { out, jobs: workers, readers })) {
    if (event.is === 'file' && event.entry.is === 'document')
      found.set(event.entry.path, event.entry.document);
    if (event.is === 'finished') memory = event.workerMemory;
  }
  const seconds = (performance.now() - began) / 1000;
  const texts = documents.map(({ pdf }) => rawTexts(join(out, found.get(pdf) ?? '')));
  return { seconds, megabytes: memory / 2 ** 20, texts };
};

interface WithEvidence {
  readonly forms: readonly {
    readonly evidence: Readonly<Record<string, { readonly raw: string }>>;
  }[];
}

const rawTexts = (path: string): string => {
  const { forms } = JSON.parse(readFileSync(path, 'utf8')) as WithEvidence;
  return forms.flatMap(({ evidence }) => Object.values(evidence).map(({ raw }) => raw)).join('\n');
};
