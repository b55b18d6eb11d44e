/** Chinese, Japanese and Korean characters, their punctuation, and full-width forms. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  code >= 0x20000;

const placesOf = (character: string): number => (isWide(character.codePointAt(0) ?? 0) ? 2 : 1);

/** Half-width places that the text takes; counting stops once it is beyond `limit`. */
export const places = (text: string, limit = Infinity): number => {
  let sum = 0;
  for (const character of text) {
    sum += placesOf(character);
    if (sum > limit) break;
  }
  return sum;
};

/** The first characters of the text that fit into so many places, `…` for the rest. */
export const ellipsize = (text: string, width: number): string => wrap(text, width, 1)[0] ?? '';

const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;
/** What is not broken in the middle: words, unless they are long, and a character with the mark that closes it. */
const piece = /\s|[!-~\u00a1-\u024f]{1,24}|.[，。；：、！？）】》”’]?/gsu;

/**
 * The text in lines of so many places, broken between Chinese characters and between words; `…` ends the
 * last where there is more. Reads no further than it shows.
 */
export const wrap = (text: string, width: number, most: number): readonly string[] => {
  const shown = text.slice(0, (width + 1) * most * 2).replace(lineBreak, '\n');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of piecesOf(shown, width)) {
    const size = places(part);
    if (part !== '\n' && (used + size <= width || line === '')) {
      line += part;
      used += size;
      continue;
    }
    if (lines.length === most - 1) return [...lines, ellipsed(line + part, width)];
    lines.push(line);
    [line, used] = part.trim() === '' ? ['', 0] : [part, size];
  }
  return [...lines, line];
};

/** Words that are wider than the line, and therefore broken anywhere, come character by character. */
const piecesOf = (text: string, width: number): readonly string[] =>
  (text.match(piece) ?? []).flatMap((part) => (places(part) > width ? [...part] : [part]));

const ellipsed = (line: string, width: number): string => {
  const characters = [...line.replace(/\s/g, ' ')];
  while (characters.length > 0 && places(characters.join('')) >= width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
};
