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
  readonly raw: string;
}

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
  const whole = matchPart(patterns, text);
  if (whole) return [whole];
  return text.split(/[\s\u3000]{2,}|[\s\u3000](?=\D)/).flatMap((part) => {
    const found = matchPart(patterns, part) ?? matchPart(patterns, part.replace(/^\D+/, ''));
    return found ? [found] : [];
  });
};

const matchPart = (patterns: readonly HeadingPattern[], text: string): HeadingValue | null => {
  const key = labelKey(text).replace(/^\(([^()]*)\)$/, '$1');
  for (const { rule, before, after } of patterns) {
    if (!key.startsWith(before) || !key.endsWith(after)) continue;
    const raw = dropSpace(key.slice(before.length, key.length - after.length));
    if (raw !== '' && raw.length <= longestValue) return { rule, raw };
  }
  return null;
};
