import { linesOf } from './lines.ts';

/**
 * How a text shows its cells. `tabbed`: a tab between two cells, as copied out of Word or Excel.
 * `aligned`: columns by spaces, as `pdftotext -layout` prints. `sequence`: one cell a line, as copied
 * out of a PDF viewer; prose is the same.
 */
export type Dialect = 'tabbed' | 'aligned' | 'sequence';

/** A wide gap inside a line. */
const gap = /\S(?: {2,}|\u3000{2,}| *\u3000+ +)\S/;
/** A tab after something, or several of them: one at the start alone is an indented paragraph. */
const tabs = /[^\t]\t|\t\t/;

/** Lines looked at: a table shows what it is long before that. */
const sample = 20_000;

/** One line in this many must show it: fewer are a slip of the hand in a text of another kind. */
const share = 20;

/**
 * The dialect of a text, by what stands between words: tabs, wide gaps, or neither. Where it has both,
 * what more of its lines have.
 */
export const dialectOf = (text: string): Dialect => {
  let [tabbed, aligned, printed] = [0, 0, 0];
  for (const { text: line } of linesOf(text)) {
    if (tabs.test(line)) tabbed += 1;
    else if (gap.test(line)) aligned += 1;
    if (line.length > 0) printed += 1;
    if (printed >= sample) break;
  }
  if (Math.max(tabbed, aligned, 1) * share < printed || tabbed + aligned === 0) return 'sequence';
  return tabbed >= aligned ? 'tabbed' : 'aligned';
};
