import type { Style } from '@cj-tech-master/excelts';
import type { Cell, CellFormat } from '../cell.ts';
import { isFormulaLike } from '../formula-like.ts';
import { numberFormat } from './number-format.ts';

const fill = (argb: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const satisfies Style['fill'];

/** Told apart by lightness too, for eyes that do not tell amber from green. */
const fills = { uncertain: fill('FFFFD966'), confirmed: fill('FFD9EAD3') } as const;
const line = { style: 'thin', color: { argb: 'FFE3E6EB' } } as const;
const border = { top: line, left: line, bottom: line, right: line };
/** Named, because a Latin font would leave its Chinese characters to a fallback of another height. */
const font = { name: 'Microsoft YaHei', size: 10, family: 2, charset: 134 };

export const headerStyle: Partial<Style> = {
  font: { ...font, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: fill('FF2F4B6E'),
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  border,
};

export const headingStyle: Partial<Style> = { font: { ...font, bold: true, size: 12 } };

/** The same object for cells of the same looks: the workbook keeps each once. */
export class CellStyles {
  private readonly known = new Map<string, Partial<Style>>();

  of(cell: Cell, wraps: boolean): Partial<Style> {
    const { value, format, status, link } = cell;
    // Text that reads like a formula stays text even after someone edits the cell.
    const asText = typeof value === 'string' && format === 'text' && isFormulaLike(value);
    const numFmt = asText ? '@' : numberFormat(format, value);
    const key = [numFmt, status, link !== undefined, wraps, format].join(' ');
    const style = this.known.get(key) ?? styleOf(cell, numFmt, wraps);
    this.known.set(key, style);
    return style;
  }
}

const styleOf = (
  { format, status, link }: Cell,
  numFmt: string,
  wraps: boolean,
): Partial<Style> => ({
  numFmt,
  border,
  font: link === undefined ? font : { ...font, underline: true, color: { argb: 'FF0563C1' } },
  alignment: { vertical: wraps ? 'top' : 'middle', wrapText: wraps, ...sides[format] },
  ...(status === undefined ? {} : { fill: fills[status] }),
});

const toTheRight = { horizontal: 'right', indent: 1 } as const;
const inTheMiddle = { horizontal: 'center' } as const;
const sides: Readonly<Partial<Record<CellFormat, Partial<Style['alignment']>>>> = {
  number: toTheRight,
  percent: toTheRight,
  year: inTheMiddle,
  date: inTheMiddle,
};
