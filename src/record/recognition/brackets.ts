/** Shapes that engines give to brackets of the same side. */
const openings = '(（《〈【〖[［{〔<＜';
const closings = ')）》〉】〗]］}〕>＞';
const inClass = (brackets: string): string => brackets.replace(/[[\]]/g, '\\$&');
const opening = new RegExp(`[${inClass(openings)}]`, 'g');
const closing = new RegExp(`[${inClass(closings)}]`, 'g');
/** Two opening brackets, one of which the other may be read for again. */
const doubled = new RegExp(`[${inClass(openings)}]\\s*[${inClass(openings)}]`, 'g');
const none = `[^${inClass(openings + closings)}]`;
const pair = new RegExp(`([${inClass(openings)}])(${none}{1,40})([${inClass(closings)}])`, 'g');

/** A recognised text with one shape for its brackets, and with the closing one that was not seen at its end. */
export const withBrackets = (text: string): string => {
  return closed(text.replace(opening, '（').replace(closing, '）'));
};

/** The text with the closing bracket that its only open one lacks. */
export const closed = (text: string): string =>
  count(text, /[（(]/g) === count(text, /[）)]/g) + 1 ? `${text}）` : text;

/** Whether a text, folded to one shape of brackets, has as many that open as that close. */
export const areEven = (text: string): boolean => count(text, /\(/g) === count(text, /\)/g);

const count = (text: string, bracket: RegExp): number => text.match(bracket)?.length ?? 0;

/** A quotation that opens with a single mark and closes with a double one. */
const halfQuoted = /['‘]([^'"‘’“”]{1,40})["”]/g;

/**
 * A text whose brackets were read badly, next to a better reading of it: halves of different shape are round ones,
 * quotation marks of different shape double ones, and two opening brackets at once are one, where the other reading
 * has no such.
 */
export const evenBrackets = (text: string, better: string): string => {
  const quoted = text.replace(halfQuoted, '"$1"');
  const single = better.match(doubled) ? quoted : quoted.replace(doubled, '（');
  return single.replace(pair, (whole, left: string, inner: string, right: string) =>
    openings.indexOf(left) === closings.indexOf(right) ? whole : `（${inner}）`,
  );
};

const marks = '[^\\p{L}\\p{N}]*';

/**
 * Makes the brackets whole around the words that a term may have in them, 必填 in 时效指标：必填！, where one mark at least
 * is read beside them: behind them, if they may be the beginning of others.
 */
export const bracketing = (words: readonly string[]): ((text: string) => string) => {
  if (words.length === 0) return (text) => text;
  const mayGoOn = (inner: string): boolean =>
    words.some((other) => other !== inner && other.startsWith(inner));
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(escaped);
  const atEnd = new RegExp(
    `^(.*\\p{Script=Han})(${marks})(${longestFirst.join('|')})(${marks})$`,
    'su',
  );
  return (text) =>
    text.replace(atEnd, (whole, term: string, before: string, inner: string, after: string) =>
      `${mayGoOn(inner) ? '' : before}${after}`.trim() === '' ? whole : `${term}（${inner}）`,
    );
};

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
