import type { Skipped } from './document.ts';
import type { ReadyGrid } from './grid.ts';
import type { DrawnPage } from './page.ts';

/** The bytes of one file and the name to call it by in messages. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where they were read, if they can be read there again. */
  readonly onDisk?: FileOnDisk | undefined;
}

/** A file as it was when it was read: with another size or time of change it is another one. */
export interface FileOnDisk {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** What a source makes of a file: its pages in order, drawn or ready, and what it had to pass over. */
export interface SourceDocument {
  readonly mediaType: string;
  readonly pages: number;
  readonly parts: readonly (DrawnPage | ReadyGrid)[];
  readonly skipped: readonly Skipped[];
}
