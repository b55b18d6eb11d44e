import { readFileSync } from 'node:fs';
import {
  type CorpusDocument,
  label,
  type PrintStyle,
  type Sheet,
  type SheetCell,
  value,
} from '../corpus/sheet.ts';

const sample = new URL('../../../samples/attachment-2.txt', import.meta.url);

/** As the forms of budget units mostly look: one to a page, thin black borders. */
const style: PrintStyle = {
  font: 'Noto Serif CJK SC',
  border: '1px solid #000',
  separate: false,
  padding: 4,
  size: 10,
  landscape: false,
  formOnOwnPage: true,
  repeatHeader: false,
  mayCutRows: false,
  titleInTable: false,
  pageHeader: '',
  pageNumbers: 'dashes',
};

const columns = 5;
const linesAboveTable = 3;

/**
 * The forms of the sample as sheets with the merged cells of the document that the text was copied from.
 * The text leaves the places of a merged cell blank after its first.
 */
export const seedSheets = (): readonly Sheet[] =>
  readFileSync(sample, 'utf8')
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').map((line) => line.split('\t')))
    .filter(([line]) => line?.length === columns)
    .map(toSheet);

/** A document of so many forms, one to a page; more than the sample has repeat it. */
export const seedDocument = (sheets: number): CorpusDocument => {
  const known = seedSheets();
  const forms = Array.from({ length: sheets }, (_, index) => ({
    ...{ grammar: 'project-target', truth: {}, mustAsk: [], mayAsk: [] },
    sheet: known[index % known.length] as Sheet,
  }));
  const blocks = forms.map((form) => ({ kind: 'form', form }) as const);
  return { name: `seed-${sheets}`, blocks, forms, style };
};

type Line = readonly string[];

const toSheet = (lines: readonly Line[]): Sheet => {
  const [title = '', ...headings] = lines.slice(0, linesAboveTable).map(([text = '']) => text);
  return { title, headings, rows: toRows(lines.slice(linesAboveTable)), widths: [2, 2, 3, 5, 3] };
};

/** Blank places at the beginning of a row belong to cells from above, those after a filled place to it. */
const toRows = (lines: readonly Line[]): Sheet['rows'] => {
  const starts = cellStarts(lines);
  return lines.map((line, row) => {
    const own = (starts[row] ?? []).filter((column) => column >= firstFilled(line));
    return own.map((column, index): SheetCell => {
      const across = (own[index + 1] ?? columns) - column;
      const toCell = column < 2 ? label : value;
      return toCell(line[column] ?? '', across, rowsDown(lines, row, column));
    });
  });
};

/** The columns where cells of each row begin: a row that goes on with cells from above is divided as they are. */
const cellStarts = (lines: readonly Line[]): readonly (readonly number[])[] => {
  let starts: readonly number[] = [];
  return lines.map((line) => {
    if (line[0] !== '') starts = line.flatMap((text, column) => (text === '' ? [] : [column]));
    return starts;
  });
};

const firstFilled = (line: Line): number => line.findIndex((text) => text !== '');

const rowsDown = (lines: readonly Line[], row: number, column: number): number => {
  const end = lines.findIndex((line, at) => at > row && firstFilled(line) <= column);
  return (end < 0 ? lines.length : end) - row;
};
