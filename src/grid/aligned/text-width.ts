/** Chinese, Japanese and Korean characters, their punctuation and full-width forms: two places wide. */
const wide =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2264\u2265\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const closing = /^[，。、；：？！）》」』】〕”’％%,.;:?!)\]}…]/;
const opening = /[（《「『【〔“‘([{，、：；,]$/;
const bound = /^[A-Za-z0-9.,%‰°+\-/]+/;

/** Width of one character in half-width places. */
const characterWidth = (character: string): number => (wide.test(character) ? 2 : 1);

/** Width of a text in half-width places, as fonts for Chinese have it. */
export const textWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
};

/**
 * Whether all characters are as wide in every font. Latin letters, digits and quotation marks are not, and
 * the width of a text with them is not exact.
 */
export const isEven = (text: string): boolean =>
  /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]*$/.test(text);

/** A text that layout would not have let begin a line, and so begins no cell either. */
export const beginsTorn = (text: string): boolean => closing.test(text);

/** A text after which something must follow. */
export const endsTorn = (text: string): boolean => opening.test(text);

/**
 * Width of what moved to the next line together with its first character: a word or number, an opening
 * bracket with what follows, punctuation that may not begin a line. `limit` cuts long words off.
 */
export const firstUnitWidth = (text: string, limit: number): number => {
  const head = text.slice(0, Math.max(1, Math.ceil(limit)));
  let end = 0;
  while (end < head.length && endsTorn(head.slice(0, end + 1))) end += 1;
  const word = bound.exec(head.slice(end))?.[0].length ?? 1;
  end += Math.max(word, 1);
  while (end < head.length && closing.test(head.slice(end))) end += 1;
  return textWidth(head.slice(0, end));
};

const pairs: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
  ['《', '》'],
];
const count = (text: string, part: string): number => text.split(part).length - 1;

/** Whether every bracket and quotation mark has its other half. */
export const isBalanced = (text: string): boolean => {
  const folded = text.replaceAll('(', '（').replaceAll(')', '）');
  return pairs.every(([open, close]) => count(folded, open) === count(folded, close));
};
