/** Shapes that engines give to brackets of the same side. */
const opening = /[(（《〈【〖[［{〔<＜]/g;
const closing = /[)）》〉】〗\]］}〕>＞]/g;

/** A recognised text with one shape for its brackets, and with the closing one that was not seen at its end. */
export const withBrackets = (text: string): string => {
  const folded = text.replace(opening, '（').replace(closing, '）');
  const missing = count(folded, '（') - count(folded, '）');
  return missing === 1 ? `${folded}）` : folded;
};

const count = (text: string, bracket: string): number => text.split(bracket).length - 1;
