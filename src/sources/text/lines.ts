/** One line of the file. A form feed inside a line cuts it in two: same number, different columns. */
export interface TextLine {
  readonly text: string;
  /** Index of its first character in the whole text. */
  readonly start: number;
  /** As editors count, from 1. */
  readonly line: number;
  /** Column of its first character, from 1, in UTF-16 units. */
  readonly column: number;
  /** Counted from 1; a form feed begins the next. */
  readonly page: number;
}

const formFeed = 0x0c;

const isLineEnd = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 || code === formFeed;

const isPair = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a;

/** The lines of a text, one after the other, so that a large text is never held twice. */
export function* linesOf(text: string): Generator<TextLine> {
  let [start, line, column, page] = [0, 1, 1, 1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLineEnd(code)) continue;
    yield { text: text.slice(start, at), start, line, column, page };
    column = code === formFeed ? column + at + 1 - start : 1;
    line += code === formFeed ? 0 : 1;
    page += code === formFeed ? 1 : 0;
    if (isPair(text, at)) at += 1;
    start = at + 1;
  }
  if (start < text.length) yield { text: text.slice(start), start, line, column, page };
}

const occurrences = (text: string, pattern: RegExp): number => {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text) !== null) count += 1;
  return count;
};

/**
 * Where the text ends: at the last line with something on it, because `pdftotext` puts a form feed after
 * the last page too.
 */
export const lastPlace = (text: string): { readonly page: number; readonly line: number } => {
  const printed = text.trimEnd();
  return {
    page: 1 + occurrences(printed, /\f/g),
    line: 1 + occurrences(printed, /\r\n|[\n\r\u2028\u2029]/g),
  };
};

/** Whether nothing is printed on the line. */
export const isBlank = (text: string): boolean => !/\S/.test(text);
