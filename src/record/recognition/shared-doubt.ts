import { isDeepStrictEqual } from 'node:util';
import type { TextReading } from '../../model/text-reading.ts';
import type { ValueDoubt, ValueReading } from '../value-type.ts';
import { restorePunctuation } from './punctuation.ts';
import { question, type RecognisedReading, reported, toCandidate } from './reported.ts';
import { otherSigns, sharedMistakes } from './shared-mistakes.ts';
import { isOfItsKind, type Version } from './version.ts';

/** What the engines read, and how such a text is read. */
interface Given {
  /** As they read, for the evidence. */
  readonly readers: readonly TextReading[];
  readonly read: (text: string) => ValueReading;
  /** Whether the sign that the text begins with was measured. */
  readonly isMeasured: boolean;
}

/** The reading with a question, where it may be a mistake that engines share; else null. */
export const perhapsShared = (first: Version, given: Given): RecognisedReading | null =>
  perhapsOne(first, sharedMistakes(first.text, given.isMeasured), given);

/** The same where the first engine sees no sign, and another an equals sign: what was overlooked may be another one. */
export const perhapsOtherSign = (
  first: Version,
  backing: readonly Version[],
  given: Given,
): RecognisedReading | null => {
  if (given.isMeasured || otherSigns(first.text).length > 0) return null;
  const others = backing.map(({ text }) => otherSigns(text)).find(({ length }) => length > 0);
  return others ? perhapsOne(first, others, given) : null;
};

/** The reading with a question whether it is one of those texts; null where each says the same, or nothing of the kind. */
const perhapsOne = (
  first: Version,
  texts: readonly string[],
  { readers, read }: Given,
): RecognisedReading | null => {
  const others = texts
    .map((text) => ({ ...first, text, reading: read(restorePunctuation(text)) }))
    .filter(
      ({ reading: { value } }) =>
        !isDeepStrictEqual(value, first.reading.value) && (value !== null || !isOfItsKind(first)),
    );
  if (others.length === 0) return null;
  return reported(first, readers, Math.min(first.confidence, 0.5), [
    sharedDoubt([first, ...others]),
  ]);
};

/** All engines make this mistake, on every form of a document: nothing that was read backs it. */
export const sharedDoubt = (versions: readonly Version[]): ValueDoubt => ({
  ...question('low-confidence', versions.map(toCandidate)),
  settledByCorroboration: false,
});
