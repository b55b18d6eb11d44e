import type { TextRegion } from '../../model/region.ts';
import { visibleText } from '../tables/visible-text.ts';
import type { ReportItem } from './report-schema.ts';

/** Characters of one line that are shown. */
const most = 400;

/** Lines of a text, with the part marked that a value was read from. */
export const markLines = (
  lines: readonly { readonly line: number; readonly text: string }[],
  { line: first, column, endLine = first }: TextRegion,
  raw: string,
): NonNullable<ReportItem['lines']> =>
  lines.map(({ line, text }) => {
    if (line < first || line > endLine) return { line, text: safe(text), marked: null };
    const from = line === first ? column - 1 : 0;
    // A value that runs over several lines is marked to their ends.
    const to = raw !== '' && text.startsWith(raw, from) ? from + raw.length : text.length;
    const before = visibleText(text.slice(0, from)).length;
    const marked = visibleText(text.slice(from, to)).length;
    const end = Math.min(most, before + marked);
    return { line, text: safe(text), marked: [Math.min(most, before), end] };
  });

const safe = (text: string): string => visibleText(text).slice(0, most);
