import type { Form, PagePictures, SourceRegion } from '../index.ts';
import { visibleText } from '../outputs/tables/visible-text.ts';
import { clip } from './clip.ts';

/** Where to look: a page with a box on it, lines of a text, or a cell of a sheet. */
export type Place =
  | { readonly kind: 'page'; readonly page: number; readonly bbox: readonly number[] }
  | {
      readonly kind: 'lines';
      readonly line: number;
      readonly endLine: number;
      readonly lines: readonly {
        readonly line: number;
        readonly before: string;
        readonly marked: string;
        readonly after: string;
      }[];
    }
  | {
      readonly kind: 'cell';
      readonly sheet: string;
      readonly cell: string;
      /** What was read from the cells around, row by row. */
      readonly rows: readonly (readonly { readonly cell: string; readonly text: string }[])[];
    };

/** Lines of a text that are shown above and below the marked ones. */
const linesAround = 12;

export const placeOf = (
  source: SourceRegion,
  raw: string,
  pictures: PagePictures,
  form: Form | undefined,
): Place => {
  if ('page' in source) return { kind: 'page', page: source.page, bbox: source.bbox };
  if ('sheet' in source) {
    const { sheet, cell } = source;
    return { kind: 'cell', sheet, cell, rows: rowsAround(sheet, rowOf(cell), form) };
  }
  const { line, column, endLine = line } = source;
  const first = Math.max(1, line - linesAround);
  const lines = pictures.linesAround(first, endLine + linesAround).map((one) => {
    const inside = one.line >= line && one.line <= endLine;
    return { line: one.line, ...marked(one.text, inside ? bounds(one, line, column, raw) : null) };
  });
  return { kind: 'lines', line, endLine, lines };
};

/** From where to where the value stands in the line, in UTF-16 units. */
const bounds = (
  { line, text }: { readonly line: number; readonly text: string },
  firstLine: number,
  column: number,
  raw: string,
): readonly [number, number] => {
  const from = line === firstLine ? column - 1 : 0;
  // A value that runs over several lines is marked to their ends, one within a line as long as it is.
  const inLine = raw !== '' && text.startsWith(raw, from);
  return [from, inLine ? from + raw.length : text.length];
};

const rowOf = (cell: string): number => Number(cell.replace(/^[A-Z]+/, ''));

/** Sources of cells are not drawn again: the values that were read there stand for them. */
const rowsAround = (sheet: string, row: number, form: Form | undefined) => {
  const rows = new Map<number, Map<string, string>>();
  for (const { source, raw } of Object.values(form?.evidence ?? {})) {
    if (!('sheet' in source) || source.sheet !== sheet) continue;
    const at = rowOf(source.cell);
    if (Math.abs(at - row) > linesAround) continue;
    const cells = rows.get(at) ?? new Map<string, string>();
    cells.set(source.cell, clip(visibleText(raw)));
    rows.set(at, cells);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => [...cells].map(([cell, text]) => ({ cell, text })));
};

const marked = (text: string, bounds: readonly [number, number] | null) => {
  const [from, to] = bounds ?? [text.length, text.length];
  const show = (part: string): string => clip(visibleText(part));
  return {
    before: show(text.slice(0, from)),
    marked: show(text.slice(from, to)),
    after: show(text.slice(to)),
  };
};
