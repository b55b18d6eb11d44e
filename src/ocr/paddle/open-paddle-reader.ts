import { Worker } from 'node:worker_threads';
import type { LineReader } from '../../model/line-reader.ts';
import { openThreadedReader } from '../thread/threaded-reader.ts';
import { openPaddleModel } from './paddle-model.ts';

const engine = 'paddle';

/**
 * PP-OCRv4 in a thread of its own, because its runs block. A thread cannot load TypeScript: where the project
 * runs from its sources the model runs in the thread of the caller. Error: `internal` where it does not open.
 */
export const openPaddleReader = async (): Promise<LineReader> =>
  import.meta.url.endsWith('.js')
    ? openThreadedReader(engine, new Worker(new URL('./paddle-thread.js', import.meta.url)))
    : openPaddleModel();
