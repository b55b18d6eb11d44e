import type { Cell, Row } from '@cj-tech-master/excelts';
import Big from 'big.js';
import { BiaojieError } from '../../model/error.ts';
import { openZip } from '../zip/open-zip.ts';

/** A row of a sheet: what each of its cells shows, '' for blank ones. */
export interface RowTexts {
  /** From 1. */
  readonly row: number;
  readonly texts: readonly string[];
}

/**
 * What the cells of a workbook (XLSX) show, sheet by sheet, hidden rows too: a person who filters rows has not taken
 * them away. Errors: `damaged-file`, `file-too-large`, `encrypted-file`.
 */
export const readWorkbookTexts = async (
  bytes: Uint8Array,
): Promise<readonly (readonly RowTexts[])[]> => {
  // Nothing is unpacked before the directory of the container has passed the limits.
  await openZip(bytes);
  const { Workbook } = await import('@cj-tech-master/excelts');
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes).catch((cause: unknown) => {
    throw new BiaojieError('damaged-file', damaged, {}, cause);
  });
  return workbook.worksheets.map((sheet) => {
    const rows: RowTexts[] = [];
    sheet.eachRow((row, number) => void rows.push({ row: number, texts: textsOf(row) }));
    return rows;
  });
};

const damaged = {
  zh: '工作簿已损坏，读不了。',
  en: 'The workbook is damaged and cannot be read.',
};

const textsOf = (row: Row): readonly string[] =>
  Array.from({ length: row.cellCount }, (_, i) => textOf(row.getCell(i + 1)).trim());

const textOf = ({ value, numFmt }: Cell): string =>
  textOfValue(value, typeof numFmt === 'string' ? numFmt : '');

/** 0.95 in percent is 95%, a date is `2024-12-31`, a formula what it gave when the workbook was saved. */
const textOfValue = (value: unknown, format: string): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    const number = new Big(value);
    return format.includes('%') ? `${number.times(100).toFixed()}%` : number.toFixed();
  }
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map((run: { text?: unknown }) => String(run.text ?? '')).join('');
  if ('result' in value) return textOfValue(value.result, format);
  return 'text' in value ? textOfValue(value.text, format) : '';
};
