import { attribute, type HtmlElement } from './parse.ts';

/** HTML 4.9.11: larger spans count as these. */
const mostColumns = 1000;
const mostRows = 65534;

/** HTML 2.3.4.2: leading white space and digits count, what follows does not. */
const nonNegative = (element: HtmlElement, name: string): number | null => {
  const digits = /^[ \t\n\f\r]*\+?(\d{1,15})/.exec(attribute(element, name) ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
};

/** 1 where it is not given, or 0. */
export const columnSpanOf = (element: HtmlElement): number =>
  Math.min(nonNegative(element, 'colspan') || 1, mostColumns);

/** 0 means up to the end of the row group. */
export const rowSpanOf = (element: HtmlElement): number =>
  Math.min(nonNegative(element, 'rowspan') ?? 1, mostRows);
