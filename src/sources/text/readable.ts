/** Of a hundred characters in a text, this many may be such as no text has. */
const tolerated = 1 / 100;

const isTextControl = (code: number): boolean => code >= 0x08 && code <= 0x0d;

/**
 * Characters that come of reading bytes as what they are not: replacements, controls, private use.
 */
const isStrange = (code: number): boolean =>
  code === 0xfffd ||
  (code < 0x20 && !isTextControl(code) && code !== 0x1b) ||
  (code >= 0x7f && code < 0xa0 && code !== 0x85) ||
  (code >= 0xe000 && code <= 0xf8ff) ||
  code >= 0xfffe;

/** Whether a decoded text is text: hardly any character in it is one that no person writes. */
export const isReadable = (text: string): boolean => {
  let strange = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (isStrange(text.charCodeAt(i))) strange += 1;
  }
  // One broken character in a short text says nothing against the rest of it.
  return strange <= Math.max(1, text.length * tolerated) && strange * 4 <= text.length;
};

/** Whether the replacements are few among characters that were decoded from several bytes each. */
export const isSlightlyDamaged = (text: string): boolean => {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) whole += 1;
  }
  return whole >= broken * 10;
};
