import type { ImportSummary } from '../../../model/import-folder.ts';
import { type Cell, numberCell, textCell } from '../cell.ts';
import type { Table } from '../table.ts';
import { type Say, texts, totalTexts } from '../texts.ts';

/** A line of the sheet that explains the others. */
export interface LegendLine {
  readonly looks: 'heading' | 'header' | 'row';
  readonly cells: readonly Cell[];
}

export interface LegendMatter {
  readonly summary: ImportSummary;
  readonly tables: readonly Table[];
  readonly confirmedOnly: boolean;
  /** Rows of a sheet that have links. */
  readonly links: number;
}

export const legendLines = (matter: LegendMatter, say: Say): readonly LegendLine[] => [
  heading(say(texts.colours)),
  row({ ...textCell(say(texts.open)), status: 'uncertain' }, textCell(say(texts.uncertainColour))),
  row(
    { ...textCell(say(texts.confirmed)), status: 'confirmed' },
    textCell(say(texts.confirmedColour)),
  ),
  row(
    textCell(say(texts.links)),
    textCell(say(texts.linkLimit, matter.links.toLocaleString('en-US'))),
  ),
  ...(matter.confirmedOnly ? [row(textCell(null), textCell(say(texts.onlyConfirmed)))] : []),
  blank,
  heading(say(texts.totals)),
  ...totalLines(matter.summary, say),
  blank,
  heading(say(texts.columns)),
  header([texts.sheet, texts.column, texts.pointer, texts.about].map((text) => say(text))),
  ...matter.tables.flatMap(columnLines),
];

const totalLines = (
  { totals, parser, secondLook }: ImportSummary,
  say: Say,
): readonly LegendLine[] => [
  ...Object.entries(totalTexts).map(([key, text]) =>
    row(textCell(say(text)), numberCell(totals[key as keyof typeof totals])),
  ),
  row(textCell(say(texts.parser)), { value: parser.version, format: 'code' }),
  ...(secondLook ? secondLookLines(secondLook, say) : []),
];

const secondLookLines = (
  { looked, wrong, atMost }: NonNullable<ImportSummary['secondLook']>,
  say: Say,
): readonly LegendLine[] => [
  row(textCell(say(texts.looked)), numberCell(looked)),
  row(textCell(say(texts.wrong)), numberCell(wrong)),
  row(textCell(say(texts.atMost)), {
    value: Number((atMost * 100).toPrecision(3)),
    format: 'percent',
  }),
];

const columnLines = ({ name, columns }: Table): readonly LegendLine[] =>
  columns.map((column) =>
    row(
      ...[name, column.header, column.pointer, column.about].map((text) => textCell(text || null)),
    ),
  );

const heading = (text: string): LegendLine => ({ looks: 'heading', cells: [textCell(text)] });
const header = (words: readonly string[]): LegendLine => ({
  looks: 'header',
  cells: words.map(textCell),
});
const row = (...cells: readonly Cell[]): LegendLine => ({ looks: 'row', cells });
const blank = row();
