import type { Candidate } from '../../model/uncertainty.ts';
import type { Target } from '../../model/value.ts';
import { foldWidth } from '../../text/fold.ts';
import type { ValueReading } from '../value-type.ts';
import { numberOf } from './notation/decimal.ts';
import type { Draft } from './notation/draft.ts';
import { candidate, question, reading } from './notation/reading.ts';
import { countsInNumerals, isUnit } from './notation/unit.ts';
import { tidy } from './notation/white.ts';
import { because } from './reasons.ts';

/** Words alone, or "ten points", which stands for "very" as well. */
const tenOrVery = '十分';

/** A target in words. Words that hold a number are kept, and doubted. */
export const readWords = (raw: string, from: Draft): ValueReading<Target> => {
  const words = tidy(raw);
  const text = foldWidth(words);
  if (/\d/.test(text)) return doubtedWords(from.text, guessQuantity(text));
  if (text === tenOrVery || countsInNumerals(text)) return doubtedWords(from.text, []);
  const changes = words === raw ? [] : [{ rule: 'layout-space', from: raw, to: words }];
  return reading(wordsOf(words), changes);
};

const wordsOf = (text: string): Target => ({ kind: 'qualitative', text });

/** The text as words, with what else it may be. */
export const doubtedWords = (
  text: string,
  candidates: readonly Candidate[],
): ValueReading<Target> => {
  const words = wordsOf(tidy(text));
  const all = [...candidates, candidate(words, because.wholeText)];
  return reading(words, [], [question('unparsed-value', all)]);
};

const numbers = /(?<![\d.,])\d+(?:\.\d+)?(?![.,]?\d)/g;
/** Longer texts hold no single number that stands for all of them. */
const longestGuessed = 40;

/** The only number of the text with the unit that follows it: 每年2次 → 2 次. */
const guessQuantity = (text: string): readonly Candidate[] => {
  if (text.length > longestGuessed) return [];
  const [only, ...more] = [...text.matchAll(numbers)];
  if (only === undefined || more.length > 0) return [];
  const value = numberOf(only[0].replace(/^0+(?=\d)/, ''));
  if (value === null) return [];
  const unit = leadingUnit(text.slice(only.index + only[0].length).replaceAll(' ', ''));
  return [candidate({ kind: 'quantity', comparator: '=', value, unit }, because.onlyNumber)];
};

/** The longest beginning that is a unit. */
const leadingUnit = (text: string): string | null => {
  if (/^[%‰]/.test(text)) return text.slice(0, 1);
  for (let end = text.length; end > 0; end -= 1) {
    if (isUnit(text.slice(0, end))) return text.slice(0, end);
  }
  return null;
};
