import Big from 'big.js';
import type { Cell } from '../cell.ts';

/** Excel counts days from 1900, and takes 1900 for a leap year: before March of it, its days are wrong. */
const firstDate = Date.UTC(1900, 2, 1);

/** What the workbook stores: dates as dates, 95 % as 0.95, text as text. */
export const cellValue = ({ value, format }: Cell): string | number | Date | null => {
  if (format === 'date' && typeof value === 'string') return dateOf(value) ?? value;
  if (format === 'percent' && typeof value === 'number') return new Big(value).div(100).toNumber();
  return value;
};

/** Undefined for days that no calendar has, and those that Excel has not. */
const dateOf = (iso: string): Date | undefined => {
  const date = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return exists && date.getTime() >= firstDate ? date : undefined;
};
