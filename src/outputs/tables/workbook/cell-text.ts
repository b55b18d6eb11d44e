import { visibleText } from '../visible-text.ts';

/** The most characters (UTF-16 units) that a cell of a workbook holds. */
export const longestCell = 32_767;

/** `_x0041_` in a workbook means `A` (ECMA-376 part 1, 22.9.2.19): text that reads so is escaped in its way. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text as a workbook can hold it, cut with `mark` at its end where it is too long. */
export const cellText = (text: string, mark: string): string => {
  const safe = visibleText(text);
  // The limit counts what is shown, before it is escaped.
  const whole =
    safe.length <= longestCell ? safe : `${cut(safe, longestCell - mark.length)}${mark}`;
  return whole.replace(escapeLike, '_x005F_');
};

/** Never between the halves of a surrogate pair. */
const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
