import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { ParsingOptions, Range } from '@e965/xlsx';
import { aborted } from '../cells/errors.ts';
import { libraryError, tooExpensive } from './errors.ts';
import { excelLimits } from './limits.ts';
import { threadCode } from './thread.ts';

/** A cell as the library read it: `t` tells what kind of value `v` is. */
export interface LibraryCell {
  readonly t: string;
  readonly v?: unknown;
  /** As shown; numbers have the index of their format instead. */
  readonly w?: string;
  readonly format?: number;
}

/** A row or column. Without a size it is as large as usual. */
export interface Described {
  readonly hidden?: boolean | undefined;
  readonly size?: number | undefined;
}

/** The content of a sheet; its arrays have gaps. */
export interface Sheet {
  readonly isChart: boolean;
  readonly rows: readonly (readonly LibraryCell[])[];
  readonly merges: readonly Range[];
  readonly rowSizes: readonly (Described | undefined)[];
  readonly columnSizes: readonly (Described | undefined)[];
}

export interface LibraryBook {
  /** Number formats, by the indexes that cells have. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
  readonly sheets: readonly {
    readonly name: string;
    readonly isHidden: boolean;
    /** Null where it could not be read. */
    readonly content: Sheet | null;
  }[];
}

/** The bytes of an .xls, or the unpacked parts of an .xlsx by their names. */
export type LibraryInput =
  | { readonly bytes: Uint8Array }
  | { readonly parts: ReadonlyMap<string, Uint8Array> };

type Answer = { readonly book: LibraryBook } | { readonly error: string };

/** Excel's number formats. `format` throws for codes that it does not know. */
export interface NumberFormats {
  readonly format: (code: string, value: number, options: { readonly date1904: boolean }) => string;
  readonly is_date: (code: string) => boolean;
}

const require = createRequire(import.meta.url);

const options: ParsingOptions = {
  type: 'array',
  dense: true,
  cellNF: true,
  cellHTML: false,
  // Without it the library does not say which rows and columns are hidden.
  cellStyles: true,
  sheetRows: excelLimits.rows,
};

/** The formats of the library, loaded only when a workbook is read. */
export const loadNumberFormats = async (): Promise<NumberFormats> =>
  (await import('@e965/xlsx')).SSF;

const startThread = (input: LibraryInput): Worker =>
  new Worker(threadCode, {
    eval: true,
    workerData: { ...input, options, library: require.resolve('@e965/xlsx') },
    resourceLimits: { maxOldGenerationSizeMb: excelLimits.megabytes },
    // The library tells the console about every record that it does not know.
    stdout: true,
    stderr: true,
  });

const answerOf = (thread: Worker): Promise<LibraryBook> =>
  new Promise((resolve, reject) => {
    thread.once('message', (answer: Answer) => {
      if ('book' in answer) resolve(answer.book);
      else reject(libraryError(answer.error));
    });
    // What ends the thread without an answer is above all want of memory.
    thread.once('error', (cause) => reject(tooExpensive(cause)));
    thread.once('exit', () => reject(tooExpensive()));
  });

/** Rejects where the time is up or the signal says so, until it is released. */
const stopped = (
  signal: AbortSignal | undefined,
): { readonly promise: Promise<never>; readonly release: () => void } => {
  let release = (): void => {};
  const promise = new Promise<never>((_, reject) => {
    const abort = (): void => reject(aborted(signal?.reason));
    const timer = setTimeout(() => reject(tooExpensive()), excelLimits.milliseconds);
    signal?.addEventListener('abort', abort);
    release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
  });
  return { promise, release };
};

/**
 * Reads a workbook in a thread of its own: a damaged one can make the library run without end or fill the
 * memory, and a thread can be stopped. Rejects with `damaged-file`, `encrypted-file` or `aborted`.
 */
export const readWithLibrary = async (
  input: LibraryInput,
  signal: AbortSignal | undefined,
): Promise<LibraryBook> => {
  const thread = startThread(input);
  const limits = stopped(signal);
  try {
    return await Promise.race([answerOf(thread), limits.promise]);
  } finally {
    limits.release();
    await thread.terminate();
  }
};
