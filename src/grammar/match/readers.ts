import type { ReaderResult } from '../../model/document.ts';
import type { Cell } from '../../model/grid.ts';

/**
 * What each engine reads in the cells together. Where it did not read one of them, the cell's text stands
 * in for it. None where no cell was recognised.
 */
export const joinReaders = (
  cells: readonly Cell[],
  join: (texts: readonly string[]) => string,
): readonly ReaderResult[] => {
  if (!cells.some(({ readers }) => readers)) return [];
  return enginesOf(cells).map((engine) => {
    const own = cells.map(({ readers }) => readers?.find((reader) => reader.engine === engine));
    return {
      engine,
      text: join(cells.map(({ text }, index) => own[index]?.text ?? text)),
      confidence: Math.min(...own.map((reader) => reader?.confidence ?? 1)),
    };
  });
};

const enginesOf = (cells: readonly Cell[]): readonly string[] => [
  ...new Set(cells.flatMap(({ readers }) => (readers ?? []).map(({ engine }) => engine))),
];
