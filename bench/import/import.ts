import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importFiles } from 'biaojie';
import { kindsNamed } from '../accuracy/kinds.ts';
import { PdfFiles } from '../accuracy/pdf-files.ts';
import { generate } from '../corpus/generate.ts';

/**
 * Imports documents of the corpus: files a second with one worker and with two, memory, the cost of one file in
 * folders of three sizes, and a second run over a finished folder.
 */
export const importing = async (args: readonly string[]): Promise<void> => {
  const { files, seed, kind } = settings(args);
  const folder = mkdtempSync(join(tmpdir(), 'biaojie-bench-import-'));
  try {
    const sizes = [files / 100, files / 10, files].map(Math.round).filter((size) => size >= 10);
    await writeDocuments(folder, sizes, seed, kind);
    console.log('   files  jobs   seconds   files/s  ms/file   memory: main  largest worker');
    let alone = 0;
    for (const size of sizes) alone = (await measure(folder, size, 1)).time;
    const { time, again } = await measure(folder, files, 2);
    console.log(`two workers: ${(alone / time).toFixed(2)} times one`);
    console.log(`a second run over the finished folder of ${files}: ${seconds(again)} s`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const writeDocuments = async (
  folder: string,
  sizes: readonly number[],
  seed: number,
  kind: string,
): Promise<void> => {
  const [one] = kindsNamed(kind);
  if (!one) throw new Error(`no kind ${kind}`);
  const pdfs = new PdfFiles(join(folder, 'pdf'));
  let count = 0;
  for (const size of sizes) mkdirSync(join(folder, `in-${size}`));
  for (const document of generate(Math.max(...sizes), seed)) {
    const { extension, bytes } = await one.print(document, pdfs);
    for (const size of sizes)
      if (count < size)
        writeFileSync(join(folder, `in-${size}`, `${document.name}.${extension}`), bytes);
    count++;
  }
  await pdfs.close();
};

/** Imports the folder of this size, and again; gives how long each takes, in milliseconds. */
const measure = async (folder: string, size: number, jobs: number) => {
  const out = join(folder, `out-${size}-${jobs}`);
  const { time, memory, worker } = await runOnce(join(folder, `in-${size}`), out, jobs);
  const cells = [
    String(size).padStart(8),
    String(jobs).padStart(5),
    seconds(time).padStart(9),
    (size / (time / 1000)).toFixed(1).padStart(9),
    (time / size).toFixed(2).padStart(8),
    `${megabytes(memory)} MB`.padStart(14),
    `${megabytes(worker)} MB`.padStart(15),
  ];
  console.log(cells.join(' '));
  return { time, again: (await runOnce(join(folder, `in-${size}`), out, jobs)).time };
};

const runOnce = async (input: string, out: string, jobs: number) => {
  const began = performance.now();
  let [memory, worker] = [0, 0];
  for await (const event of importFiles([input], { out, jobs })) {
    memory = Math.max(memory, process.memoryUsage.rss());
    if (event.is === 'finished') worker = event.workerMemory;
  }
  return { time: performance.now() - began, memory, worker };
};

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
const megabytes = (bytes: number): string => String(Math.round(bytes / 2 ** 20));

const settings = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      files: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      kind: { type: 'string', default: 'txt' },
    },
  });
  return { files: Number(values.files), seed: Number(values.seed), kind: values.kind };
};
