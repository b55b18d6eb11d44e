import type { Cell } from '../cell.ts';
import { isFormulaLike } from '../formula-like.ts';
import { visibleText } from '../visible-text.ts';

/**
 * The text of a cell in CSV. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP,
 * “CSV Injection”); a number stays one, below zero too. Codes keep their zeros: it is for the reader of the
 * file not to take them for numbers.
 */
export const csvValue = ({ value, format }: Cell): string => {
  if (value === null) return '';
  if (typeof value === 'number') return format === 'percent' ? `${value}%` : String(value);
  const text = visibleText(value);
  return isFormulaLike(text) ? `'${text}` : text;
};
