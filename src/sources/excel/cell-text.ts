import type { CellObject } from '@e965/xlsx';
import { linesToText } from '../cells/cell-text.ts';
import { type NumberContext, numberText } from './number-text.ts';

/** What a cell says, and what it holds where its format shows nothing of it. */
export interface ReadCell {
  readonly text: string;
  readonly hidden: string;
}

const shown = (text: string): ReadCell => ({ text: linesToText([text]), hidden: '' });

/** A format can show nothing at all (`;;;`). */
const unlessHidden = (text: string, stored: string): ReadCell =>
  text === '' ? { text: '', hidden: stored } : shown(text);

/**
 * The text of a cell. A formula whose result was never stored stands as `=…`, which is no value: the
 * library takes it for 0.
 */
export const readCell = (
  context: NumberContext,
  cell: CellObject,
  hasResult: boolean,
): ReadCell => {
  const { t, v, w, z, f } = cell;
  if (!hasResult) return shown(`=${f ?? ''}`);
  if (t === 'n' && typeof v === 'number') {
    return unlessHidden(numberText(context, v, String(z ?? '')), String(v));
  }
  if (t === 's' && typeof v === 'string') return unlessHidden(v === '' ? '' : (w ?? v), v);
  return shown(t === 'z' ? '' : (w ?? String(v ?? '')));
};
