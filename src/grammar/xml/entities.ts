/** A text with its references replaced, and the references that stand for nothing. */
export interface Decoded {
  readonly text: string;
  readonly unknown: readonly string[];
}

// The parser's own decoder reads numeric references only together with all HTML names, so it stays off.
const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
};
const reference = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,20}));|&/g;

/** XML 1.0, production 2 (Char). */
const isCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

const character = (code: number): string | null =>
  isCharacter(code) ? String.fromCodePoint(code) : null;

const resolve = (decimal?: string, hexadecimal?: string, name?: string): string | null => {
  if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
  if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
  return name !== undefined && Object.hasOwn(named, name) ? (named[name] ?? null) : null;
};

/** Replaces the five named entities of XML and numeric references, once: `&amp;lt;` gives `&lt;`. */
export const decodeReferences = (raw: string): Decoded => {
  const unknown: string[] = [];
  const text = raw.replace(reference, (whole, decimal, hexadecimal, name) => {
    const value = resolve(decimal, hexadecimal, name);
    if (value === null) unknown.push(whole);
    return value ?? whole;
  });
  return { text, unknown };
};
