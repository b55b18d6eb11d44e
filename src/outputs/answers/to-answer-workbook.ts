import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Language } from '../../model/message.ts';
import type { Uncertainty } from '../../model/uncertainty.ts';
import type { ReportItem } from '../report/report-schema.ts';
import { textCell } from '../tables/cell.ts';
import { sayIn, texts as words } from '../tables/texts.ts';
import { cellText } from '../tables/workbook/cell-text.ts';
import { headerStyle } from '../tables/workbook/styles.ts';
import { rowHeight } from '../tables/workbook/widths.ts';
import { answerColumns, columnOf, headersOf } from './answer-columns.ts';
import { choicesOf } from './choices.ts';

/** A question with what is shown of it. */
export interface AskedItem {
  readonly one: Uncertainty;
  readonly item: ReportItem;
  /** PNG, with its size in pixels. */
  readonly picture: Picture | null;
}

export interface Picture {
  readonly image: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Pixels that a picture takes at most. */
const room = { width: 290, height: 120 };
const pointsPerPixel = 0.75;
/** The sheet that the lists of choices are kept on; nobody sees it. */
const listSheet = 'choices';

/**
 * The questions of an import as a sheet with a row each, its choices as a list to pick from and a column for
 * answers: the bytes of a workbook (XLSX). Text that begins like a formula stays text.
 */
export const toAnswerWorkbook = async (
  asked: readonly AskedItem[],
  language: Language,
): Promise<Uint8Array> => {
  const say = sayIn(language);
  const workbook = new Workbook();
  workbook.creator = 'biaojie';
  const sheet = workbook.addWorksheet(say(words.questions), {
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const lists = workbook.addWorksheet(listSheet, { state: 'veryHidden' });
  sheet.columns = answerColumns.map(({ width }) => ({ width }));
  writeHeader(sheet, headersOf(say));
  for (const [index, { one, item, picture }] of asked.entries()) {
    const row = index + 2;
    const choices = choicesOf(one, say).map(({ text }) => cellText(text, '…'));
    lists.getRow(row).values = choices;
    const texts = textsOf(item, choices, language);
    writeRow(sheet, row, texts);
    offer(sheet, row, choices.length);
    sheet.getRow(row).height = Math.max(heightOfTexts(texts), heightFor(picture));
    if (picture) place(workbook, sheet, row, picture);
  }
  const to = { row: asked.length + 1, column: answerColumns.length };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const writeHeader = (sheet: Worksheet, headers: readonly string[]): void => {
  const row = sheet.getRow(1);
  row.values = [...headers];
  row.height = 30;
  row.eachCell((cell) => {
    cell.style = headerStyle;
  });
};

const textsOf = (item: ReportItem, choices: readonly string[], language: Language) => ({
  picture: (item.lines ?? []).map(({ line, text }) => `${line}  ${text}`).join('\n'),
  file: `${item.file}\n${item.place[language]}`,
  form: item.form ?? '',
  field: item.field?.[language] ?? '',
  question: item.message[language],
  raw: item.raw,
  value: item.value?.[language] ?? '',
  candidates: choices.join('\n'),
  answer: '',
  note: '',
  id: item.id,
});

const writeRow = (sheet: Worksheet, row: number, shown: ReturnType<typeof textsOf>): void => {
  for (const [index, { key }] of answerColumns.entries()) {
    const cell = sheet.getCell(row, index + 1);
    if (shown[key] !== '') cell.value = cellText(shown[key], '…');
    cell.style = key === 'answer' || key === 'note' ? toFill : toRead;
  }
};

const line = { style: 'thin', color: { argb: 'FFE3E6EB' } } as const;
const border = { top: line, left: line, bottom: line, right: line };
const font = { name: 'Microsoft YaHei', size: 10, family: 2, charset: 134 };
const alignment = { vertical: 'top', wrapText: true } as const;
// As text, so that 0101 keeps its zero and what begins like a formula stays what it is.
const toRead = { font, alignment, border, numFmt: '@' };
const toFill = {
  ...toRead,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8DC' } },
} as const;

/** A list to pick from; another answer may be typed all the same. */
const offer = (sheet: Worksheet, row: number, choices: number): void => {
  const last = sheet.getColumn(choices).letter;
  sheet.getCell(row, columnOf('answer')).dataValidation = {
    type: 'list',
    allowBlank: true,
    showErrorMessage: false,
    formulae: [`${listSheet}!$A$${row}:$${last}$${row}`],
  };
};

const heightOfTexts = (texts: ReturnType<typeof textsOf>): number =>
  rowHeight(
    answerColumns.map(({ key }) => textCell(texts[key])),
    answerColumns.map(({ width }) => width),
  );

const scaleOf = ({ width, height }: Picture): number =>
  Math.min(1, room.width / width, room.height / height);

const heightFor = (picture: Picture | null): number =>
  picture ? (picture.height * scaleOf(picture) + 8) * pointsPerPixel : 0;

const place = (workbook: Workbook, sheet: Worksheet, row: number, picture: Picture): void => {
  const scale = scaleOf(picture);
  const id = workbook.addImage({ buffer: picture.image, extension: 'png' });
  sheet.addImage(id, {
    tl: { col: columnOf('picture') - 1 + 0.02, row: row - 1 + 0.05 },
    ext: { width: picture.width * scale, height: picture.height * scale },
    editAs: 'oneCell',
  });
};
