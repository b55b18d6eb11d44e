import type { LineImage, LineReading } from '../../model/line-reader.ts';

/** What a reading thread is asked. */
export type Request =
  | { readonly is: 'read'; readonly id: number; readonly images: readonly LineImage[] }
  | { readonly is: 'cancel'; readonly id: number }
  | { readonly is: 'close' };

/** What it answers; `failed` without an `id` is about its start. */
export type Answer =
  | { readonly is: 'ready' }
  | { readonly is: 'read'; readonly id: number; readonly readings: readonly LineReading[] }
  | { readonly is: 'failed'; readonly id: number | null; readonly error: string };

/** The end of a channel on the thread's side: `parentPort`, or a port in a test. */
export interface ThreadPort {
  readonly on: (event: 'message', listener: (request: Request) => void) => unknown;
  readonly postMessage: (answer: Answer) => void;
  readonly close: () => void;
}
