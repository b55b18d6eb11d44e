import type { Skipped } from '../../model/document.ts';
import type { Grid } from '../../model/grid.ts';
import { type SheetBlock, seenPlaces, sheetBlocks } from './blocks.ts';
import { excelLimits } from './limits.ts';
import { type FilledCell, sheetCells } from './sheet-cells.ts';
import { blockToGrid, SheetTexts } from './sheet-grid.ts';
import { type SheetPlace, skippedCells, skippedSheet } from './skipped.ts';
import { type Place, Visibility } from './visible.ts';
import type { Workbook, WorkbookSheet } from './workbook.ts';

/** What one sheet gives. */
export interface SheetReading {
  readonly grids: readonly Grid[];
  readonly skipped: readonly Skipped[];
}

/** Cells of a hidden sheet that are named. */
const namedCells = 100;

const nothingBut = (skipped: Skipped): SheetReading => ({ grids: [], skipped: [skipped] });

/** The blocks that are within the limit together, from the top. */
const withinLimit = (blocks: readonly SheetBlock[], room: number): readonly SheetBlock[] => {
  let used = 0;
  return blocks.filter(({ rows, columns }) => {
    used += rows.length * columns.length;
    return used <= room;
  });
};

/** Whether a cell is seen in its sheet, but lies in no block, for the limits. */
const isBeyondLimits = (
  seen: ReadonlyMap<FilledCell, Place>,
  blocks: readonly SheetBlock[],
): ((cell: FilledCell) => boolean) => {
  const blockOfRow = new Map(blocks.flatMap((block) => block.rows.map((row) => [row, block])));
  return (cell) => {
    const place = seen.get(cell);
    return place !== undefined && (blockOfRow.get(place.row)?.columns.at(-1) ?? -1) < place.column;
  };
};

const lostRows = (place: SheetPlace, { facts }: WorkbookSheet): readonly Skipped[] =>
  facts.lastRow > excelLimits.rows
    ? [skippedSheet(place, 'limit-exceeded', undefined, [excelLimits.rows + 1, facts.lastRow])]
    : [];

const readShownSheet = (
  book: Workbook,
  one: WorkbookSheet,
  place: SheetPlace,
  room: number,
): SheetReading => {
  if (!one.sheet) return nothingBut(skippedSheet(place, 'unreadable-page'));
  const { filled, hidden } = sheetCells(book, one);
  const texts = new SheetTexts(filled);
  const visibility = new Visibility(one.sheet);
  const seen = seenPlaces(one.sheet, visibility, filled);
  const blocks = withinLimit(sheetBlocks(visibility, seen.values()), room);
  const grids = blocks.map((block) => blockToGrid(place.page, one, block, texts));
  const rest = texts.rest();
  const isBeyond = isBeyondLimits(seen, blocks);
  const unseen = [...rest.filter((cell) => !isBeyond(cell)), ...hidden];
  const skipped = [
    ...skippedCells(place, 'hidden', unseen),
    ...skippedCells(place, 'limit-exceeded', rest.filter(isBeyond)),
    ...lostRows(place, one),
  ];
  return { grids, skipped };
};

const readHiddenSheet = (book: Workbook, one: WorkbookSheet, place: SheetPlace): SheetReading => {
  const { filled, hidden } = sheetCells(book, one);
  const texts = [...filled, ...hidden].slice(0, namedCells).map(({ text }) => text);
  if (texts.length === 0) return { grids: [], skipped: [] };
  return nothingBut(skippedSheet(place, 'hidden', texts.join(' ')));
};

/**
 * A sheet as grids, one for each part of it that stands apart. `room` is how many cells the file may
 * still have. What the sheet hides and what is beyond the limits stands in `skipped`.
 */
export const readSheet = (
  book: Workbook,
  one: WorkbookSheet,
  page: number,
  room: number,
): SheetReading => {
  const place = { page, name: one.name };
  if (one.sheet?.isChart) return nothingBut(skippedSheet(place, 'no-form'));
  return one.isHidden ? readHiddenSheet(book, one, place) : readShownSheet(book, one, place, room);
};
