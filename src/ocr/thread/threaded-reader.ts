import type { LineImage, LineReader, LineReading } from '../../model/line-reader.ts';
import { readerFailed } from '../reader-failed.ts';
import type { Answer, Request } from './messages.ts';

/** What is used of a `Worker`. */
export interface Thread {
  readonly on: ((event: 'message', listener: (answer: Answer) => void) => unknown) &
    ((event: 'error', listener: (error: Error) => void) => unknown) &
    ((event: 'exit', listener: () => void) => unknown);
  readonly postMessage: (request: Request) => void;
}

interface Pending {
  readonly resolve: (readings: readonly LineReading[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A reader whose work is done by a thread that runs `serveReader`. Whatever ends the thread rejects every
 * reading that is under way or asked later, with an `internal` error: nobody waits for a dead thread.
 * An abort rejects at once with the signal's reason; the thread leaves off after the batch it is at.
 */
export const openThreadedReader = (engine: string, thread: Thread): Promise<LineReader> =>
  new Promise((resolve, reject) => {
    const pending = new Map<number, Pending>();
    let failure: Error | null = null;
    const ended = new Promise<void>((end) => thread.on('exit', end));
    const fail = (cause: unknown): void => {
      failure ??= readerFailed(engine, cause);
      reject(failure);
      for (const { reject: rejectReading } of pending.values()) rejectReading(failure);
      pending.clear();
    };
    const reader: LineReader = {
      engine,
      readLines: async (images, signal) => {
        signal?.throwIfAborted();
        if (failure) throw failure;
        return ask(thread, pending, images, signal);
      },
      // The thread leaves of itself after the batch it is at: a native run that is cut off ends the process.
      close: () => {
        fail('it was closed');
        thread.postMessage({ is: 'close' });
        return ended;
      },
    };
    thread.on('message', (answer) => {
      if (answer.is === 'ready') resolve(reader);
      else if (answer.id !== null) settle(engine, pending, answer.id, answer);
      else if (answer.is === 'failed') fail(answer.error);
    });
    thread.on('error', fail);
    thread.on('exit', () => fail('the thread has ended'));
  });

let lastId = 0;

const ask = (
  thread: Thread,
  pending: Map<number, Pending>,
  images: readonly LineImage[],
  signal: AbortSignal | undefined,
): Promise<readonly LineReading[]> => {
  const id = ++lastId;
  const cancel = (): void => {
    pending.get(id)?.reject(signal?.reason);
    pending.delete(id);
    thread.postMessage({ is: 'cancel', id });
  };
  signal?.addEventListener('abort', cancel, { once: true });
  return new Promise<readonly LineReading[]>((resolve, reject) => {
    pending.set(id, { resolve, reject });
    thread.postMessage({ is: 'read', id, images });
  }).finally(() => signal?.removeEventListener('abort', cancel));
};

/** The answer to a reading that was cancelled finds nobody. */
const settle = (
  engine: string,
  pending: Map<number, Pending>,
  id: number,
  answer: Exclude<Answer, { is: 'ready' }>,
): void => {
  const reading = pending.get(id);
  if ('readings' in answer) reading?.resolve(answer.readings);
  else reading?.reject(readerFailed(engine, answer.error));
  pending.delete(id);
};
