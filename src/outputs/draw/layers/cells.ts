import type { DrawingCell, PageDrawing } from '../../../model/drawing.ts';
import { drawLimits } from '../limits.ts';
import { layer, rect, text, tooltip, widthOf } from '../svg.ts';
import { type Say, texts } from '../texts.ts';

/** The cells; those concluded from white space in dashes. */
export const cellBoxes = ({ cells }: PageDrawing, say: Say): string =>
  layer(
    'cells',
    cells
      .slice(0, drawLimits.cells)
      .map((cell) =>
        rect(
          cell.bbox,
          cell.borders === 'known' ? {} : { class: 'concluded' },
          tooltip([describe(cell, say)]),
        ),
      ),
  );

const describe = ({ row, column, rowSpan, columnSpan }: DrawingCell, say: Say): string =>
  `${say(texts.row)} ${row + 1}, ${say(texts.column)} ${column + 1}, ${rowSpan}×${columnSpan}`;

/** Width of one character of the small print in the corner of a cell. */
const placeWidth = 2.3;

/** `3,1 2×1` in the lower right corner: row, column, and what is merged. */
export const cellPlaces = ({ cells }: PageDrawing): string =>
  layer(
    'places',
    cells
      .slice(0, drawLimits.cells)
      .map((cell) => [cell, placeOf(cell)] as const)
      .filter(([{ bbox }, place]) => place.length * placeWidth < widthOf(bbox))
      .map(([{ bbox }, place]) => text(bbox[2] - 2.2, bbox[3] - 2.2, place)),
  );

const placeOf = ({ row, column, rowSpan, columnSpan }: DrawingCell): string =>
  `${row + 1},${column + 1}${rowSpan * columnSpan > 1 ? `  ${rowSpan}×${columnSpan}` : ''}`;
