import { isBlank, type TextLine } from './lines.ts';
import type { TextRow } from './ready-grids.ts';

/** A line as a row of one cell; a blank line as a row of none. White space around the text is left out. */
export const sequenceRow = ({ text, line, column, page }: TextLine): TextRow => {
  if (isBlank(text)) return { page, line, cells: [], cut: false };
  const indent = text.length - text.trimStart().length;
  const source = { line, column: column + indent };
  return { page, line, cells: [{ text: text.trim(), source }], cut: false };
};
