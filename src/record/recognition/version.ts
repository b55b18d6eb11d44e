import type { TextReading } from '../../model/text-reading.ts';
import type { ValueReading } from '../value-type.ts';

/** One engine's text with the value that it gives. */
export interface Version extends TextReading {
  readonly reading: ValueReading;
  /** What stands before the first bracket says, where there is one. */
  readonly name?: ValueReading;
}
