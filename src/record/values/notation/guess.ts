import type { Message } from '../../../model/message.ts';
import { dashCharacters, isDash } from '../../../text/dash.ts';
import { because } from '../reasons.ts';
import { dropSeparators, isDecimal, joinDigits } from './decimal.ts';
import { type Draft, narrow } from './draft.ts';

/** What a text that is no number might have been meant to say. */
export interface Guess {
  /** A decimal and the words that followed it. */
  readonly text: string;
  readonly because: Message;
}

const likeNumber = /^([\d.,。·、'+○oOlI|-]+)(\D*)$/;
const dashed = new RegExp(`^[${dashCharacters}一]+ ?(\\d[\\d.]*)(\\D*)$`);
const numbers = /(?<![\d.,])\d+(?:\.\d+)?(?![.,]?\d)/g;
const moneyUnit = /^ ?(?:千|百?万|亿)?元/;
/** Longer texts are no numbers gone wrong. */
const longest = 64;

/** The plausible readings of a text as one number, likeliest first; none where nothing is plausible. */
export const guesses = (raw: Draft): readonly Guess[] => {
  if (raw.text.length > longest) return [];
  const text = dropSeparators(joinDigits(narrow(raw))).text;
  const shaped = guessShape(text);
  return shaped.length > 0 ? shaped : guessOnlyNumber(text);
};

const guessShape = (text: string): readonly Guess[] => {
  const [, minus, rest = ''] = dashed.exec(text) ?? [];
  if (minus !== undefined && isDecimal(minus)) {
    return [
      { text: `-${minus}${rest}`, because: because.dashIsMinus },
      { text: `${minus}${rest}`, because: because.dashIsNotMinus },
    ];
  }
  const [, number, suffix = ''] = likeNumber.exec(text) ?? [];
  if (number === undefined || isDash(number)) return [];
  return guessNumber(number).map((guess) => ({ ...guess, text: `${guess.text}${suffix}` }));
};

const guessNumber = (number: string): readonly Guess[] =>
  [
    { text: number.replaceAll(',', ''), because: because.separatorsDropped },
    { text: number.replace(',', '.'), because: because.commaForPoint },
    { text: number.replace(/[。·、']/, '.'), because: because.pointLike },
    { text: number.replace(/\.+/, '.'), because: because.strayPoint },
    ...withoutOnePoint(number),
    { text: letters(number), because: because.lettersForDigits },
    { text: unusual(number), because: because.unusualDigits },
  ].filter((guess) => guess.text !== number && isDecimal(guess.text));

/** `3.1.2` → `3.12` and `31.2` */
const withoutOnePoint = (number: string): readonly Guess[] => {
  const [a, b, c, ...more] = number.split('.');
  if (a === undefined || !b || !c || more.length > 0) return [];
  return [`${a}.${b}${c}`, `${a}${b}.${c}`].map((text) => ({ text, because: because.strayPoint }));
};

const letters = (number: string): string => number.replace(/[oO○]/g, '0').replace(/[lI|]/g, '1');

/** `007` → `7`, `.5` → `0.5`, `5.` → `5`, `+5` → `5` */
const unusual = (number: string): string =>
  number
    .replace(/^\+/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/^([^.]*)\.$/, '$1');

const guessOnlyNumber = (text: string): readonly Guess[] => {
  const found = [...text.matchAll(numbers)];
  const [only] = found;
  if (only === undefined || found.length > 1 || !isDecimal(only[0])) return [];
  const unit = moneyUnit.exec(text.slice(only.index + only[0].length))?.[0] ?? '';
  return [{ text: `${only[0]}${unit}`, because: because.onlyNumber }];
};
