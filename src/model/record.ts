import type { Change, ReaderResult } from './document.ts';
import type { FormBlock } from './form.ts';
import type { Grammar, ValueRule } from './grammar.ts';
import type { JsonValue } from './json.ts';
import type { SourceRegion } from './region.ts';
import type { Candidate, UncertaintyCode } from './uncertainty.ts';

/** A doubt about the reading of one value, before other fields have been asked. */
export interface ValueDoubt {
  readonly code: UncertaintyCode;
  readonly candidates: readonly Candidate[];
  readonly details: Readonly<Record<string, string>>;
  /** Other fields that agree settle it; without them it is a question. */
  readonly settledByCorroboration: boolean;
  /** Where engines differ in a few words alone: what stands there elsewhere in the document settles it. */
  readonly disputed?: readonly DisputedWords[];
}

/** Words with what stands around them, as `foldLookAlikes` has them; `textEnd` at the end of the text. */
export interface DisputedWords {
  readonly read: string;
  /** As another engine reads them. */
  readonly otherwise: string;
}

/** A value of the record with all that is known of it. */
export interface Field {
  readonly pointer: string;
  readonly rule: ValueRule;
  readonly raw: string;
  readonly source: SourceRegion;
  readonly value: JsonValue;
  readonly changes: readonly Change[];
  readonly doubts: readonly ValueDoubt[];
  /** Where it was recognised. */
  readonly recognition?: Recognition;
}

/** What the engines read, and how sure the value is that was made of it. */
export interface Recognition {
  readonly readers: readonly ReaderResult[];
  /** 0 to 1. */
  readonly confidence: number;
  /** What another engine reads that was not believed: a question where the document says so elsewhere. */
  readonly overruled?: Overruled;
}

export interface Overruled extends Pick<ValueDoubt, 'code' | 'candidates' | 'details'> {
  readonly disputed: readonly DisputedWords[];
}

/** The values of one form before its fields have been held against each other. */
export interface RecordDraft {
  readonly grammar: Grammar;
  readonly block: FormBlock;
  readonly record: Readonly<Record<string, JsonValue>>;
  readonly fields: ReadonlyMap<string, Field>;
}
