import type { JsonValue } from '../../model/json.ts';
import type { Recognition } from '../../model/record.ts';
import type { TextReading } from '../../model/text-reading.ts';
import type { Candidate } from '../../model/uncertainty.ts';
import { reasons } from '../reasons.ts';
import type { ValueDoubt, ValueReading } from '../value-type.ts';
import type { Version } from './version.ts';

/** The text that was chosen among the readings, what it says, and how sure that is. */
export interface RecognisedReading {
  readonly raw: string;
  readonly reading: ValueReading;
  readonly recognition: Recognition;
}

export const reported = (
  { text, reading }: Version,
  readers: readonly TextReading[],
  confidence: number,
  doubts: readonly ValueDoubt[],
): RecognisedReading => ({
  raw: text,
  reading: { ...reading, doubts: [...reading.doubts, ...doubts] },
  recognition: { readers, confidence },
});

export const lowConfidence = (version: Version): ValueDoubt =>
  question('low-confidence', [toCandidate(version)]);

export const question = (
  code: 'readers-disagree' | 'low-confidence',
  candidates: readonly Candidate[],
): ValueDoubt => ({
  code,
  candidates: withoutTwins(candidates),
  details: {},
  settledByCorroboration: true,
});

export const toCandidate = ({ engine, text, reading }: Version): Candidate => ({
  value: reading.value,
  because: reasons.readBy(engine, text),
});

const withoutTwins = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const key = (value: JsonValue): string => JSON.stringify(value);
  return candidates.filter(
    ({ value }, index) =>
      candidates.findIndex((other) => key(other.value) === key(value)) === index,
  );
};
