import type { Message } from '../../model/message.ts';

/** What a worker is told to do. */
export interface Job {
  readonly path: string;
  /** The content that is expected; its name in the document. */
  readonly sha256: string;
  readonly grammars: readonly string[] | undefined;
  readonly readers: 'both' | 'one' | undefined;
  readonly password: string | undefined;
}

/** Why a file gave no document. */
export interface JobFailure {
  readonly is: 'failed';
  readonly code: string;
  readonly message: Message;
  readonly page?: number | undefined;
  readonly line?: number | undefined;
}

/** A document as JSON, or why there is none. */
export type JobResult = { readonly is: 'parsed'; readonly json: string } | JobFailure;

/** A sign of life between results: resident memory in bytes. */
export interface Heartbeat {
  readonly is: 'alive';
  readonly memory: number;
}
