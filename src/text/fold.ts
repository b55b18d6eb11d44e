/**
 * Folding: what differs in print and means the same becomes the same. Used to compare, never to store,
 * but for `foldWidth`, which values store after recording the change.
 */

const bracketPairs: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '〔': '(',
  '〕': ')',
  '［': '(',
  '］': ')',
  '【': '(',
  '】': ')',
  '[': '(',
  ']': ')',
  '﹙': '(',
  '﹚': ')',
};
const bracketCharacters = /[（）〔〕［］【】[\]﹙﹚]/g;
const dashes = /[‐‑‒–—―−﹣－─]+|--+/g;
const white = /[\s\u00a0\u200b\u2000-\u200a\u3000\ufeff]+/g;
const labelPunctuation = /[:：;；,，.。、．·*＊_"“”'‘’]/g;
const bracketed = /\([^()]*\)/g;

/** Full-width ASCII variants and their small forms as ASCII: `１２．５％` → `12.5%`. Nothing else changes. */
export const foldWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e\ufe6a]/g, (c) =>
    c === '\ufe6a' ? '%' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );

/** Every kind of bracket as `(` and `)`. */
export const foldBrackets = (text: string): string =>
  text.replace(bracketCharacters, (c) => bracketPairs[c] ?? c);

/** Every run of dashes as one `-`. The Chinese numeral 一 is not a dash. */
export const foldDashes = (text: string): string => text.replace(dashes, '-');

/** Without any white space. */
export const dropSpace = (text: string): string => text.replace(white, '');

const plainHan = /^[\u4e00-\u9fff]*$/;

/** Whether folding would change nothing. Finding that out is a good deal cheaper than folding. */
export const isFolded = (text: string): boolean => plainHan.test(text);

/** The form in which labels and titles are compared: no spaces, no punctuation, ASCII brackets. */
export const labelKey = (text: string): string =>
  isFolded(text)
    ? text
    : dropSpace(foldBrackets(foldWidth(text.normalize('NFKC')))).replace(labelPunctuation, '');

/** A label key without its brackets and what stands in them; the key itself where that leaves nothing. */
export const withoutBrackets = (key: string): string => {
  const bare = key.replace(bracketed, '');
  return bare === '' ? key : bare;
};

/** What stands in the brackets of a label, in order: `数量指标（必填）` → `['必填']`. */
export const bracketContents = (text: string): readonly string[] =>
  [...foldBrackets(text).matchAll(/\(([^()]*)\)/g)].map((m) => (m[1] ?? '').trim());
