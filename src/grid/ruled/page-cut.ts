import type { Edge } from './edges.ts';
import type { RuledSettings } from './settings.ts';
import type { RuledTable, TableCell } from './tables.ts';

/**
 * Where a page break leaves a cell open: no border is drawn at its end, but at the end of cells beside it or
 * at no cell's. What goes on over the page is one cell.
 */
export interface PageCut {
  readonly cutAbove?: true;
  readonly cutBelow?: true;
}

/** What of the cell is open at the top or bottom of its table. `drawn`: the edges that the page itself has. */
export const cellToCut =
  ({ bbox: table }: RuledTable, drawn: readonly Edge[], settings: RuledSettings) =>
  ({ bbox: [x0, top, x1, bottom] }: TableCell): PageCut => {
    const isOpen = (y: number): boolean => !drawn.some((edge) => bounds(edge, x0, x1, y, settings));
    return {
      ...(top === table[1] && isOpen(top) && { cutAbove: true }),
      ...(bottom === table[3] && isOpen(bottom) && { cutBelow: true }),
    };
  };

/** Whether the edge lies there and covers the middle half of the cell. */
const bounds = (
  { orientation, position, start, end }: Edge,
  x0: number,
  x1: number,
  y: number,
  { snapDistance }: RuledSettings,
): boolean => {
  const quarter = (x1 - x0) / 4;
  return (
    orientation === 'horizontal' &&
    Math.abs(position - y) <= snapDistance &&
    start <= x0 + quarter &&
    end >= x1 - quarter
  );
};
