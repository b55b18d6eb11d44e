import type { CellFormat } from '../cell.ts';

/** More than a double can say. */
const mostDecimals = 15;

/** The number format code of a cell; numbers show as many decimals as they have. */
export const numberFormat = (format: CellFormat, value: string | number | null): string => {
  const decimals = typeof value === 'number' ? decimalsOf(value) : 0;
  if (format === 'code') return '@';
  if (format === 'year') return '0';
  if (format === 'date') return 'yyyy-mm-dd';
  if (format === 'percent') return `0${fraction(decimals)}%`;
  return format === 'number' ? `#,##0${fraction(decimals)}` : 'General';
};

const fraction = (decimals: number): string => (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`);

/** `1e-7` has seven. */
const decimalsOf = (value: number): number => {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const behind = mantissa.split('.')[1]?.length ?? 0;
  return Math.min(mostDecimals, Math.max(0, behind - Number(exponent)));
};
