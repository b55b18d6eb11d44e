import type { Sheet } from './library.ts';

/** A row or column as the library describes it. Without a size it is as large as usual. */
interface Described {
  readonly hidden?: boolean | undefined;
  readonly hpt?: number | undefined;
  readonly width?: number | undefined;
}

const isShown = (one: Described | undefined): boolean =>
  one === undefined || (one.hidden !== true && one.hpt !== 0 && one.width !== 0);

export const isRowShown = (sheet: Sheet, row: number): boolean => isShown(sheet['!rows']?.[row]);

export const isColumnShown = (sheet: Sheet, column: number): boolean =>
  isShown(sheet['!cols']?.[column]);

/** The numbers from `first` to `last` that are shown. */
export const shownBetween = (
  first: number,
  last: number,
  isOneShown: (index: number) => boolean,
): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(isOneShown);
