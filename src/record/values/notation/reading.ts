import type { Change } from '../../../model/document.ts';
import type { JsonValue } from '../../../model/json.ts';
import type { Message } from '../../../model/message.ts';
import type { Candidate, UncertaintyCode } from '../../../model/uncertainty.ts';
import type { ValueDoubt, ValueReading } from '../../value-type.ts';

/** What a blank cell gives: whether it may be blank is for the checks to say. */
export const blank: ValueReading<never> = { value: null, changes: [], doubts: [] };

export const reading = <V extends JsonValue>(
  value: V | null,
  changes: readonly Change[] = [],
  doubts: readonly ValueDoubt[] = [],
): ValueReading<V> => ({ value, changes, doubts });

export const candidate = (value: JsonValue, because: Message): Candidate => ({ value, because });

/** A doubt that only a person can settle. */
export const question = (
  code: UncertaintyCode,
  candidates: readonly Candidate[] = [],
  details: Readonly<Record<string, string>> = {},
): ValueDoubt => ({ code, candidates, details, settledByCorroboration: false });

/** A doubt that other fields settle where they agree. */
export const corroborable = (
  code: UncertaintyCode,
  candidates: readonly Candidate[],
  details: Readonly<Record<string, string>> = {},
): ValueDoubt => ({ code, candidates, details, settledByCorroboration: true });

/** A text that cannot be read, with what it might say. */
export const unparsed = (candidates: readonly Candidate[] = []): ValueReading<never> =>
  reading<never>(null, [], [question('unparsed-value', candidates)]);
