import { describe, expect, it } from '@jest/globals';
import { perhapsNotBlank } from '../../../src/grid/ruled/blank-cells.ts';
import type { TableCell } from '../../../src/grid/ruled/tables.ts';

/** The cells of a table without merged cells. */
const cellsOf = (texts: readonly (readonly string[])[]): readonly [TableCell, string][] =>
  texts.flatMap((row, r) =>
    row.map((text, column): [TableCell, string] => [
      { row: r, column, rowSpan: 1, columnSpan: 1, bbox: [0, 0, 1, 1] },
      text,
    ]),
  );

/** For each blank cell that could hold something: row, column, and the texts. */
const othersOf = (texts: readonly (readonly string[])[]) => {
  const textOf = new Map(cellsOf(texts));
  const others = perhapsNotBlank([...textOf.keys()], (cell) => textOf.get(cell) ?? '');
  return [...others].map(([{ row, column }, all]) => [row, column, ...all.map(({ text }) => text)]);
};

describe('A blank cell of a row whose borders are not certain', () => {
  it('could hold the nearest text above or below in its column', () => {
    expect(
      othersOf([
        ['甲', '8'],
        ['乙', ''],
        ['丙', ''],
        ['丁', '5'],
      ]),
    ).toEqual([
      [1, 1, '8', '5'],
      [2, 1, '8', '5'],
    ]);
  });

  it('could hold the text that stands both above and below only once', () => {
    expect(othersOf([['10'], [''], ['10']])).toEqual([[1, 0, '10']]);
  });

  it('is blank where nothing stands in its column', () => {
    expect(
      othersOf([
        ['甲', ''],
        ['乙', ''],
      ]),
    ).toEqual([]);
  });
});
