import type { Message } from './message.ts';

/** Why nothing can be returned. One word for programs, a sentence for people. */
export type ErrorCode =
  | 'aborted'
  | 'empty-file'
  | 'file-too-large'
  | 'not-a-document'
  | 'unsupported-format'
  | 'unreadable-file'
  | 'encrypted-file'
  | 'damaged-file'
  | 'invalid-options'
  | 'invalid-grammar'
  | 'invalid-decisions'
  | 'cannot-write'
  | 'not-an-import'
  | 'folder-in-use'
  | 'internal';

/** A failure that names the file and, where known, the page or line. Thrown only by the Promise form. */
export class BiaojieError extends Error {
  readonly code: ErrorCode;
  readonly text: Message;
  readonly place: Readonly<{ file?: string; page?: number; line?: number }>;

  constructor(code: ErrorCode, text: Message, place: BiaojieError['place'] = {}, cause?: unknown) {
    super(text.en, cause === undefined ? undefined : { cause });
    this.name = 'BiaojieError';
    this.code = code;
    this.text = text;
    this.place = place;
  }

  /** The same error with the file's name, where it has none yet. */
  inFile(file: string): BiaojieError {
    return this.place.file === undefined
      ? new BiaojieError(this.code, this.text, { ...this.place, file }, this.cause)
      : this;
  }
}
