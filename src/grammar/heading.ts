import type { HeadingRule } from '../model/grammar.ts';
import { dropSpace, labelKey } from '../text/fold.ts';

export interface HeadingPattern {
  readonly rule: HeadingRule;
  readonly before: string;
  readonly after: string;
}

/** A value found in a line of running text. */
export interface HeadingValue {
  readonly rule: HeadingRule;
  /** As printed. */
  readonly raw: string;
  /** Where `raw` begins in the line, in UTF-16 units. */
  readonly start: number;
}

interface FoldedValue {
  readonly pattern: HeadingPattern;
  readonly value: string;
}

/** A name before digits is not part of the value: 平罗县2024. */
const namedNumber = /^\D+\d/;
/** Longer values are prose that happens to begin or end like a heading. */
const longestValue = 8;

/** `*年度` → what must stand before and after the value. */
export const compilePattern = (rule: HeadingRule, pattern: string): HeadingPattern => {
  const [before = '', after = ''] = pattern.split('*');
  return { rule, before: labelKey(before), after: labelKey(after) };
};

/**
 * Every value that the line holds: `（2024年度） 单位：万元` holds two. Parts of a line are divided by
 * white space; a part that matches nothing may end with a value that begins with a digit
 * (`平罗县2024年度`).
 */
export const findHeading = (
  patterns: readonly HeadingPattern[],
  text: string,
): readonly HeadingValue[] => {
  if (text.length > 120) return [];
  const whole = matchPart(patterns, text.replace(marksBefore, ''));
  const found = whole ? [whole] : matchParts(patterns, text, [spaceOutsideBrackets, space]);
  return found.map((value) => placeIn(text, value));
};

const space = /[\s\u3000]{2,}|[\s\u3000](?=\D)/;
/** What stands in brackets is one part: `（2024 年度）`, whatever was recognised beside it. */
const spaceOutsideBrackets = new RegExp(`(?:${space.source})(?![^(（]*[)）])`);

/** The values of the parts of a text; parts that match nothing are divided further. */
const matchParts = (
  patterns: readonly HeadingPattern[],
  text: string,
  [divider, ...finer]: readonly RegExp[],
): readonly FoldedValue[] =>
  divider === undefined
    ? []
    : text.split(divider).flatMap((part) => {
        const value = matchPart(patterns, part) ?? matchPart(patterns, part.replace(/^\D+/, ''));
        return value ? [value] : matchParts(patterns, part, finer);
      });

/** Strokes of a pen beside a value in brackets. */
const marksBefore = /^[^\p{L}\p{N}()（）]{1,3}(?=[(（]\s*\d)/u;

/** Fewer digits in a title count something else: 1年期. */
const fewestDigits = 4;

/** The values that stand inside a title, made of digits with the words of their pattern after them: `2024年度`. */
export const findInTitle = (
  patterns: readonly HeadingPattern[],
  title: string,
): readonly HeadingValue[] => {
  if (title.length > 120) return [];
  const key = labelKey(title);
  return patterns.flatMap((pattern) => {
    const { before, after } = pattern;
    const value = before === '' && after !== '' ? digitsBefore(key, after) : '';
    return value.length >= fewestDigits ? [placeIn(title, { pattern, value })] : [];
  });
};

const digitsBefore = (key: string, after: string): string => {
  for (const { 0: digits, index } of key.matchAll(/\d+/g)) {
    if (key.startsWith(after, index + digits.length)) return digits;
  }
  return '';
};

const matchPart = (patterns: readonly HeadingPattern[], text: string): FoldedValue | null => {
  const key = labelKey(text).replace(/^\(?([^()]*)\)?$/, '$1');
  for (const pattern of patterns) {
    const { before, after } = pattern;
    if (!key.startsWith(before) || !key.endsWith(after)) continue;
    const value = dropSpace(key.slice(before.length, key.length - after.length));
    if (value !== '' && value.length <= longestValue && !namedNumber.test(value))
      return { pattern, value };
  }
  return null;
};

/** A value that was found after folding, as the text prints it. */
const placeIn = (text: string, { pattern, value }: FoldedValue): HeadingValue => {
  const { rule, before, after } = pattern;
  const printed = [...text];
  const folded = printed.map(labelKey);
  const at = folded.join('').indexOf(before + value + after);
  // Characters that fold otherwise one by one than together have no place of their own.
  if (at === -1) return { rule, raw: value, start: 0 };
  const from = at + before.length;
  const [first, last] = charactersOf(folded, from, from + value.length);
  const start = printed.slice(0, first).join('').length;
  return { rule, raw: printed.slice(first, last).join(''), start };
};

/** The characters whose folded forms take up `start` to `end` of the key. */
const charactersOf = (
  folded: readonly string[],
  start: number,
  end: number,
): readonly [number, number] => {
  let [length, first, last] = [0, 0, folded.length];
  for (const [i, key] of folded.entries()) {
    if (length <= start) first = key === '' ? first : i;
    if (length < end) last = i + 1;
    length += key.length;
  }
  return [first, last];
};
