import type { Grid } from '../../model/grid.ts';
import { places } from './measure.ts';

const narrowest = 4;

/**
 * Widths of the columns in half-width places: as wide as their widest cell, but where that is more than
 * `width` in all, the wide ones share what the narrow ones leave.
 */
export const columnWidths = (
  grid: Grid,
  limits: { readonly columns: number; readonly width: number },
): readonly number[] => {
  const widths = naturalWidths(grid, limits);
  const cap = fairCap(widths, limits.width);
  return widths.map((width) => Math.max(narrowest, Math.min(width, cap)));
};

const naturalWidths = (
  { columns, cells }: Grid,
  limits: { readonly columns: number; readonly width: number },
): readonly number[] => {
  const widths = new Array<number>(Math.min(columns, limits.columns)).fill(narrowest);
  for (const { column, columnSpan, text } of cells) {
    if (columnSpan > 1 || column >= widths.length) continue;
    widths[column] = Math.max(widths[column] ?? 0, places(text, limits.width));
  }
  return widths;
};

/** The width at which the wide columns must stop for all of them to fit. */
const fairCap = (widths: readonly number[], total: number): number => {
  const ascending = [...widths].sort((a, b) => a - b);
  let left = total;
  for (const [index, width] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (width > share) return share;
    left -= width;
  }
  return total;
};
