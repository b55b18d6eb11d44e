import type { Comparator } from '../../../model/value.ts';

/** What forms print for each comparator, before the number. */
const before: Readonly<Record<Comparator, readonly string[]>> = {
  '≥': [
    '≥',
    '≧',
    '⩾',
    '≽',
    '>=',
    '=>',
    '不低于',
    '不少于',
    '不小于',
    '大于等于',
    '大于或等于',
    '至少',
  ],
  '≤': [
    ...['≤', '≦', '⩽', '≼', '<=', '=<', '不超过', '不高于', '不大于', '不多于', '不超出'],
    ...['小于等于', '小于或等于', '至多', '最多'],
  ],
  '>': ['>', '﹥', '大于', '超过', '超出', '超', '高于', '多于'],
  '<': ['<', '﹤', '小于', '低于', '少于'],
  '≈': ['≈', '~', '约为', '约', '大约', '大概'],
  '=': ['=', '﹦', '等于'],
};
const after: Readonly<Record<string, Comparator>> = {
  以上: '≥',
  以下: '≤',
  以内: '≤',
  左右: '≈',
};

/** Longest first: `>=` before `>`, 超过 before 超. */
const prefixes = Object.entries(before)
  .flatMap(([comparator, words]) => words.map((word) => ({ comparator, word })))
  .sort((a, b) => b.word.length - a.word.length) as readonly {
  readonly comparator: Comparator;
  readonly word: string;
}[];
const suffix = /(?:\(含\)|及|或)?(以上|以下|以内|左右)(?:\(含[^()]{0,12}\))?$/;
/** Long enough for every suffix: the pattern looks for its end from everywhere in what it is given. */
const suffixReach = 24;
/** Words that say nothing beyond a comparator that follows the number: 控制在5万元以内. */
const filler = /^(?:控制在|保持在|维持在|达到|达)/;

/** A text without spaces, cut into comparator and what is compared. */
export interface Comparison {
  readonly comparator: Comparator;
  /** The words before and after the body; '' where there are none. */
  readonly before: string;
  readonly body: string;
  readonly after: string;
}

/** null where the words before and after the body contradict each other. */
export const splitComparison = (text: string): Comparison | null => {
  const tail = suffix.exec(text.slice(-suffixReach));
  const [words = '', word = ''] = tail ?? [];
  const rest = text.slice(0, text.length - words.length);
  const second = after[word];
  const prefix = prefixes.find((p) => rest.startsWith(p.word));
  const opening = prefix?.word ?? (second === undefined ? '' : (filler.exec(rest)?.[0] ?? ''));
  if (prefix && second !== undefined && prefix.comparator !== second) return null;
  return {
    comparator: prefix?.comparator ?? second ?? '=',
    before: opening,
    body: rest.slice(opening.length),
    after: words,
  };
};
