import type { z } from 'zod';
import type { Change } from '../model/document.ts';
import type { Vocabulary } from '../model/grammar.ts';
import type { JsonValue } from '../model/json.ts';
import type { ValueDoubt } from '../model/record.ts';
import type { WordWithin } from './values/word-within.ts';

/** What the form says elsewhere that the reading of a value may lean on. */
export interface ValueContext {
  /** The form's year: what 当年 means. */
  readonly year: number | null;
  /** The unit that amounts are printed in, such as 万元. */
  readonly unit: string | null;
  /** Of a term: where it must come from. */
  readonly vocabulary: Vocabulary | null;
}

export type { ValueDoubt };

/** What a value type makes of a raw text. */
export interface ValueReading<V extends JsonValue = JsonValue> {
  /** null where the text is blank or cannot be read; the latter with a doubt. */
  readonly value: V | null;
  readonly changes: readonly Change[];
  readonly doubts: readonly ValueDoubt[];
  /** The text is, word for word, one of the few that the grammar's vocabulary has for it. */
  readonly isKnown?: true;
  /** No other word of the vocabulary has it within: it is not what is left of one. */
  readonly isWhole?: true;
  /** The text is none of them, but has one within. */
  readonly within?: WordWithin;
}

/** A way of writing values. Add one: a file in `values/` and a line in `values/registry.ts`. */
export interface ValueType<V extends JsonValue = JsonValue> {
  readonly name: string;
  /** The shape of the value in the record. */
  readonly schema: z.ZodType<V>;
  /** Never throws, whatever the text. */
  readonly read: (raw: string, context: ValueContext) => ValueReading<V>;
  /** The canonical text: reading it gives the value back, without changes or doubts. */
  readonly print: (value: V) => string;
}
