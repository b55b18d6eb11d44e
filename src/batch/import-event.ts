import type { ImportEntry, ImportSummary } from '../model/import-folder.ts';

/** What an import says while it goes on. */
export type ImportEvent =
  /** Now and then before `found`: files met so far, and how many of them have been read for their digests. */
  | { readonly is: 'finding'; readonly files: number; readonly read: number }
  | { readonly is: 'found'; readonly files: number }
  /** `fresh`: parsed in this run. */
  | { readonly is: 'file'; readonly entry: ImportEntry; readonly fresh: boolean }
  | {
      readonly is: 'finished';
      readonly summary: ImportSummary;
      /** Documents taken away because their sources are gone. */
      readonly removed: number;
      /** The codes of most questions with their numbers, most first. */
      readonly asked: readonly (readonly [code: string, count: number])[];
      /** The largest resident memory of a worker, in bytes; 0 where none was needed. */
      readonly workerMemory: number;
    };

export type Finished = Extract<ImportEvent, { is: 'finished' }>;
