/**
 * What the characters of symbol fonts mean. Such fonts have their glyphs at codes of their own, which Word
 * stores as they are or in the private use area from U+F000.
 */
const symbols: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  Symbol: {
    163: '≤',
    179: '≥',
    177: '±',
    180: '×',
    184: '÷',
    185: '≠',
    187: '≈',
    183: '•',
  },
  Wingdings: { 168: '☐', 254: '☑', 253: '☒', 252: '✓', 251: '✗', 111: '☐', 110: '■' },
  'Wingdings 2': { 163: '☐', 82: '☑', 83: '☒', 80: '✓', 79: '✗' },
};

/** The character at a code of a font; at the code itself where its meaning is not known. */
export const symbol = (font: string, code: number): string =>
  (Object.hasOwn(symbols, font) ? symbols[font]?.[code & 0xff] : undefined) ??
  String.fromCharCode(code);

/** A text with the characters that its font has at private codes. */
export const symbolText = (font: string | undefined, text: string): string =>
  font !== undefined && Object.hasOwn(symbols, font)
    ? text.replace(/[\uf000-\uf0ff]/g, (c) => symbol(font, c.charCodeAt(0)))
    : text;
