import type { Grid } from '../model/grid.ts';
import type { Token } from '../model/page.ts';
import {
  type LineSettings,
  lineToText,
  type TextLine,
  tokensToLines,
  usualLineSettings,
} from './lines.ts';
import { tokensToReaders } from './readers.ts';
import { regionOf } from './region.ts';

/** A grid, and where it begins on the page, in points from its top, as the page was straightened. */
export interface PlacedGrid {
  readonly top: number;
  readonly grid: Grid;
}

/** One grid of one cell for each line of text, from top to bottom. */
export const lineGrids = (
  tokens: readonly Token[],
  page: number,
  settings: LineSettings = usualLineSettings,
): readonly PlacedGrid[] =>
  tokensToLines(tokens, settings).map((line) => ({
    top: line.bbox[1],
    grid: lineToGrid(line, page, settings),
  }));

const lineToGrid = (line: TextLine, page: number, settings: LineSettings): Grid => ({
  page,
  borders: 'known',
  rows: 1,
  columns: 1,
  cells: [
    {
      row: 0,
      column: 0,
      rowSpan: 1,
      columnSpan: 1,
      text: lineToText(line, settings),
      source: regionOf(line.tokens, { page, bbox: line.bbox }),
      ...tokensToReaders(line.tokens, settings),
    },
  ],
  columnEdges: [line.bbox[0], line.bbox[2]],
});
