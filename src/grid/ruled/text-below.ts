import type { Token } from '../../model/page.ts';
import { tokensToLines } from '../lines.ts';
import type { TokensInCells } from './cell-tokens.ts';
import type { Edge } from './edges.ts';
import { cellToCut } from './page-cut.ts';
import type { RuledSettings } from './settings.ts';
import type { RuledTable, TableCell } from './tables.ts';

/** From one line of a text to the next there is no more white than this share of its height. */
const mostLeading = 0.8;

/**
 * The tokens in cells, and with them the lines of cells that a page break cuts which stand below the end of the
 * table: programs end the borders where the other cells of the row end, and print the text of the cell to its end.
 * A line is taken whole or not at all.
 */
export const withTextBelow = (
  text: TokensInCells,
  tables: readonly RuledTable[],
  drawn: readonly Edge[],
  settings: RuledSettings,
): TokensInCells => {
  const cut = tables.flatMap((table) => cutCells(table, text, drawn, settings));
  if (cut.length === 0) return text;
  const inCells = new Map(text.inCells);
  /** Where the text of each cell ends, as far as it goes by now. */
  const ends = new Map(cut.map((cell) => [cell, endOf(inCells.get(cell) ?? [])]));
  const taken = new Set<Token>();
  for (const { tokens } of tokensToLines(text.rest, settings.lines)) {
    const placed = tokens.flatMap((token) => {
      const cell = cut.find((one) => goesOn(one, ends.get(one) ?? 0, token, settings));
      return cell ? [{ token, cell }] : [];
    });
    if (placed.length < tokens.length) continue;
    for (const { token, cell } of placed) {
      inCells.set(cell, [...(inCells.get(cell) ?? []), token]);
      ends.set(cell, Math.max(ends.get(cell) ?? 0, token.bbox[3]));
      taken.add(token);
    }
  }
  return { inCells, rest: text.rest.filter((token) => !taken.has(token)) };
};

/** Those with text that are open below, of a table that is closed there beside them: of others the border may be lost. */
const cutCells = (
  table: RuledTable,
  { inCells }: TokensInCells,
  drawn: readonly Edge[],
  settings: RuledSettings,
): readonly TableCell[] => {
  const toCut = cellToCut(table, drawn, settings);
  const last = table.cells.filter(({ bbox }) => bbox[3] === table.bbox[3]);
  const open = last.filter((cell) => toCut(cell).cutBelow);
  return open.length < last.length ? open.filter((cell) => inCells.has(cell)) : [];
};

const endOf = (tokens: readonly Token[]): number =>
  tokens.reduce((end, { bbox }) => Math.max(end, bbox[3]), 0);

/** Whether a token is of the next line of what a cell holds: between its sides, and as near as lines are. */
const goesOn = (
  { bbox: [x0, , x1, bottom] }: TableCell,
  textEnd: number,
  { bbox: [left, top, right, low] }: Token,
  { reach }: RuledSettings,
): boolean =>
  left >= x0 - reach &&
  right <= x1 + reach &&
  (top + low) / 2 >= bottom &&
  top >= textEnd - reach &&
  top - textEnd <= mostLeading * (low - top);
