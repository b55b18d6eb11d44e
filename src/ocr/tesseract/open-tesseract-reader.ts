import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker as Thread } from 'node:worker_threads';
import type { Worker } from 'tesseract.js';
import type { LineImage, LineReader, LineReading } from '../../model/line-reader.ts';
import { readerFailed } from '../reader-failed.ts';
import { unlessFailed } from '../unless-failed.ts';
import { toGreyMap } from './grey-map.ts';

const engine = 'tesseract';

/**
 * Tesseract's long short-term memory model of simplified Chinese, in a thread of its own. Everything it loads
 * comes from the installed packages. Error: `internal` where it does not open or its thread ends.
 */
export const openTesseractReader = async (): Promise<LineReader> => {
  const failure = new AbortController();
  const fail = (cause: unknown): void => failure.abort(readerFailed(engine, cause));
  const worker = await unlessFailed(openWorker(fail), failure.signal);
  // A thread that dies leaves the library waiting for it.
  (worker as unknown as { readonly worker: Thread }).worker
    .on('error', fail)
    .on('exit', () => fail('the thread has ended'));
  return {
    engine,
    readLines: (images, signal) => readLines(worker, failure.signal, images, signal),
    close: async () => void (await worker.terminate()),
  };
};

const openWorker = async (errorHandler: (error: unknown) => void): Promise<Worker> => {
  const { createWorker, OEM, PSM } = await import('tesseract.js');
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json');
  const worker = await createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: join(dirname(data), '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    // Without a handler the library throws where nobody can catch.
    errorHandler,
  });
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.SINGLE_LINE,
    preserve_interword_spaces: '1',
    // Of lines that are too narrow for it it complains to the terminal.
    debug_file: '/dev/null',
  });
  return worker;
};

const readLines = async (
  worker: Worker,
  failure: AbortSignal,
  images: readonly LineImage[],
  signal: AbortSignal | undefined,
): Promise<readonly LineReading[]> => {
  const readings: LineReading[] = [];
  for (const image of images) {
    signal?.throwIfAborted();
    readings.push(await unlessFailed(readLine(worker, image), failure));
  }
  return readings;
};

const readLine = async (worker: Worker, image: LineImage): Promise<LineReading> => {
  if (image.width === 0 || image.height === 0)
    return { engine, text: '', confidence: 0, characters: [] };
  const { data } = await worker.recognize(Buffer.from(toGreyMap(image)), {}, { blocks: true });
  const symbols = (data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap(({ lines }) =>
      lines.flatMap(({ words }) => words.flatMap((word) => word.symbols)),
    ),
  );
  const characters = symbols.map(({ text, confidence }) => ({
    text,
    confidence: confidence / 100,
    alternatives: [],
  }));
  return {
    engine,
    text: data.text.trim(),
    confidence: Math.min(1, ...characters.map(({ confidence }) => confidence)),
    characters,
  };
};
