import { places } from '../../draw/measure.ts';
import type { Cell } from '../cell.ts';

/** In half-width places, as Excel counts them in a font of even digits. */
const narrowest = 6;
const widest = 42;
/** The arrow of the filter. */
const arrow = 3;

/** As wide as the widest of the cells, within limits; a Chinese character takes two places. */
export const columnWidth = (header: string, cells: readonly Cell[]): number => {
  const inCells = cells.reduce((most, cell) => Math.max(most, cellPlaces(cell)), 0);
  const wanted = Math.max(places(header, widest) + arrow, inCells + 1, narrowest);
  return Math.min(wanted, widest);
};

/** Lines of a text are measured one by one, and no further than the column goes. */
const cellPlaces = ({ value, format }: Cell): number => {
  if (value === null) return 0;
  if (typeof value === 'string') {
    const lines = value.slice(0, 500).split('\n');
    return lines.reduce((most, text) => Math.max(most, places(text, widest)), 0);
  }
  return format === 'number'
    ? value.toLocaleString('en-US', { maximumFractionDigits: 15 }).length
    : 8;
};

const lineHeight = 15;
/** A taller row than Excel scrolls over well. */
const mostLines = 12;

/** Points that wrapped cells need: not every program works out the height of a row by itself. */
export const rowHeight = (cells: readonly Cell[], widths: readonly number[]): number => {
  const lines = cells.map(({ value }, index) => linesOf(value, widths[index] ?? widest));
  return lineHeight * Math.min(mostLines, Math.max(1, ...lines));
};

const linesOf = (value: Cell['value'], width: number): number => {
  if (typeof value !== 'string') return 1;
  const limit = width * mostLines;
  return value
    .slice(0, limit)
    .split('\n')
    .reduce((sum, text) => sum + Math.max(1, Math.ceil(places(text, limit) / width)), 0);
};
