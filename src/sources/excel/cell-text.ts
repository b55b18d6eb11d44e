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

/** The text of a cell as the library read it. */
export const readCell = (context: NumberContext, { t, v, w, z }: CellObject): ReadCell => {
  if (t === 'n' && typeof v === 'number') {
    return unlessHidden(numberText(context, v, String(z ?? '')), String(v));
  }
  if (t === 's' && typeof v === 'string') return unlessHidden(v === '' ? '' : (w ?? v), v);
  return shown(t === 'z' ? '' : (w ?? String(v ?? '')));
};
