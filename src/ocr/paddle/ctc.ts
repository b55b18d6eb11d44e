import type { RecognisedCharacter } from '../../model/line-reader.ts';

/** Probabilities that the model gives for one line: `steps` rows of `classes`, class 0 being blank. */
export interface Posteriors {
  readonly data: Float32Array;
  readonly steps: number;
  readonly classes: number;
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
    else characters.push(characterOf(posteriors, keys, name, peakOf(posteriors, name, start, end)));
    start = end;
  }
  for (const { confidence } of characters) leastSure = Math.min(leastSure, confidence);
  return {
    text: characters.map(({ text }) => text).join(''),
    confidence: characters.length === 0 ? 0 : leastSure,
    characters,
  };
};

/** Where one class is this likely, none of the others is likelier: together they make 1, but for rounding. */
const majority = 0.51;

const bestClasses = ({ data, steps, classes }: Posteriors): Int32Array => {
  const best = new Int32Array(steps);
  for (let step = 0; step < steps; step++) {
    const row = step * classes;
    let name = 0;
    let most = data[row] ?? 0;
    for (let i = 1; i < classes && most < majority; i++) {
      const likely = data[row + i] ?? 0;
      if (likely > most) [name, most] = [i, likely];
    }
    best[step] = name;
  }
  return best;
};

const peakOf = (
  { data, classes }: Posteriors,
  name: number,
  start: number,
  end: number,
): number => {
  let peak = start;
  for (let step = start; step < end; step++)
    if ((data[step * classes + name] ?? 0) > (data[peak * classes + name] ?? 0)) peak = step;
  return peak;
};

const characterOf = (
  { data, classes }: Posteriors,
  keys: readonly string[],
  name: number,
  step: number,
): RecognisedCharacter => {
  const row = data.subarray(step * classes, (step + 1) * classes);
  const others: number[] = [];
  // What the others have together, and a little for rounding.
  const rest = 1.001 - (row[name] ?? 0);
  for (let i = 1; i < classes && rest >= leastAlternative; i++)
    if (i !== name && (row[i] ?? 0) >= leastAlternative) others.push(i);
  others.sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0));
  const named = (i: number) => ({ text: keys[i] ?? '', confidence: Math.min(1, row[i] ?? 0) });
  return { ...named(name), alternatives: others.slice(0, mostAlternatives).map(named) };
};

/**
 * How likely the likeliest character is that a run of blanks passed over. The characters on either side reach
 * into the run and do not count.
 */
const likeliestMissed = (
  { data, classes }: Posteriors,
  best: Int32Array,
  start: number,
  end: number,
): number => {
  const [before, after] = [best[start - 1] ?? 0, best[end] ?? 0];
  let most = 0;
  for (let step = start; step < end; step++) {
    const row = step * classes;
    // Where blank is this sure, nothing else can be likely.
    if ((data[row] ?? 0) > 0.99) continue;
    for (let i = 1; i < classes; i++)
      if (i !== before && i !== after) most = Math.max(most, data[row + i] ?? 0);
  }
  return most;
};
