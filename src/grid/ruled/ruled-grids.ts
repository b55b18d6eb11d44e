import type { Grid } from '../../model/grid.ts';
import type { DrawnPage, Token } from '../../model/page.ts';
import { tokensToText } from '../lines.ts';
import { tokensToReaders } from '../readers.ts';
import { type TokensInCells, tokensToCells } from './cell-tokens.ts';
import { type Crossing, edgesToCrossings } from './crossings.ts';
import { type Edge, linesToEdges } from './edges.ts';
import { crossingsToLattices } from './lattice.ts';
import { closeOpenEnds } from './open-ends.ts';
import { cellToCut } from './page-cut.ts';
import { defaultRuledSettings, type RuledSettings } from './settings.ts';
import { latticesToTables, type RuledTable } from './tables.ts';

/** What was concluded on the way from a page to its tables, to be drawn and looked at. */
export interface RuledPage {
  /** As the page has them, before the open ends of tables are closed. */
  readonly drawn: readonly Edge[];
  readonly edges: readonly Edge[];
  readonly crossings: readonly Crossing[];
  readonly tables: readonly RuledTable[];
  readonly text: TokensInCells;
}

/** The tables of a page that ruling lines make, and the text outside them. */
export interface RuledGrids {
  readonly grids: readonly Grid[];
  readonly rest: readonly Token[];
}

/** Finds the tables of a page by their ruling lines and fills their cells. Lengths in PDF points. */
export const ruledGrids = (
  page: DrawnPage,
  settings: RuledSettings = defaultRuledSettings,
): RuledGrids => {
  const { drawn, tables, text } = ruledPage(page, settings);
  return {
    grids: tables.map((table) => tableToGrid(table, drawn, text, page, settings)),
    rest: text.rest,
  };
};

/** lines → edges → crossings → lattices → tables → cells with their tokens. */
export const ruledPage = (
  page: DrawnPage,
  settings: RuledSettings = defaultRuledSettings,
): RuledPage => {
  const drawn = linesToEdges(page.rulingLines, settings);
  const edges = closeOpenEnds(drawn, settings);
  const crossings = edgesToCrossings(edges, settings);
  const outlines = latticesToTables(crossingsToLattices(crossings, settings), settings);
  const text = tokensToCells(page.tokens, outlines, settings);
  const tables = outlines.filter(({ cells }) => cells.some((cell) => text.inCells.has(cell)));
  return { drawn, edges, crossings, tables, text };
};

const tableToGrid = (
  table: RuledTable,
  drawn: readonly Edge[],
  { inCells }: TokensInCells,
  { page }: DrawnPage,
  settings: RuledSettings,
): Grid => {
  const { xs, ys, cells } = table;
  const toCut = cellToCut(table, drawn, settings);
  return {
    page,
    borders: 'known',
    rows: ys.length - 1,
    columns: xs.length - 1,
    cells: cells.map((cell) => {
      const { bbox, ...place } = cell;
      const tokens = inCells.get(cell) ?? [];
      const source = tokens.find((token) => token.source)?.source ?? { page, bbox };
      const readers = tokensToReaders(tokens, settings.lines);
      const text = tokensToText(tokens, settings.lines);
      return { ...place, text, source, ...readers, ...toCut(cell) };
    }),
    columnEdges: xs,
  };
};
