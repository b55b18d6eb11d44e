import type { LineReader } from '../model/line-reader.ts';
import { openReaders, type ReaderChoice, type Readers } from './open-readers.ts';

/** Opens readers, or gives those that are open. */
export type OpenReaders = (choice: ReaderChoice) => Promise<Readers>;

/** Readers that stay open from one document to the next: opening them costs more than a page. */
export interface KeptReaders {
  readonly open: OpenReaders;
  /** Closes what was opened. */
  readonly close: () => Promise<void>;
}

/** Opens readers when they are first asked for. Those that fail are opened anew the next time. */
export const keepReaders = (open: OpenReaders = openReaders): KeptReaders => {
  const kept = new Map<ReaderChoice, Promise<Readers>>();
  const forget = async (choice: ReaderChoice, opening: Promise<Readers>): Promise<void> => {
    if (kept.get(choice) !== opening) return;
    kept.delete(choice);
    // They failed already, and whoever was waiting has heard of it.
    await opening.then((readers) => readers.close()).catch(() => undefined);
  };
  return {
    open: async (choice) => {
      const opening = kept.get(choice) ?? open(choice);
      kept.set(choice, opening);
      const failed = (): Promise<void> => forget(choice, opening);
      try {
        const { first, second } = await opening;
        return {
          first: watched(first, failed),
          second: second && watched(second, failed),
          close: async () => undefined,
        };
      } catch (error) {
        await failed();
        throw error;
      }
    },
    close: async () => {
      const open = [...kept.values()];
      kept.clear();
      await Promise.all(open.map(async (opening) => (await opening).close()));
    },
  };
};

/** The reader, which says so when it fails; that it is told to stop is no failure. */
const watched = (reader: LineReader, failed: () => Promise<void>): LineReader => ({
  ...reader,
  readLines: async (images, signal) => {
    try {
      return await reader.readLines(images, signal);
    } catch (error) {
      if (!signal?.aborted) await failed();
      throw error;
    }
  },
});
