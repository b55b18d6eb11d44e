import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { BiaojieError } from '../model/error.ts';

/** The parts of onnxruntime that are used; its native and its WebAssembly package share them. */
export interface Onnx {
  readonly InferenceSession: {
    readonly create: (
      model: Uint8Array,
      options: InferenceSession.SessionOptions,
    ) => Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor;
}

/**
 * The native onnxruntime; where it is not installed or does not load, the WebAssembly one, which takes three
 * times as long. Error: `internal` where neither loads.
 */
export const loadOnnx = async (): Promise<Onnx> => {
  try {
    return (await import('onnxruntime-node')) as unknown as Onnx;
  } catch {
    return loadWasm();
  }
};

const loadWasm = async (): Promise<Onnx> => {
  try {
    const onnx = await import('onnxruntime-web');
    onnx.env.wasm.numThreads = 1;
    return onnx as unknown as Onnx;
  } catch (cause) {
    throw new BiaojieError(
      'internal',
      {
        zh: '识别所需的 onnxruntime 无法加载。请重新安装 biaojie。',
        en: 'onnxruntime, which recognition needs, does not load. Install biaojie again.',
      },
      {},
      cause,
    );
  }
};

/**
 * One thread: two workers with one each do more than one with two. Lines differ in width: the runtime would keep a plan
 * of its memory for each width, and its memory would grow with every page.
 */
export const openSession = async (onnx: Onnx, model: Uint8Array): Promise<InferenceSession> =>
  onnx.InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    executionMode: 'sequential',
    enableMemPattern: false,
    logSeverityLevel: 3,
  });
