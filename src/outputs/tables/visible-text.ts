/** What turns the direction of text around, or marks it: U+061C, U+200E, U+200F, U+202A–E, U+2066–9. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const loneSurrogates = /\p{Cs}/gu;
const nonCharacters = /[\ufffe\uffff]/g;
/** Control characters but for tab and line break. */
const controls = /[^\P{Cc}\t\n]/gu;

/**
 * The text as it may stand in a table: what would not be seen, or would make the rest look like something
 * else, becomes visible. `\r\n` and `\r` become line breaks.
 */
export const visibleText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(loneSurrogates, '\ufffd')
    .replace(nonCharacters, '\ufffd')
    .replace(directions, (c) => `⟨U+${hex(c)}⟩`)
    .replace(controls, (c) => controlPicture(c.charCodeAt(0)));

/** U+2400 to U+2421 are pictures of the ASCII controls; the others have none. */
const controlPicture = (code: number): string => {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
};

const hex = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
