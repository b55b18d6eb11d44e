/** Shapes that engines give to brackets of the same side. */
const opening = /[(（《〈【〖[［{〔<＜]/g;
const closing = /[)）》〉】〗\]］}〕>＞]/g;

/** A recognised text with one shape for its brackets, and with the closing one that was not seen at its end. */
export const withBrackets = (text: string): string => {
  return closed(text.replace(opening, '（').replace(closing, '）'));
};

/** The text with the closing bracket that its only open one lacks. */
export const closed = (text: string): string =>
  count(text, /[（(]/g) === count(text, /[）)]/g) + 1 ? `${text}）` : text;

const count = (text: string, bracket: RegExp): number => text.match(bracket)?.length ?? 0;
