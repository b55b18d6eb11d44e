import type { LineReader } from '../model/line-reader.ts';

/** The recognition engines, by name; each loads when it is first opened. */
const engines = {
  paddle: async () => (await import('./paddle/open-paddle-reader.ts')).openPaddleReader(),
  tesseract: async () =>
    (await import('./tesseract/open-tesseract-reader.ts')).openTesseractReader(),
} satisfies Readonly<Record<string, () => Promise<LineReader>>>;

/** The reader that every line goes to, and the one that is asked where it matters. */
export interface Readers {
  readonly first: LineReader;
  readonly second: LineReader | null;
  readonly close: () => Promise<void>;
}

/** `both`: two engines with different mistakes; `one`: the first alone, in half the time. */
export type ReaderChoice = 'both' | 'one';

/** Opens the readers. They hold models in memory until they are closed. */
export const openReaders = async (choice: ReaderChoice): Promise<Readers> => {
  const [first, second] = await Promise.all([
    engines.paddle(),
    choice === 'both' ? engines.tesseract() : null,
  ]);
  return {
    first,
    second,
    close: async () => {
      await Promise.all([first.close(), second?.close()]);
    },
  };
};
