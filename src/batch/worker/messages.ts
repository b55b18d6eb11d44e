import type { Decision } from '../../model/decision.ts';
import type { Document } from '../../model/document.ts';
import type { ErrorCode } from '../../model/error.ts';
import type { ImportedDocument } from '../../model/import-folder.ts';
import type { Message } from '../../model/message.ts';

/** What all jobs of a run share. Each worker process is told it first. */
export interface Run {
  readonly is: 'run';
  /** The import folder. */
  readonly out: string;
  readonly grammars: readonly string[] | undefined;
  readonly readers: 'both' | 'one' | undefined;
  readonly year: number | undefined;
  readonly password: string | undefined;
  readonly decisions: readonly Decision[];
}

/** A file that a worker reads, and the two files below the import folder that it writes. */
export interface Job {
  readonly is: 'job';
  readonly name: string;
  readonly path: string;
  /** The bytes of the path where text would not find it. */
  readonly raw: Uint8Array | undefined;
  /** The content that is expected; its name in what was parsed. */
  readonly sha256: string;
  readonly document: string;
  readonly parsed: string;
}

/** Why a file gave no document. */
export interface JobFailure {
  readonly is: 'failed';
  readonly code: string;
  readonly message: Message;
  readonly page?: number | undefined;
  readonly line?: number | undefined;
}

/** Both files are written: what the import's own files say of the document. */
export interface JobDone {
  readonly is: 'done';
  /** Parsed now, not in an earlier run. */
  readonly fresh: boolean;
  readonly entry: ImportedDocument;
  readonly uncertainties: readonly string[];
  readonly decided: Document['decisions'] | null;
}

/** No file can be written any more. */
export interface JobStop {
  readonly is: 'stop';
  readonly code: ErrorCode;
  readonly message: Message;
}

export type JobResult = JobDone | JobFailure | JobStop;

/** A sign of life between results: resident memory in bytes. */
export interface Heartbeat {
  readonly is: 'alive';
  readonly memory: number;
}
