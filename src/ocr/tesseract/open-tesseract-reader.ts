import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker } from 'tesseract.js';
import type { LineImage, LineReader, LineReading } from '../../model/line-reader.ts';
import { toBitmap } from './bitmap.ts';

const engine = 'tesseract';

/** Tesseract's long short-term memory model of simplified Chinese, in a thread of its own. */
export const openTesseractReader = async (): Promise<LineReader> => {
  const { createWorker, OEM, PSM } = await import('tesseract.js');
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json');
  const worker = await createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: join(dirname(data), '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.SINGLE_LINE,
    preserve_interword_spaces: '1',
  });
  return {
    engine,
    readLines: (images, signal) => readLines(worker, images, signal),
    close: async () => void (await worker.terminate()),
  };
};

const readLines = async (
  worker: Worker,
  images: readonly LineImage[],
  signal: AbortSignal | undefined,
): Promise<readonly LineReading[]> => {
  const readings: LineReading[] = [];
  for (const image of images) {
    signal?.throwIfAborted();
    readings.push(await readLine(worker, image));
  }
  return readings;
};

const readLine = async (worker: Worker, image: LineImage): Promise<LineReading> => {
  if (image.width === 0 || image.height === 0)
    return { engine, text: '', confidence: 0, characters: [] };
  const { data } = await worker.recognize(Buffer.from(toBitmap(image)), {}, { blocks: true });
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
