import { linesToText } from '../cells/cell-text.ts';
import type { LibraryCell } from './library.ts';
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

/** What number formats depend on, and the codes that cells name by their index. */
export interface CellContext extends NumberContext {
  readonly formatCodes: readonly string[];
}

/** The text of a cell as the library read it. */
export const readCell = (context: CellContext, { t, v, w, format }: LibraryCell): ReadCell => {
  if (t === 'n' && typeof v === 'number') {
    const code = context.formatCodes[format ?? -1] ?? '';
    return unlessHidden(numberText(context, v, code), String(v));
  }
  if (t === 's' && typeof v === 'string') return unlessHidden(v === '' ? '' : (w ?? v), v);
  return shown(t === 'z' ? '' : (w ?? String(v ?? '')));
};
