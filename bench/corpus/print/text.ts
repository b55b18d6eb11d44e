import type { CorpusDocument, Sheet, SheetCell } from '../sheet.ts';

/** As text copied out of a document: one line a row, tabs between cells, merged cells blank after the first. */
export const printText = ({ blocks }: CorpusDocument): Uint8Array => {
  const parts = blocks.map((block) =>
    block.kind === 'prose' ? block.text : sheetLines(block.form.sheet).join('\n'),
  );
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
};

/**
 * As text copied out of a viewer of PDFs gives it: one cell a line, none for an empty one, and the lines into
 * which its column breaks a longer text.
 */
export const printCellLines = ({ blocks }: CorpusDocument): Uint8Array => {
  const parts = blocks.map((block) =>
    block.kind === 'prose' ? block.text : cellLines(block.form.sheet).join('\n'),
  );
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
};

const cellLines = ({ title, headings, rows, widths }: Sheet): readonly string[] => [
  title,
  ...headings,
  ...rows.flatMap((row) =>
    row.flatMap(({ text, columns }) => wrap(text, (pageWidth * columns) / widths.length)),
  ),
];

/** Characters on a line of the page. */
const pageWidth = 45;

/** What a line break leaves whole: a word or number, and punctuation with the character it belongs to. */
const unbroken = /[（《“〔]*(?:[!-~]+|[^ ])[，。；：、）》”〕！？%％﹪]*| +/g;

const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const [part] of text.matchAll(unbroken)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + part.trim().length > Math.max(4, width))
      lines.push(part);
    else lines[lines.length - 1] = line + part;
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
};

const sheetLines = (sheet: Sheet): readonly string[] => {
  const tabs = '\t'.repeat(sheet.widths.length - 1);
  const lines = [sheet.title, ...sheet.headings].map((line) => `${line}${tabs}`);
  return [
    ...lines,
    ...toMatrix(sheet).map((row) => row.map((cell) => cell?.text ?? '').join('\t')),
  ];
};

type Places = readonly (SheetCell | null)[];

/** Every row with a place for each column; null where a merged cell goes on. */
export const toMatrix = ({ rows, widths }: Sheet): readonly Places[] => {
  const open: number[] = widths.map(() => 0);
  return rows.map((row) => placeRow(row, open));
};

/** `open`: for each column, how many more rows a cell from above takes up. */
const placeRow = (row: readonly SheetCell[], open: number[]): Places => {
  const rest = [...row];
  const places: (SheetCell | null)[] = [];
  while (places.length < open.length) {
    const column = places.length;
    const left = open[column] ?? 0;
    if (left > 0) {
      open[column] = left - 1;
      places.push(null);
      continue;
    }
    const cell = rest.shift() ?? null;
    const span = cell?.columns ?? 1;
    open.fill((cell?.rows ?? 1) - 1, column, column + span);
    places.push(cell, ...Array.from({ length: span - 1 }, () => null));
  }
  return places;
};
