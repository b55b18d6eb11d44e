/** Dashes as people and programs write them, for use inside a character class. */
export const dashCharacters = '\\-‐‑‒–—―−﹣－─━';

const nothing = new RegExp(`^(?:[${dashCharacters}~～]+|[/／\\\\])$`);

/** Whether a cell says "nothing here" with a dash or a slash: `--`, `—`, `/`. */
export const isDash = (text: string): boolean => nothing.test(text.replaceAll(' ', ''));

/** What scanners make of a dash or a zero that stands alone: it may be the dash, the numeral or the digit. */
export const isDashLike = (text: string): boolean => /^(?:一+|[oOＯ○])$/.test(text);

/** Whether a cell for a number says that there is none: a dash or 无. */
export const saysNone = (text: string): boolean => text === '无' || isDash(text);
