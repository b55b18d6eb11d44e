import type { Cell } from '../../model/grid.ts';
import { type TextReading, unsureOf } from '../../model/text-reading.ts';

/**
 * What each engine reads in the cells together. Where it did not read one of them, the cell's text stands
 * in for it. None where no cell was recognised.
 */
export const joinReaders = (
  cells: readonly Cell[],
  join: (texts: readonly string[]) => string,
): readonly TextReading[] => {
  if (!cells.some(({ readers }) => readers)) return [];
  return enginesOf(cells).map((engine) => {
    const own = cells.map(({ readers }) => readers?.find((reader) => reader.engine === engine));
    const confidence = Math.min(...own.map((reader) => reader?.confidence ?? 1));
    return {
      engine,
      text: join(cells.map(({ text }, index) => own[index]?.text ?? text)),
      confidence,
      ...unsureOf(
        confidence,
        own.filter((reader) => reader !== undefined),
      ),
    };
  });
};

const enginesOf = (cells: readonly Cell[]): readonly string[] => [
  ...new Set(cells.flatMap(({ readers }) => (readers ?? []).map(({ engine }) => engine))),
];
