import type { PageDrawing } from '../../../model/drawing.ts';
import { layer, text } from '../svg.ts';
import { textLayout } from '../text-sheets.ts';

/** Line numbers, or addresses, to the left of the rows. */
export const rowMargin = ({ margin }: PageDrawing): string =>
  layer(
    'margin',
    margin.map((row) => text(textLayout.gutter - 8, row.y, row.text)),
  );
