import type { CellAlternative, Grid } from '../../model/grid.ts';
import type { DrawnPage, Token } from '../../model/page.ts';
import type { PlacedGrid } from '../line-grids.ts';
import { tokensToText } from '../lines.ts';
import { tokensToReaders } from '../readers.ts';
import { regionOf } from '../region.ts';
import { perhapsNotBlank } from './blank-cells.ts';
import { type TokensInCells, tokensToCells } from './cell-tokens.ts';
import { type Crossing, edgesToCrossings } from './crossings.ts';
import { doubtfulPlaces, isDoubtful } from './doubtful-places.ts';
import { type Edge, linesToEdges } from './edges.ts';
import { type IsLabel, labelBorders } from './label-borders.ts';
import { crossingsToLattices } from './lattice.ts';
import { mergedRows } from './merged-rows.ts';
import { closeOpenEnds } from './open-ends.ts';
import { cellToCut } from './page-cut.ts';
import { defaultRuledSettings, type RuledSettings } from './settings.ts';
import { latticesToTables, type RuledTable, type TableCell } from './tables.ts';
import { withTextBelow } from './text-below.ts';

/** What was concluded on the way from a page to its tables, to be drawn and looked at. */
export interface RuledPage {
  /** As the page has them, before the open ends of tables are closed. */
  readonly drawn: readonly Edge[];
  /** Borders between rows that were recognised as one: the texts show where they are. */
  readonly added: readonly Edge[];
  readonly edges: readonly Edge[];
  readonly crossings: readonly Crossing[];
  readonly tables: readonly RuledTable[];
  readonly text: TokensInCells;
}

/** The tables of a page that ruling lines make, and the text outside them. */
export interface RuledGrids {
  readonly grids: readonly Grid[];
  /** The same with their places: the source of a cell says where it was before the page was straightened. */
  readonly placed: readonly PlacedGrid[];
  readonly rest: readonly Token[];
}

/** Finds the tables of a page by their ruling lines and fills their cells. Lengths in PDF points. */
export const ruledGrids = (
  page: DrawnPage,
  settings: RuledSettings = defaultRuledSettings,
  isLabel: IsLabel = nothing,
): RuledGrids => {
  const ruled = ruledPage(page, settings, isLabel);
  const { tables, text } = ruled;
  const placed = tables.map((table) => ({
    top: table.bbox[1],
    grid: tableToGrid(table, ruled, page, settings),
  }));
  return { grids: placed.map(({ grid }) => grid), placed, rest: text.rest };
};

const nothing: IsLabel = () => false;

/**
 * lines → edges → crossings → lattices → tables → cells with their tokens; rows that show as two are parted, and
 * labels from what stands beside them.
 */
export const ruledPage = (
  page: DrawnPage,
  settings: RuledSettings = defaultRuledSettings,
  isLabel: IsLabel = nothing,
): RuledPage => {
  const drawn = linesToEdges(page.rulingLines, settings);
  const seen = toRuledPage(page, drawn, noneWanting, settings);
  const wanting = seen.tables.map((table) => bordersWanting(table, seen.text, isLabel));
  const rows = wanting.flatMap((of) => of.rows);
  const columns = wanting.flatMap((of) => of.columns);
  return rows.length + columns.length === 0
    ? seen
    : toRuledPage(page, drawn, { rows, columns }, settings);
};

interface Wanting {
  /** Where texts one below the other show it. */
  readonly rows: readonly Edge[];
  /** Where labels do, which is certain. */
  readonly columns: readonly Edge[];
}

const noneWanting: Wanting = { rows: [], columns: [] };

const bordersWanting = (
  table: RuledTable,
  { inCells }: TokensInCells,
  isLabel: IsLabel,
): Wanting => {
  const tokensOf = (cell: TableCell) => inCells.get(cell) ?? [];
  if (!isRecognised(table, inCells)) return noneWanting;
  return {
    rows: mergedRows(table, tokensOf).flatMap(({ border }) => (border ? [border] : [])),
    columns: labelBorders(table, tokensOf, isLabel),
  };
};

/** Lines that a program draws are all there; of those that were recognised some may be missing. */
const isRecognised = ({ cells }: RuledTable, inCells: TokensInCells['inCells']): boolean =>
  cells.some((cell) => inCells.get(cell)?.some(({ readers }) => readers));

const toRuledPage = (
  page: DrawnPage,
  drawn: readonly Edge[],
  { rows, columns }: Wanting,
  settings: RuledSettings,
): RuledPage => {
  const edges = closeOpenEnds([...drawn, ...rows, ...columns], settings);
  const crossings = edgesToCrossings(edges, settings);
  const outlines = latticesToTables(crossingsToLattices(crossings, settings), settings);
  const inside = tokensToCells(page.tokens, outlines, settings);
  const text = withTextBelow(inside, outlines, drawn, settings);
  const tables = outlines.filter(({ cells }) => cells.some((cell) => text.inCells.has(cell)));
  return { drawn, added: rows, edges, crossings, tables, text };
};

const tableToGrid = (
  table: RuledTable,
  { drawn, added, edges, text }: RuledPage,
  { page }: DrawnPage,
  settings: RuledSettings,
): Grid => {
  const { xs, ys, cells } = table;
  const toCut = cellToCut(table, drawn, settings);
  const doubtful = isRecognised(table, text.inCells)
    ? doubtfulPlaces(table, edges, text, added)
    : [];
  const textOf = (cell: TableCell): string =>
    tokensToText(text.inCells.get(cell) ?? [], settings.lines);
  const notBlank = doubtful.length > 0 ? perhapsNotBlank(cells, textOf) : noOthers;
  return {
    page,
    borders: 'known',
    rows: ys.length - 1,
    columns: xs.length - 1,
    cells: cells.map((cell) => {
      const { bbox, ...place } = cell;
      const tokens = text.inCells.get(cell) ?? [];
      const source = regionOf(tokens, { page, bbox });
      const readers = tokensToReaders(tokens, settings.lines);
      const read = textOf(cell);
      const others = read === '' ? notBlank.get(cell) : perhapsOthers;
      const doubt = others && isDoubtful(cell, doubtful) && { alternatives: others };
      return { ...place, text: read, source, ...readers, ...toCut(cell), ...doubt };
    }),
    columnEdges: xs,
  };
};

const noOthers: ReturnType<typeof perhapsNotBlank> = new Map();

/** What else the cell could hold where its borders are not certain: nothing of what was read in it. */
const perhapsOthers: readonly CellAlternative[] = [
  {
    text: '',
    because: {
      zh: '此行的表格线不完整，文字可能属于别的单元格',
      en: 'ruling lines of the row are not complete: the text may belong to another cell',
    },
  },
];
