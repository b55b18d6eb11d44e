// Text of documents is hostile: what could move the cursor, colour the screen or turn the line around is shown, not sent.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep from the terminal
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The text on one line, without anything that a terminal would obey. */
export const forTerminal = (text: string): string =>
  text.replace(/[\t\n\r]+/g, ' ').replace(unsafe, '\ufffd');

/** The first characters of a long text. */
export const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
