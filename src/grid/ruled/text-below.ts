import type { Token } from '../../model/page.ts';
import type { TokensInCells } from './cell-tokens.ts';
import type { Edge } from './edges.ts';
import { cellToCut } from './page-cut.ts';
import type { RuledSettings } from './settings.ts';
import type { RuledTable, TableCell } from './tables.ts';

/** From one line of a text to the next there is no more white than this share of its height. */
const mostLeading = 0.8;

/**
 * The tokens in cells, and with them the lines of a cell that a page break cuts which stand below the end of the
 * table: programs end the borders where the other cells of the row end, and print the text of the cell to its end.
 */
export const withTextBelow = (
  text: TokensInCells,
  tables: readonly RuledTable[],
  drawn: readonly Edge[],
  settings: RuledSettings,
): TokensInCells => {
  const cut = tables.flatMap((table) => {
    const toCut = cellToCut(table, drawn, settings);
    return table.cells.filter((cell) => toCut(cell).cutBelow && text.inCells.has(cell));
  });
  if (cut.length === 0) return text;
  const inCells = new Map(text.inCells);
  const below = [...text.rest].sort((a, b) => a.bbox[1] - b.bbox[1]);
  const taken = new Set<Token>();
  for (const token of below) {
    const cell = cut.find((one) => goesOn(one, inCells.get(one) ?? [], token, settings));
    if (!cell) continue;
    inCells.set(cell, [...(inCells.get(cell) ?? []), token]);
    taken.add(token);
  }
  return { inCells, rest: text.rest.filter((token) => !taken.has(token)) };
};

/** Whether a token is the next line of what a cell holds: between its sides, and as near as lines are. */
const goesOn = (
  { bbox: [x0, , x1, bottom] }: TableCell,
  above: readonly Token[],
  { bbox: [left, top, right, end] }: Token,
  { reach }: RuledSettings,
): boolean => {
  const last = Math.max(...above.map(({ bbox }) => bbox[3]));
  return (
    left >= x0 - reach &&
    right <= x1 + reach &&
    (top + end) / 2 >= bottom &&
    top >= last - reach &&
    top - last <= mostLeading * (end - top)
  );
};
