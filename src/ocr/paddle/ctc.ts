import type { RecognisedCharacter } from '../../model/line-reader.ts';

/**
 * What the model finds likeliest at each step of a line: rows of `ranks`, the likeliest first. Class 0 is blank, where no
 * character begins.
 */
export interface Posteriors {
  readonly likelihoods: Float32Array;
  readonly classes: Float32Array;
  readonly ranks: number;
}

export interface Decoded {
  readonly text: string;
  /**
   * The least sure decision of the line, 0 to 1: of a character, or of there being none where the model saw one
   * with some likelihood. A mean would hide the one digit that decides.
   */
  readonly confidence: number;
  readonly characters: readonly RecognisedCharacter[];
}

/** Less likely alternatives are not named. */
const leastAlternative = 0.01;
const mostAlternatives = 3;

/**
 * Connectionist temporal classification, the best path: of each run of steps that say the same character
 * one is kept, where the character is surest; blanks divide.
 */
export const decodeCtc = (posteriors: Posteriors, keys: readonly string[]): Decoded => {
  const best = bestClasses(posteriors);
  const characters: RecognisedCharacter[] = [];
  let leastSure = 1;
  for (let start = 0; start < best.length; ) {
    let end = start + 1;
    while (end < best.length && best[end] === best[start]) end++;
    const name = best[start] ?? 0;
    if (name === 0)
      leastSure = Math.min(leastSure, 1 - likeliestMissed(posteriors, best, start, end));
    else characters.push(characterOf(posteriors, keys, peakOf(posteriors, start, end)));
    start = end;
  }
  for (const { confidence } of characters) leastSure = Math.min(leastSure, confidence);
  return {
    text: characters.map(({ text }) => text).join(''),
    confidence: characters.length === 0 ? 0 : leastSure,
    characters,
  };
};

const bestClasses = ({ classes, ranks }: Posteriors): Int32Array =>
  Int32Array.from({ length: classes.length / ranks }, (_, step) => classes[step * ranks] ?? 0);

/** Of the steps that say the same, the one that is surest. */
const peakOf = ({ likelihoods, ranks }: Posteriors, start: number, end: number): number => {
  const sure = (step: number): number => likelihoods[step * ranks] ?? 0;
  let peak = start;
  for (let step = start; step < end; step++) if (sure(step) > sure(peak)) peak = step;
  return peak;
};

const characterOf = (
  { likelihoods, classes, ranks }: Posteriors,
  keys: readonly string[],
  step: number,
): RecognisedCharacter => {
  const [first, ...others] = Array.from({ length: ranks }, (_, rank) => ({
    text: keys[classes[step * ranks + rank] ?? 0] ?? '',
    confidence: Math.min(1, likelihoods[step * ranks + rank] ?? 0),
  }));
  const alternatives = others.filter(
    ({ text, confidence }) => text !== '' && confidence >= leastAlternative,
  );
  return {
    text: first?.text ?? '',
    confidence: first?.confidence ?? 0,
    alternatives: alternatives.slice(0, mostAlternatives),
  };
};

/**
 * How likely the likeliest character is that a run of blanks passed over. The characters on either side reach
 * into the run and do not count.
 */
const likeliestMissed = (
  { likelihoods, classes, ranks }: Posteriors,
  best: Int32Array,
  start: number,
  end: number,
): number => {
  const [before, after] = [best[start - 1] ?? 0, best[end] ?? 0];
  let most = 0;
  for (let first = start * ranks; first < end * ranks; first += ranks) {
    // Where blank is this sure, nothing else can be likely.
    if ((likelihoods[first] ?? 0) > 0.99) continue;
    const [, ...others] = classes.subarray(first, first + ranks);
    const missed = others.findIndex((name) => name !== before && name !== after);
    if (missed >= 0) most = Math.max(most, likelihoods[first + 1 + missed] ?? 0);
  }
  return most;
};
