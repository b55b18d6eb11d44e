import { parentPort } from 'node:worker_threads';
import { serveReader } from '../thread/serve-reader.ts';
import { openPaddleModel } from './paddle-model.ts';

/** What the thread of the reader runs. */
if (parentPort) void serveReader(openPaddleModel, parentPort);
