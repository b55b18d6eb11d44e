import type { Candidate } from '../../../model/uncertainty.ts';
import { isDashLike } from '../../../text/dash.ts';
import type { ValueReading } from '../../value-type.ts';
import { because } from '../reasons.ts';
import { nearestNumber, numberOf } from './decimal.ts';
import type { Draft } from './draft.ts';
import { type Figure, parseFigure, spacingDoubts, tidyFigure } from './figure.ts';
import { type Guess, guesses } from './guess.ts';
import { candidate, reading, unparsed } from './reading.ts';

/**
 * A text that is one number. `accepts` says whether the words after it may stand there; every text that is
 * not such a number gives null and an `unparsed-value`.
 */
export const readFigure = (
  from: Draft,
  accepts: (figure: Figure) => boolean,
): ValueReading<number> => {
  if (isDashLike(from.text)) return unparsed(digitOrNone(from.text));
  const tidied = tidyFigure(from);
  const figure = parseFigure(tidied.text);
  if (figure === null || !accepts(figure)) return unparsed(guesses(from).flatMap(numberOfGuess));
  const value = numberOf(figure.digits);
  if (value === null) return tooPrecise(figure.digits);
  const reread = (text: string): number | null => numberOf(parseFigure(text)?.digits ?? '0');
  return reading(value, tidied.changes, spacingDoubts(tidied, value, reread));
};

/** A lone 一 or letter o; see `isDashLike`. */
const digitOrNone = (text: string): readonly Candidate[] => [
  ...(text === '一' ? [candidate(1, because.numeralOne)] : []),
  ...(text.startsWith('一') ? [] : [candidate(0, because.lettersForDigits)]),
  candidate(null, because.leftBlank),
];

/** A number that JSON would round: never stored unasked. */
export const tooPrecise = (digits: string): ValueReading<never> => {
  const nearest = nearestNumber(digits);
  return unparsed(nearest === null ? [] : [candidate(nearest, because.rounded)]);
};

const numberOfGuess = (guess: Guess) => {
  const figure = parseFigure(guess.text);
  const value = figure === null ? null : numberOf(figure.digits);
  return value === null ? [] : [candidate(value, guess.because)];
};
